import type { Day } from '../../kernel/day.ts';
import type { Area } from '../area/area.ts';
import type { Fact } from './facts.ts';
import type { KeptCheck } from './kept-check.ts';
import { nearestPlaces } from './nearest-places.rule.ts';
import { needsOffered } from './needs-offered.rule.ts';
import type { Journey } from './next-question.rule.ts';
import type { WantedFirst } from './what-to-do-first.rule.ts';

type Known = {
  readonly check: KeptCheck;
  readonly ask: readonly Fact[];
  readonly day: Day;
  readonly toDoFirst: readonly WantedFirst[];
};

/** Where somebody is in the check of an area: what they told, and what there is to choose from. */
export function journeyIn(area: Area, { check, ask, day, toDoFirst }: Known): Journey {
  const { home } = check.facts;
  return {
    check,
    ask,
    day,
    toDoFirst,
    offersNeeds: needsOffered(check, area).length > 0,
    offersPlaces: home !== undefined && nearestPlaces(home, area).length > 0,
  };
}
