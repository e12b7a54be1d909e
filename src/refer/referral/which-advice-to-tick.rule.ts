import type { Advice, Audience } from '../../find/area/advice-file.ts';
import type { Route, TriedAdvice } from './referral.ts';

const READERS: Readonly<Record<Route, readonly Audience[]>> = {
  'young-person': ['young-person', 'parent-carer'],
  'parent-carer': ['parent-carer'],
  professional: ['parent-carer', 'education-professional', 'early-years'],
};

type Known = {
  /** Ids of the pages that this browser opened. */
  readonly opened: readonly string[];
  /** What was ticked before. */
  readonly ticked: readonly TriedAdvice[];
  readonly route: Route;
};

/**
 * The pages of advice that whoever asks may tick as tried: those that were opened in this visit, and
 * those that were ticked before, which stay even when the page is there no more. On a computer that
 * a family shares, a page written only for young people is not listed to anybody else.
 */
export function adviceToTick(
  advice: readonly Pick<Advice, 'id' | 'title' | 'audiences'>[],
  { opened, ticked, route }: Known,
): readonly Pick<TriedAdvice, 'id' | 'title'>[] {
  const before = ticked.map(({ id }) => id);
  const read = advice.filter(
    ({ id, audiences }) =>
      opened.includes(id) &&
      !before.includes(id) &&
      audiences.some((one) => READERS[route].includes(one)),
  );
  return [...ticked, ...read].map(({ id, title }) => ({ id, title }));
}
