import { dayOf, type Instant } from '../../kernel/day.ts';
import type { LeftAlready, NewMessage, Written } from '../../platform/notify/index.ts';
import type { WholeRequest } from '../../refer/referral/index.ts';
import type { Doors } from './doors.ts';
import { type IsTold, whoIsTold } from './who-is-told.rule.ts';
import { whyHeld } from './why-held.rule.ts';

/** What one person gets; `held`: why it would not leave as things stand, by code. */
export type Telling = IsTold & {
  readonly written: Written | null;
  readonly held: string | null;
};

export type ByMessage = Extract<IsTold, { how: 'message' }>;

/** A message to be written for everyone who is told. */
export type ToWrite = {
  readonly doors: Pick<Doors, 'book'>;
  readonly whole: WholeRequest;
  readonly at: Instant;
  readonly write: (told: ByMessage) => Written;
  /** The one party that it is for; absent: everyone who follows. */
  readonly only?: string;
};

/** The exact message for everyone named, and for whom there is none; at check as at save. */
export function tellEach(toWrite: ToWrite): readonly Telling[] {
  const { people } = toWrite.whole;
  return whoIsTold(people, toWrite.only).map((told) => {
    if (told.how !== 'message') return { ...told, written: null, held: null };
    const written = toWrite.write(told);
    return { ...told, written, held: heldFor(told, written, toWrite) };
  });
}

function heldFor(told: ByMessage, written: Written, toWrite: ToWrite): string | null {
  const { doors, whole, at } = toWrite;
  const { services } = doors.book.now();
  const { people, consents } = whole;
  return whyHeld({ told, written, people, consents, today: dayOf(at), services });
}

/** Those that are messages, for the outbox. One that is held becomes a person's task there. */
export function messagesIn(
  tellings: readonly Telling[],
  { requestId, at }: { readonly requestId: string; readonly at: Instant },
): readonly NewMessage[] {
  return tellings.flatMap((telling) => {
    if (telling.how !== 'message' || telling.written === null) return [];
    const { to, channel, address, written } = telling;
    return [{ record: requestId, to, channel, address, written, madeAt: at }];
  });
}

/** Of many made-up requests: what is told on one, when, and under which names. */
export type ToLeave = {
  readonly area: string;
  readonly requestId: string;
  readonly at: Instant;
  readonly idOf: (kind: string) => string;
};

/** The same as having left already, or as held, as the gate would have found each at that moment. */
export function leftOf(
  tellings: readonly Telling[],
  { area, requestId, at, idOf }: ToLeave,
): readonly LeftAlready[] {
  return tellings.flatMap((telling) => {
    const [message] = messagesIn([telling], { requestId, at });
    if (!message) return [];
    const { madeAt: _, ...rest } = message;
    const { held } = telling;
    return [
      {
        message: { ...rest, area, reference: idOf('message') },
        gate: held === null ? { kind: 'send' } : { kind: 'block', because: held },
        at,
      },
    ];
  });
}
