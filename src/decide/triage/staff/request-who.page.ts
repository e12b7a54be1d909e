import type { Area } from '../../../find/area/area.ts';
import { ageOn } from '../../../kernel/age.ts';
import { type Day, sayDay } from '../../../kernel/day.ts';
import { parseNhsNumber, sayNhsNumber } from '../../../kernel/nhs-number.ts';
import { outcodeOf, parsePostcode } from '../../../kernel/postcode.ts';
import type { Item } from '../../../refer/referral/answers.ts';
import type { RequestPage } from '../request-page.reader.ts';
import { wordsFor } from './request-answer.page.ts';
import { isFamilyNotAsked } from './request-referrer.page.ts';

type Whole = RequestPage['whole'];

function isTicked({ answers }: Pick<Whole, 'answers'>, item: Item): boolean {
  return answers.some((answer) => answer.item === item && answer.value === true);
}

/** Who wrote the request, by the name that pages call them: `Tomek`, `Nasreen Rahman (mum)`. */
export function senderOf({ people, referral }: Whole): string {
  const { child, persons } = people;
  if (referral.route === 'young-person') return child.knownAs ?? child.givenName;
  const isAtWork = referral.route === 'professional';
  const sender = isAtWork ? 'referrer' : 'parent-or-carer';
  const adult = persons.find(({ kind }) => kind === sender);
  if (!adult || adult.name === '') return isAtWork ? 'A professional' : 'Their parent or carer';
  return adult.relationship === null ? adult.name : `${adult.name} (${adult.relationship})`;
}

/** The bar that says who this is about, with what must be kept in mind. */
export function whoView(whole: Whole, area: Area, today: Day) {
  const { child } = whole.people;
  return {
    name: `${child.givenName} ${child.familyName}`,
    facts: factsOf(whole, area, today),
    flags: flagsOf(whole),
  };
}

function factsOf(whole: Whole, area: Area, today: Day) {
  const { child } = whole.people;
  return [
    { says: calledSays(child), isBold: false },
    { says: ageSays(child.dateOfBirth, today), isBold: true },
    { says: nhsNumberSays(child), isBold: false },
    { says: placeSays(child, area), isBold: false },
    { says: wordsFor(whole, 'school'), isBold: false },
    { says: `Reference ${whole.referral.reference}`, isBold: false },
  ].filter(({ says }) => says !== '');
}

type Child = Whole['people']['child'];

function calledSays({ knownAs, givenName, pronouns }: Child): string {
  const called = knownAs !== null && knownAs !== givenName ? `Called ${knownAs}` : '';
  return [called, pronouns ?? ''].filter((part) => part !== '').join(', ');
}

function ageSays(born: Day | null, today: Day): string {
  if (born === null) return 'Age not known';
  const age = ageOn(born, today);
  return `${age} ${age === 1 ? 'year' : 'years'}, born ${sayDay(born)}`;
}

// No register was asked: its digits fit together, and that is all that is known.
function nhsNumberSays({ nhsNumber }: Child): string {
  const number = parseNhsNumber(nhsNumber ?? '');
  return number ? `NHS number ${sayNhsNumber(number)}, not checked` : '';
}

function placeSays({ place, district, postcode }: Child, area: Area): string {
  const name = place ?? area.districts.find(({ code }) => code === district)?.name ?? '';
  const parsed = parsePostcode(postcode ?? '');
  return [name, parsed ? outcodeOf(parsed) : ''].filter((part) => part !== '').join(' ');
}

type Flag = { readonly kind: 'never' | 'need' | 'status'; readonly says: string };

function flagsOf(whole: Whole): readonly Flag[] {
  const { persons, contacts } = whole.people;
  const never = persons.filter(({ kind }) => kind === 'must-not-know');
  const hasLetters = contacts.some(({ way, ended }) => way === 'letter' && !ended);
  return [
    ...never.map((one): Flag => ({ kind: 'never', says: `Do not tell ${whom(one)}` })),
    ...(isFamilyNotAsked(whole) ? [NOT_ASKED] : []),
    ...(hasLetters ? [] : [{ kind: 'status', says: 'Letters home: not asked for' } as const]),
    ...needsOf(whole),
  ];
}

const NOT_ASKED: Flag = { kind: 'never', says: 'Family not asked: do not contact them yet' };

// `mum`, `dad` and `school` name themselves; somebody else has a name.
function whom({ name, relationship }: Whole['people']['persons'][number]): string {
  return relationship === null || relationship === 'someone' ? name : relationship;
}

function needsOf(whole: Whole): readonly Flag[] {
  const interpreter = isTicked(whole, 'interpreter') ? 'interpreter' : '';
  const speaks = [wordsFor(whole, 'language'), interpreter].filter((part) => part !== '').join(' ');
  return [
    ...(speaks === '' ? [] : [{ kind: 'need', says: speaks } as const]),
    ...(isTicked(whole, 'easy-read') ? [{ kind: 'need', says: 'Easy Read' } as const] : []),
  ];
}
