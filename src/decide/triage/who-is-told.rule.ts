import type { KeptContact, People } from '../../refer/people/people.ts';
import { whichWayFirst } from '../../refer/people/which-way-first.rule.ts';
import type { FollowerKind } from '../../refer/referral/referral.ts';

/** Somebody named on a referral, and how they are told of a decision; or why they are not. */
export type IsTold = { readonly name: string; readonly kind: People['persons'][number]['kind'] } & (
  | {
      readonly how: 'message';
      readonly to: { readonly party: string; readonly role: FollowerKind };
      readonly channel: 'email' | 'text';
      readonly address: string;
      readonly othersMaySee: boolean;
    }
  /** They follow it, and gave no safe way to write. `call`: a number that they gave, or null. */
  | { readonly how: 'no-safe-way'; readonly call: string | null }
  | { readonly how: 'must-not-know' }
  | { readonly how: 'does-not-follow' }
  /** It is for somebody else alone. */
  | { readonly how: 'not-for-them' }
);

/**
 * Who is told of what was done, each by the safe way that comes first: those who follow it, and nobody
 * else. `only` names the one party that it is for. Whether a message may leave is asked once more as
 * it leaves.
 */
export function whoIsTold({ persons, contacts }: People, only?: string): readonly IsTold[] {
  return persons.map(({ name, kind, party }) => {
    if (kind === 'must-not-know') return { name, kind, how: 'must-not-know' };
    if (party === null || kind === 'trusted-adult') return { name, kind, how: 'does-not-follow' };
    if (only !== undefined && party !== only) return { name, kind, how: 'not-for-them' };
    const theirs = contacts.filter((contact) => contact.party === party && !contact.ended);
    const way = whichWayFirst(theirs.filter(isWritten), ['email', 'text']);
    if (!way) return { name, kind, how: 'no-safe-way', call: numberOf(theirs) };
    const { way: channel, address, othersMaySee } = way;
    const to = { party, role: kind };
    return { name, kind, how: 'message', to, channel, address, othersMaySee };
  });
}

type WrittenWay = KeptContact & { readonly way: 'email' | 'text' };

function isWritten(contact: KeptContact): contact is WrittenWay {
  return contact.way === 'email' || contact.way === 'text';
}

function numberOf(contacts: readonly KeptContact[]): string | null {
  return contacts.find(({ way }) => way === 'call')?.address ?? null;
}
