import { describe, expect, test } from 'vitest';
import { bodyOf, kentWith, withAt } from '../../../tests/people/kent-files.ts';
import type { Instant } from '../../kernel/day.ts';
import { type Postcode, parsePostcode } from '../../kernel/postcode.ts';
import type { PackFile } from '../area/pack-file.ts';
import { postcodeBook } from '../area/postcode-book.rule.ts';
import { compilePack } from '../directory/compile-pack.rule.ts';
import type { ServiceAnswer } from './answer.ts';
import { checkOf } from './could-it-help.rule.ts';
import type { Where } from './facts.ts';
import { readRequest } from './read-request.rule.ts';

// What replaces Kent's districts in 2028 is not known. These two are made up, and so are their
// codes: the point is that only rows of area.yaml differ, and no code.
const CHANGE = '2028-04-01';
const SUNRISE = { code: 'E06999001', name: 'Sunrise (made up)' };
const SUNSET = { code: 'E06999002', name: 'Sunset (made up)' };
const EAST = ['E07000105', 'E07000106', 'E07000108', 'E07000112', 'E07000113', 'E07000114'];
const TEAMS = 'teams/childrens-therapies.yaml';
const THANET = 'E07000114';

type District = { readonly code: string; readonly name: string; readonly inArea: boolean };
type Team = { readonly until?: string; readonly districts?: readonly string[] };

/** A list in one of Kent's files. */
function rowsIn<Row>(path: string, [key = '', ...keys]: readonly string[]): readonly Row[] {
  const inner = keys.reduce((body, name) => body?.[name], (bodyOf(path) as Fields)[key]);
  return inner as unknown as readonly Row[];
}
type Fields = { readonly [name: string]: Fields | undefined };

function districtsOf2028(): readonly unknown[] {
  const rows = rowsIn<District>('area.yaml', ['districts', 'rows']);
  // Medway stays as it is here, so that no service's list needs another version.
  const ending = rows.filter(({ inArea }) => inArea).map((row) => ({ ...row, until: CHANGE }));
  const codes = ending.map(({ code }) => code);
  const west = codes.filter((code) => !EAST.includes(code));
  const begins = { inArea: true, from: CHANGE };
  return [
    ...ending,
    ...rows.filter(({ inArea }) => !inArea),
    { ...SUNRISE, ...begins, succeeds: EAST },
    { ...SUNSET, ...begins, succeeds: west },
  ];
}

/** A team's list of districts ends with them; its list of places goes on. */
function teamsOf2028(): readonly unknown[] {
  return rowsIn<Team>(TEAMS, ['teams']).flatMap((team) => {
    if (team.until !== undefined) return [team];
    const { districts: _, ...places } = team;
    return [
      { ...team, until: CHANGE },
      { ...places, from: CHANGE },
    ];
  });
}

function filesOf2028(districts = districtsOf2028(), teams = teamsOf2028()) {
  return kentWith('area.yaml', ['districts', 'rows'], districts).map((file) =>
    file.path === TEAMS ? { ...file, body: withAt(file.body, ['teams'], teams) } : file,
  );
}

function compiled(files: readonly PackFile[]) {
  const read = compilePack(files);
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

const pack = compiled(filesOf2028());
const check = checkOf(pack.area, pack.services);
const BEFORE = '2028-03-31T12:00:00Z' as Instant;
const AFTER = '2028-04-01T12:00:00Z' as Instant;

function asked(home: Where, asAt: Instant, services = pack, judge = check) {
  const facts = { dateOfBirth: '2019-03-02', home };
  const read = readRequest({ asAt, facts }, asAt, services);
  return read.kind === 'fault' ? read.detail : judge(read.given).services.map(standing);
}

/** How a service stands: its fit, its team, and whether its area is met. */
function standing({ id, answer, team, because }: ServiceAnswer) {
  const area = because.find(({ criterion }) => criterion === 'area')?.answer;
  return { id, answer, team, area };
}

describe('a child in Kent, before and after its districts are replaced', () => {
  test.each([
    ['a place', { place: 'Margate' }],
    ['a place of which no list tells', { place: 'Sittingbourne' }],
    ['a postcode and a place', { postcode: 'CT9 5PA', place: 'Broadstairs' }],
    ['an old district, and a place', { district: THANET, place: 'Ramsgate' }],
    ['a neighbour', { district: 'E06000035' }],
    ['a far district', { district: 'E09000007' }],
  ])('stands the same by %s', (_name, home) => {
    expect(asked(home, AFTER)).toEqual(asked(home, BEFORE));
  });

  test('may say the new district from the first day of it', () => {
    const home = { district: SUNRISE.code, place: 'Margate' };
    expect(asked(home, AFTER)).toEqual(asked({ place: 'Margate' }, BEFORE));
  });

  test('is told that a place and a new district disagree', () => {
    const home = { district: SUNSET.code, place: 'Margate' };
    expect(asked(home, AFTER)).toBe('The postcode, place and district disagree.');
  });
});

describe('a postcode file of before serves after, and the other way about', () => {
  const ct9: Postcode | undefined = parsePostcode('CT9 5PA');
  const home = { postcode: ct9, place: 'Margate' };
  test.each([
    ['before', THANET],
    ['after', SUNRISE.code],
  ])('a file of %s', (_name, district) => {
    const postcodes = postcodeBook('MADE_UP', [{ district, lsoa: null, postcodes: 'CT9 5PA' }]);
    const known = { ...pack, area: { ...pack.area, postcodes } };
    const judge = checkOf(known.area, known.services);
    const expected = asked({ place: 'Margate' }, BEFORE);
    expect(asked(home, BEFORE, known, judge)).toEqual(expected);
    expect(asked(home, AFTER, known, judge)).toEqual(expected);
  });
});

describe('a pack is refused', () => {
  test.each([
    [
      'at a place that names a district with no successor',
      filesOf2028(districtsOf2028().slice(0, -2)),
      'area.yaml',
      'a district on every day, or one that another succeeds',
    ],
    [
      'at a team that names a district that has ended',
      filesOf2028(districtsOf2028(), rowsIn(TEAMS, ['teams'])),
      TEAMS,
      'a district on every day that this counts',
    ],
  ])('%s', (_name, files, file, expected) => {
    const read = compilePack(files);
    const faults = read.kind === 'faulty' ? read.faults : [];
    const found = `"${THANET}", which is none on ${CHANGE}`;
    expect(faults).toContainEqual(expect.objectContaining({ file, expected, found }));
    expect(faults.every((fault) => fault.line !== null)).toBe(true);
  });
});
