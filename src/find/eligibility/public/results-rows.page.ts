import { serviceAt } from '../../directory/paths.ts';
import { buttonOf, verdictOf } from './results-button.page.ts';
import type { Found } from './results-found.page.ts';
import type { Standing } from './standing.page.ts';

const MOST_CARDS = 3;
const MOST_INSTEAD = 4;

/** Of the rows under "While you wait", the services leave this many to what can be tried. */
const LEFT_TO_ADVICE = 2;

/**
 * Where each service that fits stands: the nearest three as cards; what can be used at once, with
 * nobody asked, under "While you wait"; the rest in one line each. "While you wait" holds four rows
 * at most, with the pages of advice: at least two of them, where there are two.
 */
export function shareOut(fits: readonly Found[], adviceThereIs: number) {
  const cards = fits.filter(({ isForThis }) => isForThis).slice(0, MOST_CARDS);
  const rest = fits.filter((found) => !cards.includes(found));
  const most = MOST_INSTEAD - Math.min(adviceThereIs, LEFT_TO_ADVICE);
  const instead = rest.filter(isUsedAtOnce).slice(0, most);
  const also = rest.filter((found) => !instead.includes(found));
  return { cards, instead, also, adviceShown: MOST_INSTEAD - instead.length };
}

function isUsedAtOnce({ stands }: Found): boolean {
  return stands.next.kind === 'use-online' || stands.next.kind === 'walk-in';
}

/** A service in one line: its name, what it is, and the one thing to do. */
export function rowView(found: Found, { words }: Standing) {
  const { service, stands } = found;
  return {
    name: service.name,
    pageAt: `${serviceAt(service.id)}?from=results`,
    summary: service.summary,
    verdict: verdictOf(found, words.voice),
    next: stands.next.says,
    button: buttonOf(found, words.voice),
  };
}
