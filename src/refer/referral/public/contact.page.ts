import { type Fault, good, type Read } from '../../../platform/web/fault.ts';
import {
  readChoices,
  readEmail,
  readOptionalChoice,
  readPhone,
  readText,
  ticked,
  together,
} from '../../../platform/web/fields.ts';
import type { Form } from '../../../platform/web/page.ts';
import { ageOfChild } from '../may-it-be-sent.rule.ts';
import type { SafeContact, SafeWay, Way } from '../referral.ts';
import { WAYS } from '../referral.ts';
import { familyFollower } from '../who-follows.rule.ts';
import type { PartPage } from './part.page.ts';

const YES_NO = ['yes', 'no'] as const;
const OTHERS = ['mum', 'dad', 'school', 'someone'] as const;

/** How to reach someone safely, who must not know, and a word that says it is us. */
export const contactPage: PartPage<'contact'> = {
  step: 'contact',
  template: 'refer/referral/public/contact.page.njk',
  part: 'contact',
  title: (answers) =>
    answers.route === 'professional'
      ? 'How can we reach the family safely?'
      : 'How can we reach you safely?',
  view: ({ answers, today }) => ({
    // From 16, or where they alone agreed, it is the young person whom we write to.
    isOwn: familyFollower(answers, ageOfChild(answers, today)) === 'young-person',
  }),
  fill: (contact) => (contact ? fillOf(contact) : {}),
  read: (body) => {
    const picked = readChoices(body, { name: 'ways', from: [...WAYS, 'none'] });
    const chosen = picked.kind === 'good' ? picked.value : [];
    const ways = readWays(body, chosen);
    const rest = together({
      bestTime: readText(body, { name: 'bestTime', lines: 'one', most: 200 }),
      codeWord: readText(body, { name: 'codeWord', lines: 'one', most: 50 }),
      someone: readText(body, { name: 'someone', lines: 'one', most: 100 }),
    });
    if (ways.kind === 'faulty' || rest.kind === 'faulty') return joined(ways, rest);
    const { bestTime, codeWord, someone } = rest.value;
    return good({ ways: ways.value, bestTime, codeWord, mustNotKnow: mustNotKnow(body, someone) });
  },
};

// No way and not "no safe way": the question was passed over, so ask again.
function readWays(body: Form, chosen: readonly (Way | 'none')[]): Read<readonly SafeWay[]> {
  if (chosen.length === 0) {
    const says = 'Pick a way to reach you, or “There is no safe way”';
    return { kind: 'faulty', faults: [{ field: 'ways', says }] };
  }
  if (chosen.includes('none')) {
    if (chosen.length === 1) return good([]);
    const says = 'Pick ways to reach you, or “There is no safe way”, not both';
    return { kind: 'faulty', faults: [{ field: 'ways', says }] };
  }
  const reads = WAYS.filter((way) => chosen.includes(way)).map((way) => readWay(body, way));
  const faults = reads.flatMap((read) => (read.kind === 'faulty' ? read.faults : []));
  if (faults.length > 0) return { kind: 'faulty', faults };
  return good(reads.flatMap((read) => (read.kind === 'good' ? [read.value] : [])));
}

function readWay(body: Form, way: Way): Read<SafeWay> {
  const read = together({
    address: readAddress(body, way),
    message: readOptionalChoice(body, { name: `${way}-message`, from: YES_NO }),
    seen: readOptionalChoice(body, { name: `${way}-seen`, from: YES_NO }),
  });
  if (read.kind === 'faulty') return read;
  const { address, message, seen } = read.value;
  // What was not said is taken as the safer of the two.
  return good({ way, address, mayLeaveMessage: message === 'yes', othersMaySee: seen !== 'no' });
}

function readAddress(body: Form, way: Way): Read<string> {
  const name = `${way}-address`;
  switch (way) {
    case 'call':
      return readPhone(body, { name, empty: 'Enter the number to call' });
    case 'text':
      return readPhone(body, { name, empty: 'Enter the mobile number to text', kind: 'mobile' });
    case 'email':
      return readEmail(body, { name, empty: 'Enter the email address to write to' });
    case 'letter':
      return readText(body, { name, empty: 'Enter the address to write to', most: 500 });
  }
}

function joined(...reads: readonly Read<unknown>[]): Extract<Read<never>, { kind: 'faulty' }> {
  const faults: Fault[] = reads.flatMap((read) => (read.kind === 'faulty' ? read.faults : []));
  return { kind: 'faulty', faults };
}

function mustNotKnow(body: Form, someone: string): SafeContact['mustNotKnow'] {
  const sent = new Set(ticked(body, 'mustNotKnow'));
  return OTHERS.filter((who) => sent.has(who)).map((who) => ({
    who,
    name: who === 'someone' ? someone : '',
  }));
}

function fillOf(contact: SafeContact): Form {
  const ways = contact.ways.map(({ way }) => way);
  const details = contact.ways.flatMap((one) => [
    [`${one.way}-address`, one.address],
    [`${one.way}-message`, one.mayLeaveMessage ? 'yes' : 'no'],
    [`${one.way}-seen`, one.othersMaySee ? 'yes' : 'no'],
  ]);
  return {
    ways: ways.length > 0 ? ways : 'none',
    bestTime: contact.bestTime,
    codeWord: contact.codeWord,
    mustNotKnow: contact.mustNotKnow.map(({ who }) => who),
    someone: contact.mustNotKnow.find(({ who }) => who === 'someone')?.name ?? '',
    ...Object.fromEntries(details),
  };
}
