import { readText, typed } from '../../../platform/web/fields.ts';
import { go, type Page } from '../../../platform/web/page.ts';
import { type KeptCheck, keepCheck } from '../kept-check.ts';
import { needsInWords } from '../needs-in-words.rule.ts';
import { CHECK_WORDS, START } from '../paths.ts';
import { type CheckHouse, standingAt, standingOn } from './standing.page.ts';
import { showStart } from './start.page.ts';
import { wayOnFrom } from './way-on.page.ts';

const MOST_LETTERS = 200;
const EMPTY = 'Write what is worrying you, or pick from the list';
const NOT_FOUND = 'We did not find that. Pick the nearest, or talk to a person: see “Get help now”';

/**
 * `POST /check/words`: what own words may mean becomes choices to pick from, and the words are
 * forgotten: neither kept, nor logged, nor in an address.
 */
export function wordsPage(house: CheckHouse): Page {
  return {
    at: CHECK_WORDS,
    get: async () => go(START),
    post: async (visit) => {
      const standing = standingAt(house, visit);
      const { words } = typed(visit.body, ['words']);
      const again = (says: string) =>
        showStart(standing, {
          picked: standing.check.groups,
          words,
          faults: [{ field: 'words', says }],
        });
      const field = { name: 'words', empty: EMPTY, most: MOST_LETTERS, lines: 'one' } as const;
      const read = readText(visit.body, field);
      if (read.kind === 'faulty') return again(read.faults[0]?.says ?? EMPTY);
      const found = needsInWords(read.value, standing.pack.area.needs);
      if (found.length === 0) {
        house.foundNothing?.(visit);
        return again(NOT_FOUND);
      }
      const check = offering(standing.check, found);
      keepCheck(visit, check);
      return go(wayOnFrom('start', standingOn(house, check, standing)));
    },
  };
}

function offering(check: KeptCheck, found: readonly string[]): KeptCheck {
  const { needs: _before, ...facts } = check.facts;
  const skipped = check.skipped.filter((name) => name !== 'needs');
  return { ...check, facts, skipped, groups: [], found };
}
