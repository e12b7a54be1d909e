import type { Person } from '../../../refer/people/people.ts';
import type { Item } from '../../../refer/referral/answers.ts';
import type { RequestPage } from '../request-page.reader.ts';
import { wordsFor } from './request-answer.page.ts';

type Whole = RequestPage['whole'];

/** What only a professional is asked of safety: each question with their words, '' is not said. */
export function toldOfSafety(whole: Whole): readonly { asks: string; says: string }[] {
  if (!isAtWork(whole)) return [];
  const told = (asks: string, item: Item) => ({ asks, says: wordsFor(whole, item) });
  const why = told('Why nobody was asked', 'without-agreement');
  return [
    told('Known plans', 'plans'),
    told('Social worker', 'social-worker'),
    told('In place now', 'in-place'),
    ...(why.says === '' ? [] : [why]),
  ];
}

/** Who referred, and whether they stay involved; how to reach them is with everyone's contacts. */
export function referrerRows(whole: Whole): readonly { who: string; says: string }[] {
  return whole.people.persons
    .filter(({ kind }) => kind === 'referrer')
    .map(({ name, relationship }) => ({
      who: 'Referred by',
      says: [name, relationship, STAYS[wordsFor(whole, 'stays-involved')]]
        .filter((part) => part !== null && part !== undefined && part !== '')
        .join('. '),
    }));
}

const STAYS: Readonly<Record<string, string>> = {
  yes: 'Stays in touch with the family',
  no: 'Does not stay in touch with the family',
};

/** What a professional told of an adult's right to agree; on other routes the basis says it. */
export function responsibilityRows(whole: Whole): readonly { who: string; says: string }[] {
  if (!isAtWork(whole)) return [];
  return whole.people.persons.flatMap(({ kind, name, relationship, parentalResponsibility }) => {
    if (kind !== 'parent-or-carer' || parentalResponsibility === null) return [];
    const who = relationship === null ? name : `${name} (${relationship})`;
    return [{ who, says: `${RESPONSIBLE[parentalResponsibility]}, as the referrer told us` }];
  });
}

const RESPONSIBLE: Readonly<Record<NonNullable<Person['parentalResponsibility']>, string>> = {
  yes: 'Has parental responsibility',
  no: 'Has no parental responsibility',
  'not-sure': 'Perhaps has parental responsibility',
};

/**
 * Whether a professional referred with nobody of the family asked, to keep a child safe: then
 * nobody of it follows. Worked out of who follows, so that an administrator, who reads no words of
 * safety and makes the calls, is warned too.
 */
export function isFamilyNotAsked(whole: Whole): boolean {
  return isAtWork(whole) && !whole.people.persons.some(isOfFamily);
}

function isOfFamily({ kind, party }: Person): boolean {
  return party !== null && (kind === 'young-person' || kind === 'parent-or-carer');
}

/** Whether anyone but the professional who referred can be reached. */
export function isFamilyReached({ people: { persons, contacts } }: Whole): boolean {
  const atWork = persons.filter(({ kind }) => kind === 'referrer').map(({ party }) => party);
  return contacts.some(({ party, ended }) => !ended && !atWork.includes(party));
}

function isAtWork({ referral }: Whole): boolean {
  return referral.route === 'professional';
}
