import { ageOn } from '../../kernel/age.ts';
import type { Clock } from '../../kernel/clock.ts';
import { type Day, dayOf } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { Gate, GateAnswer, Leaving } from '../../platform/notify/message.ts';
import { agreesNow, consentsOf } from '../consent/index.ts';
import { type MessageState, mayMessage, type People, peopleOf } from '../people/index.ts';
import type { Doors } from './doors.ts';
import { type Follower, followerOf, isPartOf } from './follower.store.ts';

type GateDoors = Pick<Doors, 'book'> & { readonly clock: Clock };

/**
 * The gate that notify asks as each message leaves, as the machine: it loads how things stand at
 * that moment, and one rule of refer/people decides. Its answer carries the gravest reason.
 */
export function messageGate({ book, clock }: GateDoors): Gate {
  return async (tx: Tx, message: Leaving): Promise<GateAnswer> => {
    const follower = await followerOf(tx, message.area, message.to.party);
    if (!follower) return { kind: 'block', because: 'not-a-follower' };
    const state = await stateOf(tx, { message, follower, day: dayOf(clock.now()) });
    const decision = mayMessage({ ...state, tellingNames: tellingNames(book) });
    if (decision.value === 'send') return { kind: 'send' };
    return { kind: 'block', because: decision.because[0]?.code ?? 'not-said' };
  };
}

type Asking = { readonly message: Leaving; readonly follower: Follower; readonly day: Day };

async function stateOf(
  tx: Tx,
  { message, follower, day }: Asking,
): Promise<Omit<MessageState, 'tellingNames'>> {
  const { area, to, channel, address, written } = message;
  const of = { area, referral: follower.referralId };
  const people = await peopleOf(tx, of);
  const consents = await consentsOf(tx, of);
  const isTheirs = await isPartOf(tx, area, { ...of, record: message.record });
  return {
    to,
    way: channel,
    address,
    subject: written.subject,
    body: written.body,
    follows: isTheirs && to.role === follower.kind ? ended(follower) : 'no',
    contacts: people?.contacts ?? [],
    mustNotKnow: (people?.persons ?? []).filter(({ kind }) => kind === 'must-not-know'),
    childIsSixteen: isSixteen(people, day),
    youngPersonAgrees: agreesNow(consents, 'child'),
  };
}

function ended(follower: Follower): 'yes' | 'ended' {
  return follower.ended ? 'ended' : 'yes';
}

const PRESUMED = 16;

function isSixteen(people: People | undefined, day: Day): boolean {
  const born = people?.child.dateOfBirth ?? null;
  return born !== null && ageOn(born, day) >= PRESUMED;
}

function tellingNames(book: GateDoors['book']): readonly string[] {
  return book
    .now()
    .services.flatMap(({ name, provider, teams }) => [
      name,
      provider,
      ...teams.map((team) => team.name),
    ]);
}
