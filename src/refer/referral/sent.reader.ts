import { type Day, dayOf, type Instant } from '../../kernel/day.ts';
import { maskAddress } from '../../platform/notify/mask-address.rule.ts';
import { whichWayFirst } from '../people/which-way-first.rule.ts';
import { type Doors, type DraftKey, followerWords, holderOf } from './doors.ts';
import { draftOf } from './draft.store.ts';
import { ageOfChild } from './may-it-be-sent.rule.ts';
import type { Draft, DraftAnswers, FollowerKind, SafeWay } from './referral.ts';
import { whoFollows } from './who-follows.rule.ts';

/** A draft that was sent: all that its page shows, the same each time it is asked for. */
export type Sent = {
  readonly kind: 'sent';
  readonly draft: Draft;
  readonly reference: string;
  readonly at: Instant;
  /** The four words of the sender's secret, in their order. */
  readonly words: readonly string[];
  /** Where a copy of the reference went, masked; null: nowhere was safe to write to. */
  readonly told: Masked | null;
  /** The family's own, where a professional sent it and they may follow; null: they do not. */
  readonly family: {
    readonly kind: 'young-person' | 'parent-or-carer';
    readonly words: readonly string[];
    readonly told: Masked | null;
  } | null;
};

type Masked = { readonly channel: 'email' | 'text'; readonly masked: string };

/** What came of sending a draft; undefined when it is not theirs, kept no more, or not sent. */
export async function readSent(
  doors: Pick<Doors, 'db' | 'keys' | 'area'>,
  key: DraftKey,
  now: Instant,
): Promise<Sent | undefined> {
  const which = { area: doors.area, id: key.id, day: dayOf(now) };
  const draft = await doors.db.as(holderOf(doors, key), (tx) => draftOf(tx, which));
  return draft && sentOf(doors, key, draft);
}

/** The same, from a draft in hand. */
export function sentOf(
  { keys }: Pick<Doors, 'keys'>,
  key: DraftKey,
  draft: Draft,
): Sent | undefined {
  if (!draft.sent) return undefined;
  const { answers } = draft;
  const [sender = 'referrer', family] = whoFollows(
    answers,
    ageOfChild(answers, dayOf(draft.sent.at)),
  );
  const told = isHeldBack(answers, dayOf(draft.sent.at)) ? null : maskedWay(answers, sender);
  return {
    kind: 'sent',
    draft,
    ...draft.sent,
    words: followerWords(keys, key),
    told,
    family:
      family === undefined || family === 'referrer'
        ? null
        : {
            kind: family,
            words: followerWords(keys, key, 'family'),
            told: maskedWay(answers, family),
          },
  };
}

function maskedWay(answers: DraftAnswers, kind: FollowerKind): Masked | null {
  const way = wayToTell(answers, kind);
  return way ? { channel: way.way, masked: maskAddress(way.way, way.address) } : null;
}

// From 16 a young person decides: until they have agreed, the gate lets nothing go to an adult.
function isHeldBack(answers: DraftAnswers, on: Day): boolean {
  const age = ageOfChild(answers, on);
  const { route, agree } = answers;
  return route === 'parent-carer' && age !== null && age >= 16 && agree?.child !== 'yes';
}

/** A safe way that can be written to now. Letters come later. */
export type WrittenWay = SafeWay & { readonly way: 'email' | 'text' };

/** The way by which a follower is told that we have it; undefined: no safe one. */
export function wayToTell(
  { contact, you }: DraftAnswers,
  kind: FollowerKind,
): WrittenWay | undefined {
  if (kind === 'referrer') {
    return you && { way: 'email', address: you.email, mayLeaveMessage: true, othersMaySee: true };
  }
  const ways = contact?.ways.filter(
    (one): one is WrittenWay => one.way === 'email' || one.way === 'text',
  );
  return whichWayFirst(ways ?? [], ['email', 'text']);
}
