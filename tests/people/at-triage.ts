import { readGoodPack } from '../../src/app/apply-pack.ts';
import type { Actor, Deciding, Doors } from '../../src/decide/triage/index.ts';
import type { Team } from '../../src/find/directory/directory.ts';
import { checkOf } from '../../src/find/eligibility/index.ts';
import type { Instant } from '../../src/kernel/day.ts';
import type { Viewer } from '../../src/platform/access/index.ts';
import type { Doors as ReferDoors } from '../../src/refer/referral/doors.ts';
import { type DraftAnswers, TEAM_TO_FIND } from '../../src/refer/referral/referral.ts';
import { freshDatabase, type TestHouse } from '../database.ts';
import { doorsOf, NOW, ownDraft, parentDraft, rowsOf, sendDraft } from './drafts.ts';
import { KENT_DIR } from './kent-files.ts';

/** Triage at its desk: Kent's own pack, a database of its own, and requests that were sent. */

export const TEAM = 'tss';

/** Somebody of the team, at a moment. */
export function actor(name: string, more: Partial<Actor> = {}): Actor {
  const party = `staff-${name.toLowerCase().replaceAll(' ', '-')}`;
  const viewer: Viewer = { area: 'kent', role: 'triage', parties: [party, TEAM] };
  return { viewer, party, name, now: NOW, visit: `visit-${party}`, ...more };
}

export const AMARA = actor('Amara Bright');
export const DEV = actor('Dev Patel');

/** Somebody of another team, who has nothing to do with it. */
export const STRANGER = actor('Sam Poole', {
  viewer: { area: 'kent', role: 'triage', parties: ['staff-sam-poole', 'another-team'] },
});

export type Desk = {
  readonly house: TestHouse;
  readonly doors: Doors;
  /** Sends a draft: the request that came of it, and who follows it. */
  readonly send: (answers?: DraftAnswers, at?: Instant) => Promise<SentRequest>;
  readonly rows: <Row>(text: string) => Promise<readonly Row[]>;
};

export type SentRequest = {
  readonly id: string;
  readonly referralId: string;
  readonly reference: string;
  /** Whoever sent it, as the database knows them. */
  readonly follower: Viewer;
};

export async function openDesk(): Promise<Desk> {
  const house = await freshDatabase();
  const pack = readGoodPack(KENT_DIR);
  const check = checkOf(pack.area, pack.services);
  const settings = { publicUrl: 'https://help.example.org' };
  const doors: Doors = { db: house.db, book: { now: () => pack, check: () => check }, settings };
  const refer: ReferDoors = doorsOf(house, { book: { now: () => pack, check: () => check } });
  const rows = async <Row>(text: string) => await rowsOf<Row>(house, text);
  return {
    house,
    doors,
    rows,
    send: async (answers = parentDraft, at = NOW) => {
      const { sent } = await sendDraft(refer, answers, at);
      const [row] = await rows<Row>(`select q.request_id, q.referral_id, f.party_id, f.kind
        from referral.request q
        join referral.referral r using (area_id, referral_id)
        join referral.follower f using (area_id, referral_id)
        where r.reference = '${sent.reference}'`);
      if (!row) throw new Error(`${sent.reference} is not there`);
      return {
        id: row.request_id,
        referralId: row.referral_id,
        reference: sent.reference,
        follower: { area: 'kent', role: row.kind, parties: [row.party_id] },
      };
    },
  };
}

type Row = {
  readonly request_id: string;
  readonly referral_id: string;
  readonly party_id: string;
  readonly kind: 'young-person' | 'parent-or-carer';
};

/** Deciding a request on top of the version that it was sent with. */
export function deciding(request: SentRequest, by: Actor = AMARA, version = 1): Deciding {
  return { actor: by, requestId: request.id, version };
}

export { NOW, ownDraft, parentDraft };

/** A team of a service that has several: what a test of two teams needs of one. */
function teamOf(id: string, name: string, phone: string): Team {
  return {
    ...{ id, name, phone, email: null, address: null, places: [], districts: [], succeeds: [] },
    ...{ source: 'made for the tests', verified: null },
  };
}

export const EAST = teamOf('east', 'The East team', '01227 555 111');
export const WEST = teamOf('west', 'The West team', '01622 555 222');

/** The same house, where the service asked has two teams and each request one of them to find. */
export function withTwoTeams(doors: Doors): Doors {
  const pack = doors.book.now();
  const services = pack.services.map((service) =>
    service.id === 'kent-therapeutic-support' ? { ...service, teams: [EAST, WEST] } : service,
  );
  return { ...doors, book: { ...doors.book, now: () => ({ ...pack, services }) } };
}

/** Puts a request with the team that is still to be found, as a place of two teams would. */
export async function loseTeam(
  { rows }: Pick<Desk, 'rows'>,
  { id, referralId }: Pick<SentRequest, 'id' | 'referralId'>,
): Promise<void> {
  for (const table of ['request', 'request_said', 'standing']) {
    await rows(
      `update referral.${table} set team_id = '${TEAM_TO_FIND}' where request_id = '${id}'`,
    );
  }
  await rows(`update access.relation set party_id = '${TEAM_TO_FIND}'
    where relation = 'team' and record_id in ('${id}', '${referralId}')`);
}

/** Somebody of one team or several. */
export function ofTeams(name: string, ...teams: readonly string[]): Actor {
  const party = actor(name).party;
  return actor(name, { viewer: { area: 'kent', role: 'triage', parties: [party, ...teams] } });
}
