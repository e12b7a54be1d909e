import { type CastMember, insertStaff, signInKeyOf } from '../../platform/identity/index.ts';
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

/**
 * Seats the cast in the database. They have no password. False when they sat there already, and so
 * the demonstration was begun before.
 */
export async function seatCast({ db, keys, area }: House): Promise<boolean> {
  const operator = { area, role: 'operator', parties: [] } as const;
  return await db.as(operator, async (tx) => {
    let seated = false;
    for (const seat of SEATS) {
      const email = `${seat.party}@demonstration.example`;
      const isNew = await insertStaff(tx, {
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
      seated ||= isNew;
    }
    return seated;
  });
}
