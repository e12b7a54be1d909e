import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../db/database.ts';

export type Channel = 'email' | 'text' | 'letter';

/** Who a message is for; each has words of their own. */
export type Recipient = 'young-person' | 'parent-or-carer' | 'referrer' | 'team';

/**
 * What a room's `*.message.ts` makes: words, and the version of them. A subject names no service
 * and no reason, since it shows on a locked screen; a text message has no subject.
 */
export type Written = {
  readonly template: string;
  readonly version: number;
  readonly subject: string;
  readonly body: string;
};

export type NewMessage = {
  /** The request or referral that it is about. Messages about one record leave in order. */
  readonly record: string;
  readonly to: { readonly party: string; readonly role: Recipient };
  readonly channel: Channel;
  readonly address: string;
  readonly written: Written;
  /** What the service believes the time to be. */
  readonly madeAt: Instant;
  /** Its name, where the caller has one; a new one when absent. */
  readonly reference?: string;
};

/**
 * - `waiting`: to leave, perhaps again, at some time;
 * - `claimed`: somebody is sending it now;
 * - `sent`: the provider has it; `delivered`: it arrived;
 * - `blocked`: the gate said no; `failed`: it cannot go, or not after so many tries;
 * - `unknown`: it may have gone, and nobody can be asked, so it is never sent again by machine.
 */
export type MessageState =
  | 'waiting'
  | 'claimed'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'blocked'
  | 'unknown';

/** The states that are a person's task: choose another way, or call. */
export const FOR_A_PERSON: readonly MessageState[] = ['blocked', 'failed', 'unknown'];

/** A message that somebody has claimed in order to send it. Never log it. */
export type Leaving = {
  readonly area: string;
  readonly reference: string;
  readonly record: string;
  readonly to: { readonly party: string; readonly role: Recipient };
  readonly channel: Channel;
  readonly address: string;
  readonly written: Written;
};

export type GateAnswer =
  | { readonly kind: 'send' }
  /** `because` is a code, kept with the message for the person whose task it becomes. */
  | { readonly kind: 'block'; readonly because: string };

/** Asked as each message leaves, as the machine: may this go, to this person, this way, now? */
export type Gate = (tx: Tx, message: Leaving) => Promise<GateAnswer>;

/** What a provider says of a reference. */
export type LookedUp =
  | { readonly kind: 'found'; readonly providerId: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-answer'; readonly because: string };

/** What came of handing a message to a provider. `because` is a code, never the provider's words. */
export type Sending =
  | { readonly kind: 'accepted'; readonly providerId: string }
  /** It will never take this one: not this address, not this way. */
  | { readonly kind: 'refused'; readonly because: string }
  /** It certainly did not take it now: busy, or out of reach. */
  | { readonly kind: 'not-taken'; readonly because: string }
  /** It may or may not have taken it: the answer was lost. */
  | { readonly kind: 'no-answer'; readonly because: string };

type Sends = {
  readonly name: string;
  /** Ends well before half of a claim has run (60 seconds), whatever the provider does. */
  readonly send: (message: Leaving) => Promise<Sending>;
};

/** What carries messages out. Through one that can be asked, a message goes exactly once. */
export type Transport =
  | (Sends & {
      readonly canBeAsked: true;
      readonly find: (message: Leaving) => Promise<LookedUp>;
    })
  | (Sends & { readonly canBeAsked: false });
