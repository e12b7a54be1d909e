import type { Fault } from '../../../platform/web/fault.ts';
import { readText, typed } from '../../../platform/web/fields.ts';
import type { Form } from '../../../platform/web/page.ts';
import type { AreaPack } from '../../directory/index.ts';
import { needsInWords } from '../../eligibility/needs-in-words.rule.ts';
import type { Filters } from '../filters.ts';
import { addressOf } from '../filters-in-address.rule.ts';
import type { Finder } from '../look-through.reader.ts';
import { nearTyped } from '../near-typed.rule.ts';
import { NEAR, readFilters } from '../read-filters.rule.ts';

/** What a form of the finder came to. */
export type ReadFind = {
  readonly filters: Filters;
  readonly faults: readonly Fault[];
  /** Words were typed, and nothing has them: counted as a search that found nothing. */
  readonly isNothingByWords: boolean;
  /** Places to pick from, where a postcode reaches more than one. */
  readonly choices: readonly { readonly says: string; readonly href: string }[];
};

const MOST_LETTERS = 200;
const NOT_FOUND = 'We did not find that. Pick the nearest worry below, or talk to a person';
const WHICH = 'That postcode is near more than one place. Pick the nearest';

/**
 * Reads a form whole: words become ids of needs, services and pages of advice, a postcode becomes a
 * place, and both are forgotten here. Each fault costs its own field alone.
 */
export function readFind(body: Form, pack: AreaPack, finder: Finder): ReadFind {
  const { filters: picked, faults } = readFilters(body, pack);
  const words = readWords(body, pack, finder);
  const worded = words.found ? { ...picked, ...words.found } : picked;
  const near = nearTyped(typed(body, ['near']).near.trim().slice(0, MOST_LETTERS), pack.area);
  const filters = near.kind === 'near' ? { ...worded, near: near.near } : worded;
  return {
    filters,
    isNothingByWords: words.isNothing,
    faults: [
      ...words.faults,
      ...faults.filter(({ field }) => field !== 'near'),
      ...(near.kind === 'not-known' ? [{ field: 'near', says: NEAR }] : []),
      ...(near.kind === 'which' ? [{ field: 'near', says: WHICH }] : []),
    ],
    choices:
      near.kind === 'which'
        ? near.choices.map(({ says, near: one }) => ({
            says,
            href: addressOf({ ...filters, near: one }),
          }))
        : [],
  };
}

type Worded = Pick<Filters, 'needs' | 'named' | 'advice'>;
type Words = {
  readonly found: Worded | null;
  readonly isNothing: boolean;
  readonly faults: readonly Fault[];
};

/** New words take the place of what the words before them came to. */
function readWords(body: Form, { area }: AreaPack, finder: Finder): Words {
  const read = readText(body, { name: 'words', most: MOST_LETTERS, lines: 'one' });
  if (read.kind === 'faulty') return { found: null, isNothing: false, faults: read.faults };
  if (read.value === '') return { found: null, isNothing: false, faults: [] };
  const needs = needsInWords(read.value, area.needs);
  const found = { needs, ...finder.byWords(read.value) };
  const isNothing = needs.length + found.named.length + found.advice.length === 0;
  const faults = isNothing ? [{ field: 'words', says: NOT_FOUND }] : [];
  return { found, isNothing, faults };
}
