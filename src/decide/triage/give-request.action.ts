import type { Service, Team } from '../../find/directory/directory.ts';
import { teamsOn } from '../../find/directory/service-in-force.rule.ts';
import { type Day, dayOf } from '../../kernel/day.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { enqueue } from '../../platform/notify/index.ts';
import { giveToTeam, type WholeRequest } from '../../refer/referral/index.ts';
import { TRACK } from '../../refer/referral/paths.ts';
import { type KeptRequest, TEAM_TO_FIND } from '../../refer/referral/referral.ts';
import { endClaim } from './claim.store.ts';
import type { Doors } from './doors.ts';
import { givenOn, insertGiven } from './given.store.ts';
import { faultsOfGiving, type GiveFault, type GivingOn } from './may-give.rule.ts';
import { requestGiven } from './request-given.message.ts';
import {
  type Deciding,
  type Faulty,
  type NotDecided,
  stillOpen,
  whyNot,
} from './still-open.reader.ts';
import { messagesIn, type Telling, tellEach } from './tell-followers.action.ts';
import type { GivenOn } from './triage.ts';

export type IsGiven =
  | { readonly kind: 'given'; readonly given: GivenOn }
  /** Somebody gave it to a team before. */
  | { readonly kind: 'given-already'; readonly given: GivenOn };

/** The teams of a service that a request may be given to, as they are on a day. */
export function teamsToGive(service: Service | undefined, today: Day): readonly Team[] {
  return service ? teamsOn(service, today) : [];
}

/** Whether a request's team is still to be found, so that it can be given to one. */
export function isToBeFound({ teamId }: Pick<KeptRequest, 'teamId'>): boolean {
  return teamId === TEAM_TO_FIND;
}

/**
 * Gives a request whose team was to be found to a team of its service: it is new in that team's
 * list with the day on which it was received, its followers are told, and the claim ends. Whoever
 * gives it sees it no more, so the second to give it is told by what was kept.
 */
export async function giveRequest(
  doors: Doors,
  deciding: Deciding,
  asked: GivingOn,
): Promise<IsGiven | Faulty<GiveFault> | NotDecided> {
  return await doors.db.as(deciding.actor.viewer, async (tx) => {
    const open = await stillOpen(tx, deciding, 'accepted');
    if (open.kind === 'gone') return await givenBefore(tx, deciding, asked);
    if (open.kind !== 'open') return open;
    const { whole } = open;
    if (!isToBeFound(whole.request)) return await givenBefore(tx, deciding, asked);
    const judged = judgeGiving(doors, whole, { deciding, asked });
    return judged.kind === 'faulty' ? judged : await give(tx, judged);
  });
}

type Asked = { readonly deciding: Deciding; readonly asked: GivingOn };

/** Judges a giving against all that is known of the request: whom it goes to, or its faults. */
export function judgeGiving(
  doors: Doors,
  whole: WholeRequest,
  { deciding, asked }: Asked,
): ToGive | Faulty<GiveFault> {
  const team = teamFor(doors, whole, { deciding, asked });
  const faults = faultsOfGiving(asked, team ? [team.id] : []);
  if (faults.length > 0 || !team) return { kind: 'faulty', faults };
  return { kind: 'to-give', doors, deciding, whole, team, why: asked.why.trim() };
}

function teamFor(doors: Doors, { request }: WholeRequest, { deciding, asked }: Asked) {
  const service = doors.book.now().services.find(({ id }) => id === request.serviceId);
  const teams = teamsToGive(service, dayOf(deciding.actor.now));
  return teams.find(({ id }) => id === asked.teamId);
}

/** A giving that may be done. */
export type ToGive = {
  readonly kind: 'to-give';
  readonly doors: Doors;
  readonly deciding: Deciding;
  readonly whole: WholeRequest;
  readonly team: Team;
  readonly why: string;
};

async function give(tx: Tx, giving: ToGive): Promise<IsGiven | NotDecided> {
  const { deciding, whole, team } = giving;
  const { actor, requestId, version } = deciding;
  const { viewer, now: at, visit } = actor;
  const { area } = viewer;
  // Before it is given: after that, its claim is the other team's.
  await endClaim(tx, { area, requestId, at });
  const moved = await giveToTeam(tx, viewer, { requestId, version, teamId: team.id, at });
  if (moved.kind !== 'given') return await whyNot(tx, deciding, moved);
  const given = givenBy(giving);
  await insertGiven(tx, area, given);
  await enqueue(tx, viewer, messagesIn(tellingsOfGiving(giving), { requestId, at }));
  await audit(tx, auditedOfGiving({ requestId, referralId: whole.referral.id, visit }));
  return { kind: 'given', given };
}

/** What is kept of a giving. */
export function givenBy({ deciding, whole, team, why }: ToGive): GivenOn {
  const { actor, requestId, version } = deciding;
  const { party: by, name: byName, now: at } = actor;
  const { teamId: fromTeam } = whole.request;
  return { requestId, onVersion: version, fromTeam, toTeam: team.id, by, byName, at, why };
}

/** What the audit keeps of one. */
export function auditedOfGiving(of: {
  readonly requestId: string;
  readonly referralId: string;
  readonly visit: string;
}) {
  return { act: 'give-request', ids: [of.requestId, of.referralId], requestId: of.visit };
}

/** The exact message that one causes, for everyone named. */
export function tellingsOfGiving({ doors, deciding, whole, team }: ToGive): readonly Telling[] {
  return tellEach({
    doors,
    whole,
    at: deciding.actor.now,
    write: ({ channel, othersMaySee }) =>
      requestGiven({
        channel,
        othersMaySee,
        reference: whole.referral.reference,
        trackAt: `${doors.settings.publicUrl}${TRACK}`,
        team: team.name,
        phone: team.phone,
      }),
  });
}

// The same person's same form, sent twice, gave it once.
async function givenBefore(
  tx: Tx,
  { actor, requestId, version }: Deciding,
  { teamId, why }: GivingOn,
): Promise<IsGiven | NotDecided> {
  const given = (await givenOn(tx, actor.viewer.area, [requestId])).at(-1);
  if (!given) return { kind: 'gone' };
  const isSame =
    given.by === actor.party &&
    given.onVersion === version &&
    given.toTeam === teamId &&
    given.why === why.trim();
  return isSame ? { kind: 'given', given } : { kind: 'given-already', given };
}
