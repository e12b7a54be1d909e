import type { Decision, Reason } from '../../kernel/decision.ts';
import type { KeptContact, Way } from './people.ts';
import { isSameAddress } from './same-address.rule.ts';
import { tells } from './tells.rule.ts';

/** All that the gate looks at, as things stand at the moment a message leaves. */
export type MessageState = {
  readonly to: { readonly party: string; readonly role: string };
  readonly way: Way;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  /** Whether that party follows what the message is about; ended is no longer. */
  readonly follows: 'yes' | 'no' | 'ended';
  /** Every contact of the referral, whoever's it is. */
  readonly contacts: readonly KeptContact[];
  /** Who must not know, with what is known of them. */
  readonly mustNotKnow: readonly {
    readonly party: string | null;
    readonly reach: string | null;
  }[];
  readonly childIsSixteen: boolean;
  readonly youngPersonAgrees: boolean;
  /** Names of services, teams and providers: what a glance at a screen must not give away. */
  readonly tellingNames: readonly string[];
};

export type MayMessage = 'send' | 'block';

/**
 * May this message leave, to this person, this way, now? (DOMAIN.md 2.3; hazard H05). Every
 * reason to hold it is found, the gravest first; one is enough. A blocked message is a person's
 * task, never lost.
 */
export function mayMessage(state: MessageState): Decision<MayMessage> {
  const because = [...whoReasons(state), ...wayReasons(state), ...wordReasons(state)];
  return { value: because.length === 0 ? 'send' : 'block', because };
}

function whoReasons(state: MessageState): readonly Reason[] {
  const { to, follows, mustNotKnow } = state;
  const isParent = to.role === 'parent-or-carer';
  return reasons([
    ['must-not-know', mustNotKnow.some(({ party }) => party === to.party)],
    ['address-of-someone-who-must-not-know', reachesSomeoneElse(state)],
    ['not-a-follower', follows === 'no'],
    ['follower-ended', follows === 'ended'],
    // From 16 the young person alone decides (Family Law Reform Act 1969 s.8; DOMAIN.md 2.1).
    ['young-person-decides', isParent && state.childIsSixteen && !state.youngPersonAgrees],
  ]);
}

// By what is written down as theirs, and by the contacts they have where they follow as well.
function reachesSomeoneElse({ address, mustNotKnow, contacts }: MessageState): boolean {
  return mustNotKnow.some(({ party, reach }) => {
    const theirs = contacts.filter((contact) => party !== null && contact.party === party);
    return [reach ?? '', ...theirs.map((contact) => contact.address)].some((known) =>
      isSameAddress(known, address),
    );
  });
}

function wayReasons(state: MessageState): readonly Reason[] {
  const theirs = waysOf(state);
  const inForce = theirs.filter(({ ended }) => !ended);
  return reasons([
    ['not-a-way-of-theirs', theirs.length === 0],
    ['way-ended', theirs.length > 0 && inForce.length === 0],
    ['may-not-leave-message', inForce.some(({ mayLeaveMessage }) => !mayLeaveMessage)],
  ]);
}

function wordReasons(state: MessageState): readonly Reason[] {
  // A text shows on a locked screen whoever holds the phone, so it is always written for others.
  const isSeen = state.way === 'text' || waysOf(state).some((contact) => contact.othersMaySee);
  return reasons([
    ['subject-tells', tells(state.subject, state.tellingNames)],
    ['words-tell', isSeen && tells(state.body, state.tellingNames)],
  ]);
}

function waysOf({ to, way, address, contacts }: MessageState): readonly KeptContact[] {
  return contacts.filter(
    (contact) =>
      contact.party === to.party && contact.way === way && isSameAddress(contact.address, address),
  );
}

function reasons(rungs: readonly (readonly [string, boolean])[]): readonly Reason[] {
  return rungs.filter(([, holds]) => holds).map(([code]) => ({ code }));
}
