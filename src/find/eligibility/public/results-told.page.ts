import { ageOn } from '../../../kernel/age.ts';
import { sayChild, sayNeeds, within } from '../answers-in-words.ts';
import { sayWhere } from '../whereabouts-in-words.rule.ts';
import type { Standing } from './standing.page.ts';

/** "You told us": age and not birth date, district and not postcode, and nothing of safety. */
export function toldView({ check: { facts }, pack, words, day }: Standing): string {
  const { area } = pack;
  const age = facts.dateOfBirth === undefined ? undefined : ageOn(facts.dateOfBirth, day);
  const home = facts.home === undefined ? '' : livesIn(sayWhere(facts.home, area), words.is);
  const needs = sayNeeds(facts, area).map(within).join('; ');
  return [sayChild(words, age), needs, home].filter((part) => part !== '').join(' · ');
}

function livesIn(where: string, is: 'are' | 'is'): string {
  const live = is === 'are' ? 'live' : 'lives';
  return where.startsWith('outside') ? `${live} ${where}` : `${live} in ${where}`;
}

/** `2 services fit what you told us. 1 more might.` */
export function countSays(fits: number, might: number): string {
  const more = might > 0 ? ` ${might} more might.` : '';
  if (fits === 0) return 'Nothing is a clear fit yet. Here is what you can do next.';
  return `${fits} ${fits === 1 ? 'service fits' : 'services fit'} what you told us.${more}`;
}
