import type { Area, Outcode, Place } from './area.ts';
import { contrastWithWhite } from './contrast.rule.ts';
import type { Finding } from './pack-file.ts';
import { itself, type Row, repeated, rowsAt, unknownNames } from './row-checks.rule.ts';

const FILE = 'area.yaml';

/** White text on the brand colour must be easy to read (PAGES: refused under 7 to 1). */
const LEAST_CONTRAST = 7;

/** Whether the districts, places, outcodes and colours of area.yaml agree with each other. */
export function placeFindings(area: Area): readonly Finding[] {
  const districts = rowsAt(FILE, ['districts', 'rows'], area.districts);
  const places = rowsAt(FILE, ['places', 'rows'], area.places);
  const outcodes = rowsAt(FILE, ['outcodes', 'rows'], area.outcodes);
  const groups = rowsAt(FILE, ['thriveGroups', 'rows'], area.thriveGroups);
  const codes = new Set(area.districts.map(({ code }) => code));
  return [
    ...colourFindings(area.brandColour),
    ...repeated('a district', districts, ({ code }) => code),
    ...repeated('a place', places, ({ name }) => name),
    ...repeated('an outcode', outcodes, ({ outcode }) => outcode),
    ...repeated('a group', groups, ({ id }) => id),
    ...unknownNames('a district', places.map(districtRow), codes),
    ...outcodes.flatMap((row) => outcodeFindings(row, area, codes)),
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

function districtRow({ file, at, value }: Row<Place>): Row<string> {
  return { file, at: [...at, 'district'], value: value.district };
}

/** An outcode's places must lie in its districts: else no postcode could ever reach them. */
function outcodeFindings(
  { file, at, value }: Row<Outcode>,
  area: Area,
  codes: ReadonlySet<string>,
): readonly Finding[] {
  const reached = area.places.filter(({ district }) => value.districts.includes(district));
  const names = new Set(reached.map(({ name }) => name));
  const districts = rowsAt(file, [...at, 'districts'], value.districts);
  const places = rowsAt(file, [...at, 'places'], value.places);
  return [
    ...unknownNames('a district', districts, codes),
    ...repeated('a district', districts, itself),
    ...unknownNames('a place in one of its districts', places, names),
    ...repeated('a place', places, itself),
  ];
}
