import type { Area } from '../../find/area/area.ts';
import { candidatesOf } from '../../find/area/where-is-it.rule.ts';
import type { Where } from '../../find/eligibility/facts.ts';
import type { Child, Contact, NewPeople, Person } from '../people/people.ts';
import type { DraftAnswers, Names } from './referral.ts';

/** Whoever follows a referral: its sender, and the family, which is the sender where no professional is. */
export type Parties = {
  readonly sender: string;
  readonly family: {
    readonly party: string;
    readonly kind: 'young-person' | 'parent-or-carer';
  } | null;
};

/** Everyone that a draft names. */
export function whoIsNamed(answers: DraftAnswers, area: Area, parties: Parties): NewPeople {
  const { names = NOBODY } = answers;
  return {
    child: childOf(names, answers, area),
    persons: [...ofRoute(answers, names, parties), ...trusted(answers), ...mustNotKnow(answers)],
    contacts: [...atWork(answers, parties), ...contactsOf(answers, parties)],
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
    nhsNumber: orNull(names.nhsNumber ?? ''),
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

function ofRoute(answers: DraftAnswers, names: Names, parties: Parties): readonly Person[] {
  if (answers.route !== 'professional') return [senderOf(answers, names, parties.sender)];
  return [
    ...referrer(answers, parties.sender),
    ...youngPerson(names, parties),
    ...adult(answers, parties),
  ];
}

function referrer({ you }: DraftAnswers, party: string): readonly Person[] {
  if (!you) return [];
  const work = [you.role, you.organisation].map((one) => one.trim()).filter((one) => one !== '');
  return [
    {
      ...UNKNOWN,
      party,
      kind: 'referrer',
      name: you.name.trim(),
      relationship: orNull(work.join(', ')),
    },
  ];
}

// Named as a person of their own where they follow: a message to them finds them by it.
function youngPerson(names: Names, { family }: Parties): readonly Person[] {
  if (family?.kind !== 'young-person') return [];
  return [{ ...UNKNOWN, party: family.party, kind: 'young-person', name: ownName(names) }];
}

function adult({ family: told }: DraftAnswers, { family }: Parties): readonly Person[] {
  if (!told) return [];
  return [
    {
      ...UNKNOWN,
      party: family?.kind === 'parent-or-carer' ? family.party : null,
      kind: 'parent-or-carer',
      name: told.name.trim(),
      relationship: orNull(told.relationship),
      parentalResponsibility: told.parentalResponsibility,
    },
  ];
}

function ownName({ childGiven, childFamily }: Names): string {
  return `${childGiven.trim()} ${childFamily.trim()}`.trim();
}

function senderOf({ route, agree }: DraftAnswers, names: Names, party: string): Person {
  const isOwn = route === 'young-person';
  return {
    ...UNKNOWN,
    party,
    kind: isOwn ? 'young-person' : 'parent-or-carer',
    name: isOwn ? ownName(names) : names.adultName.trim(),
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

// Others read a shared mailbox at work: what goes there names no child and no service.
function atWork({ you, route }: DraftAnswers, { sender }: Parties): readonly Contact[] {
  if (!you || route !== 'professional') return [];
  const rest = { mayLeaveMessage: true, othersMaySee: true, bestTime: null, codeWord: null };
  const email = { ...rest, party: sender, way: 'email', address: you.email.trim() } as const;
  const call = { ...rest, party: sender, way: 'call', address: you.phone.trim() } as const;
  return [email, ...(call.address === '' ? [] : [call])];
}

function contactsOf({ contact }: DraftAnswers, { family }: Parties): readonly Contact[] {
  if (!family) return [];
  const { party } = family;
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
