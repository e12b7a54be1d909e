import { whyHeld } from '../../decide/triage/why-held.rule.ts';
import { dayOf, type Instant } from '../../kernel/day.ts';
import type { LeftAlready, NewMessage } from '../../platform/notify/index.ts';
import {
  type DraftKey,
  type ReadyToSend,
  readyToSend,
  type WholeRequest,
} from '../../refer/referral/index.ts';
import type { DraftPart } from '../../refer/referral/referral.ts';
import { factsKnown } from '../../refer/referral/what-was-known.rule.ts';
import type { MadeUpCase } from './made-up-case.ts';
import { idsFrom, MADE_UP_DRAFT, referenceOf } from './names-of-many.ts';
import { type ReadyAct, readyActs } from './ready-acts.ts';
import type { SeedHouse } from './seed-house.ts';

/** A case with the rows that it comes to, and what was done to each request of it. */
export type ReadyCase = {
  readonly one: MadeUpCase;
  readonly send: ReadyToSend;
  /** The messages that sending it made. */
  readonly left: readonly LeftAlready[];
  /** Of each request, oldest first. */
  readonly acts: readonly (readonly ReadyAct[])[];
};

export type Numbering = { readonly run: string; readonly attempt: number };

/** What the pages save, one after the other, each where its route asks for it. */
export const SAVED = [
  'you',
  'names',
  'family',
  'words',
  'effects',
  'hopes',
  'safeguarding',
  'told',
  'agree',
  'contact',
  'support',
] as const satisfies readonly DraftPart[];

/** The key of a case's draft: whoever runs this house's demonstration can open it again. */
export function draftKeyOf({ keys }: Pick<SeedHouse, 'keys'>, one: MadeUpCase): DraftKey {
  const id = `${MADE_UP_DRAFT}${one.key}`;
  return { id, secret: keys.hash('draft', id) };
}

/** Works out every row of a case, by the functions that the product's actions use. */
export function readyCase(house: SeedHouse, one: MadeUpCase, numbering: Numbering): ReadyCase {
  const send = readyToSend(sendingOf(house, one, numbering));
  const { followers } = send.rows;
  const wholes = wholesOf(send);
  const acts = one.requests.map(({ acts: done }, i) => {
    const whole = wholes[i];
    if (!whole || done.length === 0) return [];
    const idOf = idsFrom(`${one.key}/${whole.request.serviceId}`, one.sentAt);
    return readyActs({ house, whole, followers, acts: done, idOf });
  });
  const [whole] = wholes;
  const left = whole ? send.messages.map((each) => leaving(house, each, whole)) : [];
  return { one, send, left, acts };
}

function sendingOf(house: SeedHouse, one: MadeUpCase, { run, attempt }: Numbering) {
  const { answers, sentAt: now, requests, begunAt, changedAt } = one;
  const key = draftKeyOf(house, one);
  const idOf = idsFrom(one.key, now);
  const { referencePrefix: prefix } = house.book.now().area;
  const reference = referenceOf({ prefix, run, n: one.number, attempt });
  // Begun with what the check knew, then saved once a page.
  const version = 1 + SAVED.filter((part) => answers[part] !== undefined).length;
  return {
    doors: house,
    key,
    draft: { id: key.id, version, answers, sent: null },
    asked: requests,
    now,
    referral: { id: idOf('referral'), reference, route: answers.route, sentAt: now },
    begunAt,
    changedAt,
    idOf,
  };
}

/** Each request as its nurse would read it, whole, before anything is decided. */
function wholesOf({ one: { referral }, rows }: ReadyToSend): readonly WholeRequest[] {
  const { children, persons, contacts } = rows.people;
  const [child] = children;
  if (!child) throw new Error('A referral that names no child');
  const common = {
    referral,
    people: {
      child,
      persons,
      contacts: contacts.map((contact) => ({ ...contact, ended: false })),
    },
    consents: rows.consents.map((consent) => ({ ...consent, withdrawnAt: null })),
    answers: rows.answers,
    facts: factsKnown(rows.answers),
    helpShown: rows.answers.some(({ item }) => item === 'help-shown'),
    events: [],
    withdrawal: null,
  };
  return rows.requests.map((request) => ({ ...common, request }));
}

/** A message as the gate lets it go at the moment that it is made, or holds it. */
function leaving(house: SeedHouse, message: NewMessage, whole: WholeRequest): LeftAlready {
  const { reference = '', written, madeAt, ...rest } = message;
  const held = heldBack(house, { message, at: madeAt, whole });
  return {
    message: { ...rest, area: house.area, reference, written },
    gate: held === null ? { kind: 'send' } : { kind: 'block', because: held },
    at: madeAt,
  };
}

type AtGate = {
  readonly message: NewMessage;
  readonly at: Instant;
  readonly whole: WholeRequest;
};

function heldBack(house: SeedHouse, { message, at, whole }: AtGate): string | null {
  const { to, channel, address, written } = message;
  if (channel === 'letter' || to.role === 'team') return null;
  return whyHeld({
    told: {
      name: '',
      kind: to.role,
      how: 'message',
      to: { ...to, role: to.role },
      channel,
      address,
      othersMaySee: false,
    },
    written,
    people: whole.people,
    consents: whole.consents,
    today: dayOf(at),
    services: house.book.now().services,
  });
}
