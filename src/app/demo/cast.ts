import {
  type CastMember,
  insertStaff,
  signInKeyOf,
  staffBySignInKey,
} from '../../platform/identity/index.ts';
import { TEAM_TO_FIND } from '../../refer/referral/referral.ts';
import type { House } from '../house.ts';

type Seat = CastMember & { readonly teams: readonly string[] };

const TSS = ['tss'];
const THERAPIES = [
  'east',
  'north-and-west',
  'south-east-ashford',
  'south-east-folkestone',
  'south-east-dover',
];

/** The demonstration's staff: made-up people, each with a role and one team or several. */
const SEATS: readonly Seat[] = [
  {
    party: 'cast-amara-bright',
    name: 'Amara Bright',
    title: 'triage nurse',
    role: 'triage',
    does: 'Reads new requests to the Therapeutic Support Service and decides them.',
    teams: TSS,
  },
  {
    party: 'cast-dev-patel',
    name: 'Dev Patel',
    title: 'triage nurse',
    role: 'triage',
    does: 'Shares the same list with Amara.',
    teams: TSS,
  },
  {
    party: 'cast-ruth-adeyemi',
    name: 'Ruth Adeyemi',
    title: 'safeguarding lead',
    role: 'safeguarding-lead',
    does: 'Reads every request of the team, and decides none.',
    teams: TSS,
  },
  {
    party: 'cast-joan-marsh',
    name: 'Joan Marsh',
    title: 'team administrator',
    role: 'team-administrator',
    does: 'Sees the lists and the messages that could not be sent; changes the directory.',
    teams: TSS,
  },
  {
    party: 'cast-grace-mensah',
    name: 'Grace Mensah',
    title: 'triage therapist',
    role: 'triage',
    does: 'Reads and decides for the therapies team of East Kent.',
    teams: ['east'],
  },
  {
    party: 'cast-owen-price',
    name: 'Owen Price',
    title: 'triage therapist',
    role: 'triage',
    does: 'Reads and decides for the therapies team of North and West Kent.',
    teams: ['north-and-west'],
  },
  {
    party: 'cast-leila-hassan',
    name: 'Leila Hassan',
    title: 'triage therapist',
    role: 'triage',
    does: 'Reads and decides for the therapies teams of Ashford, Folkestone and Dover.',
    teams: ['south-east-ashford', 'south-east-folkestone', 'south-east-dover'],
  },
  {
    party: 'cast-piotr-zielinski',
    name: 'Piotr Zieliński',
    title: 'triage therapist',
    role: 'triage',
    does: 'Works in two therapies teams: East Kent, and North and West Kent.',
    teams: ['east', 'north-and-west'],
  },
  {
    party: 'cast-nadia-fletcher',
    name: 'Nadia Fletcher',
    title: 'area coordinator',
    role: 'triage',
    does: 'Finds the team of a request where nobody knows it yet, and gives it to them.',
    teams: [TEAM_TO_FIND],
  },
  {
    party: 'cast-hannah-weber',
    name: 'Hannah Weber',
    title: 'safeguarding lead',
    role: 'safeguarding-lead',
    does: 'Reads every request of the therapies teams, and decides none.',
    teams: THERAPIES,
  },
  {
    party: 'cast-sunil-thapa',
    name: 'Sunil Thapa',
    title: 'team administrator',
    role: 'team-administrator',
    does: 'Sees the lists of the therapies teams; approves changes of the directory.',
    teams: THERAPIES,
  },
];

export const CAST: readonly CastMember[] = SEATS;

const DECIDERS = SEATS.filter(({ role }) => role === 'triage').flatMap(({ party, name, teams }) =>
  teams.map((team) => ({ party, name, team })),
);

/** Those of the cast who decide, each for each of their teams. */
export const NURSES = DECIDERS.filter(({ team }) => team !== TEAM_TO_FIND);

/** Whoever finds the team of a request where nobody knows it yet. */
export const COORDINATOR = { ...coordinator(), team: TEAM_TO_FIND };

function coordinator() {
  const [one] = DECIDERS.filter(({ team }) => team === TEAM_TO_FIND);
  if (!one) throw new Error('Nobody of the cast finds teams');
  return one;
}

/** Whether the cast sits there, and so the demonstration was begun before, to its end. */
export async function isCastSeated({ db, keys, area }: House): Promise<boolean> {
  const signInKeys = SEATS.map((seat) => signInKeyOf(keys, emailOf(seat)));
  return await db.as({ area, role: 'operator', parties: [] }, async (tx) => {
    for (const key of signInKeys) if (await staffBySignInKey(tx, area, key)) return true;
    return false;
  });
}

/** Seats the cast in the database, all at once or nobody. They have no password. */
export async function seatCast({ db, keys, area }: House): Promise<void> {
  const operator = { area, role: 'operator', parties: [] } as const;
  await db.as(operator, async (tx) => {
    for (const seat of SEATS) {
      const email = emailOf(seat);
      await insertStaff(tx, {
        area,
        party: seat.party,
        signInKey: signInKeyOf(keys, email),
        email,
        name: seat.name,
        title: seat.title,
        passwordHash: null,
        totpSecret: null,
        memberships: seat.teams.map((team) => ({ team, role: seat.role })),
      });
    }
  });
}

function emailOf(seat: Seat): string {
  return `${seat.party}@demonstration.example`;
}
