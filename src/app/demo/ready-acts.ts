import {
  type Ask,
  type OneAnswered,
  type OneDecided,
  type ReadyToAsk,
  type ReadyToDecide,
  type ReadyToGive,
  readyToAsk,
  readyToDecide,
  readyToGive,
} from '../../decide/triage/index.ts';
import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import type { LeftAlready } from '../../platform/notify/index.ts';
import type { StoppingBy, WholeRequest } from '../../refer/referral/index.ts';
import type {
  FollowerKind,
  KeptRequest,
  NewFollower,
  RequestState,
} from '../../refer/referral/referral.ts';
import type { Nurse } from './ground.ts';
import type { Act } from './made-up-act.ts';
import type { SeedHouse } from './seed-house.ts';

/** What somebody did to a request, with the rows that it comes to. */
export type ReadyAct = {
  readonly viewer: Viewer;
  /** The request as whoever did it found it. */
  readonly before: KeptRequest;
  readonly left: readonly LeftAlready[];
} & (
  | { readonly kind: 'give'; readonly ready: ReadyToGive }
  | { readonly kind: 'ask'; readonly ready: ReadyToAsk }
  | { readonly kind: 'answer'; readonly ready: OneAnswered }
  | { readonly kind: 'decide'; readonly ready: ReadyToDecide }
  | { readonly kind: 'withdraw'; readonly ready: StoppingBy }
);

/** A request as it was sent, whole, with who follows it and what was done to it. */
export type Done = {
  readonly house: SeedHouse;
  readonly whole: WholeRequest;
  readonly followers: readonly NewFollower[];
  readonly acts: readonly Act[];
  readonly idOf: (kind: string) => string;
};

/** The name that the audit has for a visit of made-up people. */
export const VISIT = 'demonstration';

/** Works out every row of what was done to a request, each act upon the one before it. */
export function readyActs(done: Done): readonly ReadyAct[] {
  let { whole } = done;
  let ask: Ask | undefined;
  return done.acts.map((act) => {
    const ready = readyAct({ ...done, whole, ask }, act);
    if (ready.kind === 'ask') ask = ready.ready.ask;
    whole = { ...whole, request: { ...whole.request, ...changeBy(act) } };
    whole = { ...whole, request: { ...whole.request, version: ready.before.version + 1 } };
    return ready;
  });
}

type Doing = Done & { readonly ask: Ask | undefined };

function readyAct(doing: Doing, act: Act): ReadyAct {
  const { whole } = doing;
  const before = whole.request;
  switch (act.kind) {
    case 'give': {
      const ready = readyGiving(doing, act);
      return { kind: 'give', viewer: ready.one.actor.viewer, before, ready, left: ready.left };
    }
    case 'ask': {
      const ready = readyAsking(doing, act);
      return { kind: 'ask', viewer: ready.one.actor.viewer, before, ready, left: ready.left };
    }
    case 'answer': {
      const ready = answering(doing, act);
      const viewer = followerViewer(doing, { kind: act.of, party: ready.ask.ofParty });
      return { kind: 'answer', viewer, before, ready, left: [] };
    }
    case 'withdraw': {
      const party = partyOf(doing, act.of);
      const ready = { requestId: before.id, why: act.why, at: act.at, visitId: VISIT, party };
      const viewer = followerViewer(doing, { kind: act.of, party });
      return { kind: 'withdraw', viewer, before, ready, left: [] };
    }
    default: {
      const { viewer, ...actor } = actorOf(doing, act);
      const common = { actor, whole, idOf: doing.idOf };
      const decided: OneDecided =
        act.kind === 'acceptance'
          ? { ...common, kind: 'acceptance', asked: act.acceptance }
          : { ...common, kind: 'decline', asked: act.decline };
      const ready = readyToDecide(doing.house, viewer, decided);
      return { kind: 'decide', viewer, before, ready, left: ready.left };
    }
  }
}

type Of<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

function readyGiving(doing: Doing, act: Of<'give'>): ReadyToGive {
  const { house, whole, idOf } = doing;
  const asked = { teamId: act.teamId, why: act.why };
  return readyToGive(house, { actor: actorOf(doing, act), whole, asked, idOf });
}

function readyAsking(doing: Doing, act: Of<'ask'>): ReadyToAsk {
  const { house, whole, idOf } = doing;
  const { of, codes, own, byDay } = act.asked;
  const asking = { codes, own, byDay, ofParty: partyOf(doing, of), words: '' };
  return readyToAsk(house, { actor: actorOf(doing, act), whole, asking, idOf });
}

/** What a follower types to each question that they were asked. */
export function typedTo({ questions }: Pick<Ask, 'questions'>, { replies }: Of<'answer'>) {
  return questions.map(({ n, code }) => ({ n, words: replies.get(code) ?? '' }));
}

function answering({ ask }: Doing, act: Of<'answer'>): OneAnswered {
  if (!ask) throw new Error('An answer to nothing that was asked');
  return { ask, typed: typedTo(ask, act), at: act.at, visit: VISIT };
}

function actorOf({ house }: Doing, { nurse, at }: { readonly nurse: Nurse; readonly at: Instant }) {
  const { party, name, team } = nurse;
  const viewer: Viewer = { area: house.area, role: 'triage', parties: [party, team] };
  return { viewer, party, name, now: at, visit: VISIT };
}

function partyOf({ followers }: Doing, kind: FollowerKind): string {
  const follower = followers.find((one) => one.kind === kind);
  if (!follower) throw new Error(`A request that no ${kind} follows`);
  return follower.party;
}

function followerViewer(
  { house }: Doing,
  { kind, party }: { readonly kind: FollowerKind; readonly party: string },
): Viewer {
  return { area: house.area, role: kind, parties: [party] };
}

/** How a request stands after an act. */
function changeBy(act: Act): Partial<KeptRequest> {
  if (act.kind === 'give') return { teamId: act.teamId };
  return { state: STATE_AFTER[act.kind], stateSince: act.at };
}

const STATE_AFTER: Readonly<Record<Exclude<Act['kind'], 'give'>, RequestState>> = {
  ask: 'information-asked',
  answer: 'sent',
  acceptance: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
};
