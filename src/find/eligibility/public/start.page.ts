import { type Fault, good, type Read } from '../../../platform/web/fault.ts';
import { readChoices } from '../../../platform/web/fields.ts';
import { type Form, go, type Outcome, type Page, show } from '../../../platform/web/page.ts';
import type { AreaPack } from '../../directory/index.ts';
import { type KeptCheck, keepCheck } from '../kept-check.ts';
import { needsOffered, needsSure } from '../needs-offered.rule.ts';
import { CHECK_WORDS, START } from '../paths.ts';
import { type CheckHouse, type Standing, standingAt, standingOn } from './standing.page.ts';
import { wayBack, wayOnFrom } from './way-on.page.ts';

export const TITLE = 'What is worrying you?';
const TEMPLATE = 'find/eligibility/public/start.page.njk';

/** `/`: what is worrying you, picked from twelve groups. */
export function startPage(house: CheckHouse): Page {
  return {
    at: START,
    get: async (visit) => {
      const standing = standingAt(house, visit);
      return showStart(standing, { picked: standing.check.groups });
    },
    post: async (visit) => {
      const standing = standingAt(house, visit);
      const read = readGroups(visit.body, standing.pack);
      if (read.kind === 'faulty') return showStart(standing, { picked: [], faults: read.faults });
      const check = begun(standing.check, read.value, standing.pack);
      keepCheck(visit, check);
      return go(wayOnFrom('start', standingOn(house, check, standing)));
    },
  };
}

type Shown = {
  readonly picked: readonly string[];
  readonly words?: string;
  readonly faults?: readonly Fault[];
};

/** The first page, also shown again for own words that came to nothing. */
export function showStart(standing: Standing, { picked, words = '', faults = [] }: Shown): Outcome {
  const { pack, from } = standing;
  const items = pack.area.needGroups.map(({ id, says, example }) => ({
    value: id,
    text: says,
    hint: example,
    checked: picked.includes(id),
  }));
  const view = {
    items,
    words,
    areaName: pack.area.name,
    action: START,
    wordsAction: CHECK_WORDS,
    from: from ?? '',
    back: from === null ? '' : wayBack('start', standing),
  };
  return show(TEMPLATE, view, { title: TITLE, faults });
}

function readGroups(form: Form, { area }: AreaPack): Read<readonly string[]> {
  const read = readChoices(form, {
    name: 'worry',
    from: area.needGroups.map(({ id }) => id),
    empty: 'Pick at least one, or “Something else, or not sure”',
  });
  return read.kind === 'good' ? good(read.value) : read;
}

/**
 * Groups of one need say which it is. "Not sure" alone leaves the worry unknown, which keeps no
 * service out. Groups that were picked before keep what was chosen among them.
 */
function begun(check: KeptCheck, groups: readonly string[], { area }: AreaPack): KeptCheck {
  const isSame = check.groups.join() === groups.join() && check.found.length === 0;
  if (isSame) return check;
  const { needs: _before, ...facts } = check.facts;
  const skipped = check.skipped.filter((name) => name !== 'needs');
  const fresh = { ...check, groups, found: [], facts, skipped };
  if (needsOffered(fresh, area).length > 0) return fresh;
  const needs = needsSure(fresh, area);
  if (needs.length === 0) return { ...fresh, skipped: [...skipped, 'needs'] };
  return { ...fresh, facts: { ...facts, needs } };
}
