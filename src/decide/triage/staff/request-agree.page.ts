import { dayOf, sayDay } from '../../../kernel/day.ts';
import type { Basis, ConsentAnswer, KeptConsent } from '../../../refer/consent/consent.ts';
import type { Way } from '../../../refer/people/people.ts';
import type { RequestPage } from '../request-page.reader.ts';
import { wordsFor } from './request-answer.page.ts';
import {
  isFamilyNotAsked,
  isFamilyReached,
  referrerRows,
  responsibilityRows,
} from './request-referrer.page.ts';

type Whole = RequestPage['whole'];
type Person = Whole['people']['persons'][number];
type Contact = Whole['people']['contacts'][number];

/**
 * Who agrees, who may know, and how each may be reached. Who agreed, and in which words, is not for
 * an administrator.
 */
export function agreeView(whole: Whole, sees: boolean) {
  const { people, consents } = whole;
  return {
    rows: [
      ...(sees ? consents.map((one) => agreesRow(one, whole)) : NOT_SHOWN),
      ...(sees && isFamilyNotAsked(whole) ? NOBODY_ASKED : []),
      ...responsibilityRows(whole),
      ...people.persons.filter(isNeverTold).map((one) => ({
        who: whoIsIt(one),
        says: 'Must not be told',
      })),
      ...people.persons.filter(({ kind }) => kind === 'trusted-adult').map(trustedRow),
      ...referrerRows(whole),
    ],
    contacts: people.contacts.filter(({ ended }) => !ended).map((one) => contactRow(one, people)),
    noWay: noWaySays(whole),
    other: [
      ['GP', wordsFor(whole, 'gp')],
      ['Other changes', wordsFor(whole, 'other-changes')],
    ].filter(([, says]) => says !== ''),
  };
}

const NOT_SHOWN = [{ who: 'Who agrees', says: 'Your role does not see these.' }];

const NOBODY_ASKED = [
  { who: 'Who agrees', says: 'Nobody was asked, to keep a child safe. Why is under Safety.' },
];

/** Why the family is not to be reached, and what then; null where a safe way was given. */
function noWaySays(whole: Whole) {
  if (isFamilyNotAsked(whole)) {
    return {
      fact: 'No way to the family.',
      next: 'Speak to the referrer before anyone contacts them.',
    };
  }
  if (isFamilyReached(whole)) return null;
  return { fact: 'No safe way was given.', next: 'They look on their own page.' };
}

function agreesRow(one: KeptConsent, whole: Whole) {
  return { who: giverName(one, whole), says: consentSays(one) };
}

// `Mum`, `Dad`, `School`; somebody else has a name.
function whoIsIt({ relationship, name }: Person): string {
  const who = relationship === null || relationship === 'someone' ? name : relationship;
  return `${who.charAt(0).toUpperCase()}${who.slice(1)}`;
}

function isNeverTold({ kind }: Person): boolean {
  return kind === 'must-not-know';
}

function trustedRow({ name }: Person) {
  return { who: 'Trusted adult', says: `${name}. Does not follow this request` };
}

function giverName({ givenBy }: KeptConsent, { people }: Whole): string {
  const { child, persons } = people;
  if (givenBy === 'child') return child.knownAs ?? child.givenName;
  return persons.find(({ kind }) => kind === 'parent-or-carer')?.name || 'Parent or carer';
}

function consentSays({ answer, basis, givenAt, said, withdrawnAt }: KeptConsent): string {
  if (withdrawnAt !== null) return `Took their agreement back, ${sayDay(dayOf(withdrawnAt))}`;
  const words = said === null ? '' : ` “${said}”`;
  return `${ANSWER[answer]}, ${sayDay(dayOf(givenAt), 'short')}. ${BASIS[basis]}.${words}`;
}

const ANSWER: Readonly<Record<ConsentAnswer, string>> = {
  yes: 'Agrees',
  'not-sure': 'Not sure yet',
  'not-asked': 'Not asked yet',
  no: 'Says no',
  'too-young': 'Too young to say',
};

const BASIS: Readonly<Record<Basis, string>> = {
  adult: 'Aged 18 or over',
  'sixteen-or-seventeen': '16 or 17: decides alone',
  'under-sixteen-to-be-talked-with': 'Under 16: somebody talks it through with them',
  'age-not-known-to-be-talked-with': 'Age not known: somebody talks it through with them',
  'told-by-parent': 'As their parent or carer told us',
  'told-by-professional': 'As the professional who referred told us',
  'parental-responsibility': 'Has parental responsibility',
  'responsibility-not-sure': 'Not sure about parental responsibility',
  'no-responsibility': 'Has no parental responsibility',
  'young-person-decides': 'The young person is 16 or over, and decides',
};

function contactRow(contact: Contact, { child, persons }: Whole['people']) {
  const person = persons.find(({ party }) => party === contact.party);
  const name = person?.name ?? child.givenName;
  const notes = [
    contact.mayLeaveMessage ? '' : contact.way === 'call' ? 'no voicemail' : 'leave no message',
    contact.othersMaySee ? 'others may see it' : '',
    contact.bestTime ?? '',
    contact.codeWord === null ? '' : `say “${contact.codeWord}”`,
  ].filter((part) => part !== '');
  return { who: name, way: WAY[contact.way], address: contact.address, notes: notes.join('; ') };
}

const WAY: Readonly<Record<Way, string>> = {
  call: 'Call',
  text: 'Text',
  email: 'Email',
  letter: 'Letter',
};
