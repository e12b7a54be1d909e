import {
  type CastMember,
  insertStaff,
  signInKeyOf,
  staffBySignInKey,
} from '../../platform/identity/index.ts';
import type { House } from '../house.ts';

const TEAM = 'tss';

type Seat = CastMember & { readonly team: string };

/** The demonstration's staff: made-up people, each with a role and a team. */
const SEATS: readonly Seat[] = [
  {
    party: 'cast-amara-bright',
    name: 'Amara Bright',
    title: 'triage nurse',
    role: 'triage',
    does: 'Reads new requests to the Therapeutic Support Service and decides them.',
    team: TEAM,
  },
  {
    party: 'cast-dev-patel',
    name: 'Dev Patel',
    title: 'triage nurse',
    role: 'triage',
    does: 'Shares the same list with Amara.',
    team: TEAM,
  },
  {
    party: 'cast-ruth-adeyemi',
    name: 'Ruth Adeyemi',
    title: 'safeguarding lead',
    role: 'safeguarding-lead',
    does: 'Reads every request of the team, and decides none.',
    team: TEAM,
  },
  {
    party: 'cast-joan-marsh',
    name: 'Joan Marsh',
    title: 'team administrator',
    role: 'team-administrator',
    does: 'Sees the lists and the messages that could not be sent.',
    team: TEAM,
  },
];

export const CAST: readonly CastMember[] = SEATS;

/** Those of the cast who decide, each for their team. */
export const NURSES = SEATS.filter(({ role }) => role === 'triage').map(
  ({ party, name, team }) => ({
    party,
    name,
    team,
  }),
);

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
        memberships: [{ team: seat.team, role: seat.role }],
      });
    }
  });
}

function emailOf(seat: Seat): string {
  return `${seat.party}@demonstration.example`;
}
