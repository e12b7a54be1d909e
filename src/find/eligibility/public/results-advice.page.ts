import { ageOn } from '../../../kernel/age.ts';
import { adviceAt } from '../../advice/paths.ts';
import { whichAdvice } from '../../advice/which-advice.rule.ts';
import type { Advice, Audience } from '../../area/advice-file.ts';
import type { Voice } from '../people-words.ts';
import type { Standing } from './standing.page.ts';

const READER: Readonly<Record<Voice, Audience>> = {
  self: 'young-person',
  family: 'parent-carer',
  work: 'education-professional',
  other: 'parent-carer',
};
/** How the address of a page names its reader, where that changes what is shown. */
const NAMED: Readonly<Partial<Record<Voice, string>>> = {
  self: '&for=young-person',
  work: '&for=professional',
};

/** What can be tried first, for some of the worries, at this age, by whoever asks. */
export function adviceFor(
  needs: readonly string[],
  { pack, check: { facts }, day, words: { voice } }: Standing,
) {
  const age = facts.dateOfBirth === undefined ? undefined : ageOn(facts.dateOfBirth, day);
  const pages = whichAdvice(pack.advice, { needs, age, reader: READER[voice] });
  return pages.map((page) => rowOf(page, NAMED[voice] ?? ''));
}

function rowOf({ id, title, summary }: Advice, named: string) {
  return { title, summary, href: `${adviceAt(id)}?from=results${named}` };
}
