import type { Area, District, Outcode, Place } from '../../src/find/area/area.ts';
import {
  ASKERS,
  type CriteriaVersion,
  type Criterion,
  MEETS,
  type Service,
  type Team,
} from '../../src/find/directory/directory.ts';
import type { Day } from '../../src/kernel/day.ts';

/** A corner of Kent, small enough to try every filling-in of, and its Therapeutic Support Service. */

const made = { source: 'made for the tests', verified: null };

const THANET = 'E07000114';
const SEVENOAKS = 'E07000111';
const DOVER = 'E07000108';
const SWALE = 'E07000113';
export const MEDWAY = 'E06000035';
/** Every district of this corner that is Kent's. */
export const KENT: readonly string[] = [THANET, SEVENOAKS, DOVER, SWALE];
export const DISTRICT = { THANET, SEVENOAKS, DOVER, SWALE } as const;

export const smallKent: Area = {
  id: 'kent',
  name: 'Kent',
  productName: 'Kent',
  brandColour: '#14474a',
  referencePrefix: 'KT',
  leaveTo: 'https://www.bbc.co.uk/weather',
  districts: [
    district(THANET, 'Thanet'),
    district(SEVENOAKS, 'Sevenoaks'),
    district(DOVER, 'Dover'),
    district(SWALE, 'Swale'),
    { ...made, code: MEDWAY, name: 'Medway', inArea: false },
  ],
  places: [
    place('Margate', THANET),
    place('Broadstairs', THANET),
    place('Swanley', SEVENOAKS),
    place('Sandwich', DOVER),
    place('Sittingbourne', SWALE),
  ],
  outcodes: [
    outcode('CT9', [THANET], ['Margate', 'Broadstairs']),
    outcode('BR8', [SEVENOAKS], ['Swanley']),
    { ...outcode('TN14', [SEVENOAKS], ['Swanley']), outside: true },
    outcode('ME8', [MEDWAY, SWALE], ['Sittingbourne']),
    outcode('ME4', [MEDWAY], []),
  ],
  contacts: [],
  needs: ['anxiety', 'low-mood', 'self-harm', 'language'].map((id) => ({
    id,
    says: id,
    clinical: id,
    words: [],
  })),
  needGroups: [],
  thriveGroups: [],
};

function district(code: string, name: string): District {
  return { ...made, code, name, inArea: true };
}

function place(name: string, within: string): Place {
  return { ...made, name, district: within };
}

function outcode(code: string, districts: readonly string[], places: readonly string[]): Outcode {
  return { ...made, outcode: code, districts, places };
}

/** The criteria of the Therapeutic Support Service's public page, in its order. */
export const TSS_CRITERIA: readonly Criterion[] = [
  { id: 'age', says: 'Aged 4 up to the 19th birthday', kind: 'age', atLeast: 4, under: 19 },
  { id: 'area', says: 'Lives or learns in Kent', kind: 'area', lives: KENT, learns: KENT },
  { id: 'need', says: 'Needs we name', kind: 'need', anyOf: ['anxiety', 'low-mood', 'self-harm'] },
  { id: 'impact', says: 'Mild to moderate', kind: 'impact', anyOf: ['limited', 'noticeable'] },
  { id: 'safety', says: 'Not at immediate risk', kind: 'safety', selfHarm: ['none', 'emerging'] },
  { id: 'meet', says: 'Able to meet', kind: 'meet', anyOf: MEETS },
];

export function team(id: string, more: Partial<Team> = {}): Team {
  return {
    ...made,
    id,
    name: `The ${id} team`,
    phone: null,
    email: null,
    address: null,
    places: [],
    districts: [],
    succeeds: [],
    ...more,
  };
}

export function version(
  criteria: readonly Criterion[],
  from: string,
  more: Partial<CriteriaVersion> = {},
): CriteriaVersion {
  return { ...made, from: from as Day, criteria, aPersonJudges: [], ...more };
}

/** A service like the Therapeutic Support Service but for what is said. */
export function service(more: Partial<Service> = {}): Service {
  return {
    ...made,
    id: 'kent-therapeutic-support',
    name: 'Therapeutic Support Service',
    provider: 'Salus',
    summary: 'Support with emotional wellbeing',
    about: [],
    whatHappens: [],
    thriveGroups: [],
    needs: [],
    meets: MEETS,
    cost: 'Free',
    waiting: null,
    from: '2025-09-12' as Day,
    versions: [
      version(TSS_CRITERIA, '2025-09-12', {
        aPersonJudges: [
          { says: 'Would benefit from a brief period of support', source: made.source },
        ],
      }),
    ],
    mayRefer: [{ askers: ASKERS }],
    mayReferSays: 'Anyone can refer.',
    agreementSays: null,
    wayIn: [{ kind: 'refer', says: 'Make a referral.' }],
    doFirst: [],
    levels: [],
    disagreements: [],
    teams: [team('salus', { phone: '01303 667 700' })],
    localities: false,
    contacts: [],
    toldIn: null,
    checkedBy: null,
    forYoungPeople: [],
    forProfessionals: [],
    languages: null,
    access: null,
    venues: [],
    answersWithin: null,
    ...more,
  };
}
