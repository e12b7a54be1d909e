import type { Area } from '../src/find/area/area.ts';
import { ASKERS, IMPACTS, MEETS, SELF_HARMS } from '../src/find/directory/directory.ts';
import { type Facts, type Given, SETTINGS, type Where } from '../src/find/eligibility/facts.ts';
import { addDays, type Day, dayOf, type Instant } from '../src/kernel/day.ts';
import { type Chance, chanceFrom } from './chance.ts';

const OLDEST_DAYS = 27 * 365;

/**
 * Made-up children of an area, of whom each fact is known three times in four: the same seed, the
 * same children. They are up to 26 years old and live in the area or beside it.
 */
export function childrenOf(area: Area, count: number, asAt: Instant, seed = 1): readonly Given[] {
  const chance = chanceFrom(seed);
  const today = dayOf(asAt);
  return Array.from({ length: count }, () => ({ asAt, facts: factsOf(area, today, chance) }));
}

function factsOf(area: Area, today: Day, chance: Chance): Facts {
  const known = <Value>(value: Value): Value | undefined =>
    chance.below(4) === 0 ? undefined : value;
  return {
    dateOfBirth: known(addDays(today, -chance.below(OLDEST_DAYS))),
    home: known(whereIn(area, chance)),
    learns: known({ ...whereIn(area, chance), where: chance.pick(SETTINGS.slice(0, 3)) }),
    needs: known(
      chance.some(
        area.needs.map(({ id }) => id),
        3,
      ),
    ),
    impact: known(chance.pick(IMPACTS)),
    immediateDanger: known(chance.below(20) === 0),
    selfHarm: known(chance.pick(SELF_HARMS)),
    canMeet: known(chance.some(MEETS, 2)),
    asker: known(chance.pick(ASKERS)),
  };
}

/** A postcode of an outcode, a place, or a district. */
function whereIn({ outcodes, places, districts }: Area, chance: Chance): Where {
  const kind = chance.below(3);
  if (kind === 0) return { postcode: `${chance.pick(outcodes).outcode} 1AA` };
  return kind === 1
    ? { place: chance.pick(places).name }
    : { district: chance.pick(districts).code };
}
