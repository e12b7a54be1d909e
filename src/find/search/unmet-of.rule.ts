import { createHash } from 'node:crypto';
import type { Day } from '../../kernel/day.ts';
import type { Area } from '../area/area.ts';
import type { Filters, Near } from './filters.ts';
import { addressOf, needsSought } from './filters-in-address.rule.ts';
import { AGE_BANDS, type AgeBand, type Unmet } from './unmet.ts';

type Searching = {
  readonly filters: Filters;
  /** Random, and kept by the browser alone: from the hash nobody can tell whose visit it was. */
  readonly visit: string;
  readonly day: Day;
};

/** What is counted of a search that found nothing: needs, a band of ages, a district. */
export function unmetOf({ filters, visit, day }: Searching, area: Area): Unmet {
  const search = addressOf({ ...filters, named: [], advice: [] });
  return {
    key: createHash('sha256').update(`${visit} ${day} ${search}`).digest('hex'),
    day,
    needs: needsSought(filters, area.needGroups).toSorted(),
    ageBand: filters.age === null ? null : bandOf(filters.age),
    district: filters.near === null ? null : districtOf(filters.near, area),
  };
}

function bandOf(age: number): AgeBand | null {
  const isIn = (band: AgeBand) => {
    const [from = 0, to = 0] = band.split('-').map(Number);
    return from <= age && age <= to;
  };
  return AGE_BANDS.find(isIn) ?? null;
}

function districtOf(near: Near, { places }: Area): string | null {
  if ('district' in near) return near.district;
  return places.find(({ name }) => name === near.place)?.district ?? null;
}
