import type { Area, DistrictCode, Outcode, Place, PlaceLsoas } from './area.ts';
import { districtsOf } from './area-on.rule.ts';
import { contrastWithWhite } from './contrast.rule.ts';
import type { Finding } from './pack-file.ts';
import {
  backwards,
  itself,
  overlapping,
  type Row,
  repeated,
  rowsAt,
  unknownNames,
} from './row-checks.rule.ts';
import { gapFindings, successionFindings } from './succession-checks.rule.ts';

const FILE = 'area.yaml';

/** White text on the brand colour must be easy to read (PAGES: refused under 7 to 1). */
const LEAST_CONTRAST = 7;

/** Whether the districts, places, outcodes and colours of area.yaml agree with each other. */
export function placeFindings(area: Area): readonly Finding[] {
  const districts = rowsAt(FILE, ['districts', 'rows'], area.districts);
  const places = rowsAt(FILE, ['places', 'rows'], area.places);
  const outcodes = rowsAt(FILE, ['outcodes', 'rows'], area.outcodes);
  const lsoas = rowsAt(FILE, ['placeLsoas', 'rows'], area.placeLsoas ?? []);
  const groups = rowsAt(FILE, ['thriveGroups', 'rows'], area.thriveGroups);
  return [
    ...colourFindings(area.brandColour),
    ...successionFindings(districts),
    ...backwards([...places, ...outcodes, ...lsoas]),
    ...overlapping('one row of a place', places, (one, other) => one.name === other.name),
    ...overlapping(
      'one row of an outcode',
      outcodes,
      (one, other) => one.outcode === other.outcode,
    ),
    ...repeated('a group', groups, ({ id }) => id),
    ...places.flatMap((row) => placeFinding(row, area)),
    ...outcodes.flatMap((row) => outcodeFindings(row, area)),
    ...lsoas.flatMap((row) => lsoaFindings(row, area)),
  ];
}

function colourFindings(colour: string): readonly Finding[] {
  const contrast = contrastWithWhite(colour);
  if (contrast >= LEAST_CONTRAST) return [];
  return [
    {
      file: FILE,
      at: ['brandColour'],
      expected: `a colour on which white text stands out ${LEAST_CONTRAST} to 1`,
      found: `"${colour}", ${contrast.toFixed(1)} to 1`,
    },
  ];
}

function placeFinding({ file, at, value }: Row<Place>, area: Area): readonly Finding[] {
  const also = rowsAt(file, [...at, 'alsoIn'], value.alsoIn ?? []);
  const rows = [{ file, at: [...at, 'district'], value: value.district }, ...also];
  return [...namedDistricts(rows, value, area), ...repeated('a district', rows, itself)];
}

function namedDistricts(
  rows: readonly Row<DistrictCode>[],
  during: Place | Outcode,
  area: Area,
): readonly Finding[] {
  return [
    ...unknownNames('a district', rows, new Set(area.districts.map(({ code }) => code))),
    ...gapFindings(rows, { during, area, goesOn: true }),
  ];
}

/** An outcode's places must lie in its districts: else no postcode could ever reach them. */
function outcodeFindings({ file, at, value }: Row<Outcode>, area: Area): readonly Finding[] {
  const kin = kinOf(value.districts, area);
  const reached = area.places.filter((place) => districtsOf(place).some((code) => kin.has(code)));
  const names = new Set(reached.map(({ name }) => name));
  const districts = rowsAt(file, [...at, 'districts'], value.districts);
  const places = rowsAt(file, [...at, 'places'], value.places);
  return [
    ...namedDistricts(districts, value, area),
    ...repeated('a district', districts, itself),
    ...unknownNames('a place in one of its districts', places, names),
    ...repeated('a place', places, itself),
  ];
}

/** Some districts, and all that come before or after them on the same land. */
function kinOf(codes: readonly DistrictCode[], { districts }: Area): ReadonlySet<DistrictCode> {
  const kin = new Set(codes);
  // A Set visits what is added to it while it is walked.
  for (const one of kin) {
    for (const { code, succeeds = [] } of districts) {
      if (code === one) for (const before of succeeds) kin.add(before);
      if (succeeds.includes(one)) kin.add(code);
    }
  }
  return kin;
}

function lsoaFindings({ file, at, value }: Row<PlaceLsoas>, area: Area): readonly Finding[] {
  const names = new Set(area.places.map(({ name }) => name));
  return [
    ...unknownNames('a place', [{ file, at: [...at, 'place'], value: value.place }], names),
    ...repeated('an LSOA', rowsAt(file, [...at, 'lsoas'], value.lsoas), itself),
  ];
}
