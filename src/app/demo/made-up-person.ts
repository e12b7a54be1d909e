import type { Area } from '../../find/area/area.ts';
import type { Day } from '../../kernel/day.ts';
import { type NhsNumber, parseNhsNumber } from '../../kernel/nhs-number.ts';
import { COMMUNITIES, type Community } from './communities.ts';
import { CHILDREN_BY_DISTRICT } from './districts.ts';
import { type Draw, drawFrom } from './draw.ts';

/** A made-up home: what children of one family share. */
export type Home = {
  readonly community: Community;
  readonly family: string;
  readonly postcode: string;
  /** A town of that postcode, or null where only the district is said. */
  readonly place: string | null;
  readonly district: string;
  readonly adult: { readonly given: string; readonly relationship: string };
  /** A number that Ofcom keeps for stories: 07700 900000 to 900999. */
  readonly phone: string;
  readonly language: string;
  readonly interpreter: boolean;
};

/** A made-up child. */
export type MadeUpPerson = {
  readonly given: string;
  readonly knownAs: string;
  readonly pronouns: string;
  readonly isGirl: boolean;
  readonly home: Home;
  /** From the range that tests use (999…); null: none is known. */
  readonly nhsNumber: NhsNumber | null;
};

const SIBLINGS = 4;

/** The person of a number: the same seed and number, the same person. Some share a home. */
export function madeUpPerson(area: Area, seed: number, n: number): MadeUpPerson {
  const draw = drawFrom(seed, 'person', n);
  const isSibling = n > 1 && draw.percent(SIBLINGS);
  const home = homeOf(area, drawFrom(seed, 'home', isSibling ? n - 1 : n));
  const isGirl = draw.percent(50);
  const { girls, boys } = home.community;
  const given = draw.pick(isGirl ? girls : boys);
  return {
    given,
    knownAs: draw.percent(12) ? shortOf(given) : '',
    pronouns: draw.percent(8) ? pronounsOf(draw, isGirl) : '',
    isGirl,
    home,
    nhsNumber: draw.percent(65) ? testNhsNumber(draw) : null,
  };
}

function homeOf(area: Area, draw: Draw): Home {
  const district = districtOf(area, draw);
  const community = communityIn(nameOf(area, district), draw);
  const { postcode, place } = addressIn(area, district, draw);
  const isMother = draw.percent(78);
  const { language, interpreter } = community;
  const speaks = language !== null && draw.percent(70) ? language : '';
  return {
    community,
    family: draw.pick(community.families),
    postcode,
    place,
    district,
    adult: {
      given: draw.pick(isMother ? community.mothers : community.fathers),
      relationship: draw.weighted(isMother ? MOTHERS : FATHERS),
    },
    phone: `07700 900${String(draw.int(0, 999)).padStart(3, '0')}`,
    language: speaks,
    interpreter: speaks !== '' && draw.percent(interpreter),
  };
}

const MOTHERS = [
  [80, 'mum'],
  [8, 'grandmother'],
  [6, 'foster carer'],
  [6, 'aunt'],
] as const;
const FATHERS = [
  [82, 'dad'],
  [8, 'grandfather'],
  [6, 'step-dad'],
  [4, 'uncle'],
] as const;

/** The districts of the area, each as often as children live there; alike where none was counted. */
function districtOf({ districts }: Area, draw: Draw): string {
  const ours = districts.filter(({ inArea }) => inArea);
  return draw.weighted(ours.map(({ code }) => [CHILDREN_BY_DISTRICT[code] ?? 25_000, code]));
}

function nameOf({ districts }: Area, code: string): string {
  return districts.find((district) => district.code === code)?.name ?? code;
}

const NEAR = 3;

function communityIn(district: string, draw: Draw): Community {
  return draw.weighted(
    COMMUNITIES.map((one) => [one.weight * (one.near.includes(district) ? NEAR : 1), one]),
  );
}

// No vowels of a word, and none of the letters that a postcode's end never has (C I K M O V).
const INWARD = 'ABDEFGHJLNPQRSTUWXYZ';

function addressIn(area: Area, district: string, draw: Draw) {
  const reaching = area.outcodes.filter(({ districts }) => districts.includes(district));
  const own = reaching.filter(({ districts }) => districts[0] === district);
  const outcode = draw.pick(own.length > 0 ? own : reaching);
  const letter = () => draw.pick([...INWARD]);
  const towns = area.places.filter(
    (place) => place.district === district && outcode.places.includes(place.name),
  );
  return {
    postcode: `${outcode.outcode} ${draw.int(1, 9)}${letter()}${letter()}`,
    place: towns.length > 0 && draw.percent(85) ? draw.pick(towns).name : null,
  };
}

function shortOf(given: string): string {
  const [first = given] = given.split(/[ -]/);
  return first.length > 4 ? first.slice(0, 3) : first;
}

function pronounsOf(draw: Draw, isGirl: boolean): string {
  return draw.weighted([
    [70, isGirl ? 'she/her' : 'he/him'],
    [30, 'they/them'],
  ]);
}

/** A valid number of the range 999 000 0000 to 999 999 9999, which no patient has. */
export function testNhsNumber(draw: Draw): NhsNumber {
  for (;;) {
    const start = `999${String(draw.int(0, 999_999)).padStart(6, '0')}`;
    for (let check = 0; check < 10; check += 1) {
      const number = parseNhsNumber(`${start}${check}`);
      if (number) return number;
    }
  }
}

/** A birth date that makes somebody so many years old on a day, at some time of that year. */
export function bornFor(draw: Draw, age: number, on: Day): Day {
  const year = Number(on.slice(0, 4)) - age;
  const at = new Date(`${year}-${on.slice(5)}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() - draw.int(1, 360));
  return at.toISOString().slice(0, 10) as Day;
}
