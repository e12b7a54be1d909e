import type { Area } from '../../find/area/area.ts';
import { candidatesOf } from '../../find/area/where-is-it.rule.ts';
import type { Where } from '../../find/eligibility/facts.ts';
import type { Child, Contact, NewPeople, Person } from '../people/people.ts';
import type { DraftAnswers, Names } from './referral.ts';

/** Everyone that a draft names. `party` is the follower that its sender becomes. */
export function whoIsNamed(answers: DraftAnswers, area: Area, party: string): NewPeople {
  const { names = NOBODY } = answers;
  return {
    child: childOf(names, answers, area),
    persons: [senderOf(answers, names, party), ...trusted(answers), ...mustNotKnow(answers)],
    contacts: contactsOf(answers, party),
  };
}

const NOBODY: Names = {
  childGiven: '',
  childFamily: '',
  knownAs: '',
  pronouns: '',
  adultName: '',
  relationship: '',
};

function childOf(names: Names, { facts }: DraftAnswers, area: Area): Child {
  return {
    givenName: names.childGiven.trim(),
    familyName: names.childFamily.trim(),
    knownAs: orNull(names.knownAs),
    pronouns: orNull(names.pronouns),
    dateOfBirth: facts.dateOfBirth ?? null,
    postcode: facts.home?.postcode ?? null,
    ...livesIn(facts.home ?? {}, area),
  };
}

/** The district and place, where all that was told leaves one; a postcode alone often leaves more. */
function livesIn(home: Where, area: Area): Pick<Child, 'place' | 'district'> {
  const found = candidatesOf(home, area);
  const spots = found.kind === 'candidates' ? found.candidates : [];
  return {
    place: home.place ?? only(spots.map(({ place }) => place)),
    district: home.district ?? only(spots.map(({ district }) => district)),
  };
}

function only(values: readonly (string | null)[]): string | null {
  const [one, ...others] = new Set(values);
  return others.length === 0 ? (one ?? null) : null;
}

function senderOf({ route, agree }: DraftAnswers, names: Names, party: string): Person {
  const isOwn = route === 'young-person';
  const own = `${names.childGiven.trim()} ${names.childFamily.trim()}`.trim();
  return {
    ...UNKNOWN,
    party,
    kind: isOwn ? 'young-person' : 'parent-or-carer',
    name: isOwn ? own : names.adultName.trim(),
    relationship: isOwn ? null : orNull(names.relationship),
    parentalResponsibility: agree?.adult?.parentalResponsibility ?? null,
  };
}

const UNKNOWN = {
  party: null,
  relationship: null,
  parentalResponsibility: null,
  reach: null,
  note: null,
} as const;

function trusted({ support }: DraftAnswers): readonly Person[] {
  const said = support?.trustedAdult.trim() ?? '';
  return said === '' ? [] : [{ ...UNKNOWN, kind: 'trusted-adult', name: said }];
}

function mustNotKnow({ contact }: DraftAnswers): readonly Person[] {
  return (contact?.mustNotKnow ?? []).map(({ who, name, reach }) => ({
    ...UNKNOWN,
    kind: 'must-not-know',
    name: name.trim() || who,
    relationship: who,
    reach: orNull(reach ?? ''),
  }));
}

function contactsOf({ contact }: DraftAnswers, party: string): readonly Contact[] {
  return (contact?.ways ?? []).map(({ way, address, mayLeaveMessage, othersMaySee }) => ({
    party,
    way,
    address: address.trim(),
    mayLeaveMessage,
    othersMaySee,
    bestTime: orNull(contact?.bestTime ?? ''),
    codeWord: orNull(contact?.codeWord ?? ''),
  }));
}

function orNull(typed: string): string | null {
  return typed.trim() || null;
}
