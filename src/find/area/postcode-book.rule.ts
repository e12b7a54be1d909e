import { impossible } from '../../kernel/impossible.ts';
import type { Postcode } from '../../kernel/postcode.ts';
import type { DistrictCode, PostcodeBook, PostcodeEntry } from './area.ts';

/** Postcodes that lie in one same district and small area. */
export type PostcodeGroup = {
  readonly district: DistrictCode;
  readonly lsoa: string | null;
  /** Separated by commas, each in its written form. */
  readonly postcodes: string;
};

/**
 * A list of postcodes in which one is found without asking the database. Eight bytes a postcode: the
 * postcode as a number in base 36, then which group it is in; sorted, and searched by halves.
 * It can tell 65,536 groups apart; an area has some hundreds of small areas.
 */
export function postcodeBook(release: string, groups: readonly PostcodeGroup[]): PostcodeBook {
  if (groups.length > GROUPS) return impossible(`${groups.length} groups of postcodes`);
  const entries = groups.map(({ district, lsoa }): PostcodeEntry => ({ district, lsoa }));
  const keyed = groups.flatMap(({ postcodes }, group) =>
    postcodes.split(',').map((postcode) => numberOf(postcode) * GROUPS + group),
  );
  const sorted = Float64Array.from(keyed).sort();
  return {
    release,
    size: sorted.length,
    find: (postcode) => {
      const wanted = numberOf(postcode) * GROUPS;
      const found = sorted[firstFrom(sorted, wanted)] ?? Number.POSITIVE_INFINITY;
      return found < wanted + GROUPS ? entries[found - wanted] : undefined;
    },
  };
}

// 36 to the 7th times this is below 2 to the 53rd, so that every key is a whole number.
const GROUPS = 65_536;

/** No postcode begins with 0, so no two come to the same number. */
function numberOf(postcode: Postcode | string): number {
  return Number.parseInt(postcode.replace(' ', ''), 36);
}

/** The place of the first that is not below a number. */
function firstFrom(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
