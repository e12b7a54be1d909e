import type { Facts } from '../../find/eligibility/facts.ts';
import { ageOn } from '../../kernel/age.ts';
import type { Day } from '../../kernel/day.ts';
import type {
  Agreement,
  DraftAnswers,
  Names,
  Route,
  Support,
} from '../../refer/referral/referral.ts';
import type { Draw } from './draw.ts';
import { contactOf } from './made-up-contact.ts';
import { bornFor, type MadeUpPerson } from './made-up-person.ts';
import {
  CHILDS_WORDS,
  GOING_WELL,
  HOPES,
  SINCE,
  TAILS,
  TRIED,
  YOUNG_TAILS,
} from './words-at-any-age.ts';
import { WORRIES } from './worries.ts';
import type { Worry } from './worry.ts';

type FamilyRoute = Exclude<Route, 'professional'>;

/** Somebody about to ask, on a day. `born` is known from an earlier time that they asked. */
export type AboutToAsk = {
  readonly person: MadeUpPerson;
  readonly day: Day;
  readonly born?: Day | undefined;
};

/** All that a person answers, but which services: those follow from it. */
export function madeUpAnswers(draw: Draw, asking: AboutToAsk): Omit<DraftAnswers, 'services'> {
  const worries = worriesOf(draw, asking);
  const born = asking.born ?? bornFor(draw, ageFor(draw, worries), asking.day);
  const age = ageOn(born, asking.day);
  const route = routeOf(draw, age);
  const facts = factsOf(draw, { ...asking, born, route, worries });
  const teller = { ...asking, age, route, worries };
  // The pages ask a child of twelve or under, who is alone, for less.
  const isYoungAlone = route === 'young-person' && age <= 12;
  const most = { route, facts, helpShown: isHelpShown(facts) } as const;
  const told = {
    names: namesOf(teller),
    words: wordsOf(draw, teller),
    agree: agreementOf(draw, teller),
    contact: contactOf(draw, teller),
  };
  if (isYoungAlone) return { ...most, ...told };
  return { ...most, ...told, hopes: hopesOf(draw), support: supportOf(draw, teller) };
}

type Teller = AboutToAsk & {
  readonly age: number;
  readonly route: FamilyRoute;
  readonly worries: readonly Worry[];
};

const ALSO = 35;

function worriesOf(draw: Draw, { born, day }: AboutToAsk): readonly Worry[] {
  const age = born === undefined ? undefined : ageOn(born, day);
  const fitting = WORRIES.filter((one) => age === undefined || isOfAge(one, age));
  const first = draw.weighted(fitting.map((one) => [one.weight, one]));
  if (!draw.percent(ALSO)) return [first];
  const others = fitting.filter((one) => one !== first && overlap(one, first));
  return others.length === 0
    ? [first]
    : [first, draw.weighted(others.map((one) => [one.weight, one]))];
}

function isOfAge({ from, under }: Worry, age: number): boolean {
  return from <= age && age < under;
}

function overlap(one: Worry, other: Worry): boolean {
  return one.from < other.under && other.from < one.under;
}

// Often drawn twice, the younger kept: more are young than old within what a need allows.
function ageFor(draw: Draw, worries: readonly Worry[]): number {
  const from = Math.max(...worries.map((one) => one.from));
  const last = Math.min(...worries.map((one) => one.under)) - 1;
  const some = () => draw.int(from, last);
  return last < 19 && draw.percent(50) ? some() : Math.min(some(), some());
}

function routeOf(draw: Draw, age: number): FamilyRoute {
  const asksAlone = age < 11 ? 0 : age < 16 ? 30 : age < 18 ? 65 : 92;
  return draw.percent(asksAlone) ? 'young-person' : 'parent-carer';
}

type Known = AboutToAsk & {
  readonly born: Day;
  readonly route: FamilyRoute;
  readonly worries: readonly Worry[];
};

function factsOf(draw: Draw, { person, day, born, route, worries }: Known): Facts {
  const { postcode, place, district } = person.home;
  const needs = worries.map(({ need }) => need);
  const selfHarm = selfHarmOf(draw, needs);
  return {
    dateOfBirth: born,
    home: place === null ? { postcode, district } : { postcode, place },
    learns: { where: learnsAt(draw, ageOn(born, day)) },
    needs,
    impact: draw.weighted([
      [26, 'limited'],
      [60, 'noticeable'],
      [14, 'severe'],
    ]),
    ...(draw.percent(98) ? { immediateDanger: draw.percent(1) } : {}),
    ...(selfHarm === undefined ? {} : { selfHarm }),
    canMeet: draw.weighted([
      [50, ['face-to-face'] as const],
      [30, ['face-to-face', 'online'] as const],
      [12, ['online'] as const],
      [8, ['face-to-face', 'online', 'phone'] as const],
    ]),
    asker: route,
  };
}

function selfHarmOf(draw: Draw, needs: readonly string[]): Facts['selfHarm'] {
  if (needs.includes('self-harm')) return draw.percent(72) ? 'emerging' : 'significant';
  return draw.weighted([
    [92, 'none' as const],
    [5, 'emerging' as const],
    [1, 'significant' as const],
    [2, undefined],
  ]);
}

function learnsAt(draw: Draw, age: number) {
  if (age < 4) return draw.percent(60) ? 'early-years' : 'not-in-education';
  if (age < 16) return draw.percent(94) ? 'school' : 'home-educated';
  return draw.weighted([
    [45, age < 19 ? 'school' : 'college'],
    [40, 'college'],
    [15, 'not-in-education'],
  ] as const);
}

function isHelpShown({ immediateDanger, selfHarm }: Facts): boolean {
  return immediateDanger === true || selfHarm === 'significant';
}

function namesOf({ person, route }: Teller): Names {
  const { given, knownAs, pronouns, home } = person;
  const isAdult = route === 'parent-carer';
  return {
    childGiven: given,
    childFamily: home.family,
    knownAs,
    pronouns,
    adultName: isAdult ? `${home.adult.given} ${home.family}` : '',
    relationship: isAdult ? home.adult.relationship : '',
  };
}

function wordsOf(draw: Draw, { person, route, worries }: Teller) {
  const isYoung = route === 'young-person';
  const child = person.knownAs || person.given;
  const said = worries.map((worry) => draw.pick(isYoung ? worry.young : worry.parent));
  const tail = draw.pick(isYoung ? YOUNG_TAILS : TAILS);
  const worry = [...said, tail].filter(Boolean).join(' ').replaceAll('{child}', child);
  const childsWords = isYoung ? '' : draw.pick(CHILDS_WORDS);
  return { worry, since: draw.pick(SINCE), childsWords };
}

function hopesOf(draw: Draw) {
  return { goingWell: draw.pick(GOING_WELL), hopes: draw.pick(HOPES), tried: draw.pick(TRIED) };
}

function agreementOf(draw: Draw, { route, age }: Teller): Agreement {
  if (route === 'young-person') return { ...NOBODY_SAID, child: 'yes', adult: null };
  const child = childsAnswer(draw, age);
  const parentalResponsibility = draw.percent(95) ? 'yes' : 'not-sure';
  const why = 'They are worried about meeting somebody new. We think that it would still help.';
  return {
    ...NOBODY_SAID,
    child,
    adult: { parentalResponsibility, agrees: 'yes', anotherDisagrees: '' },
    whyAnyway: child === 'no' ? why : '',
  };
}

const NOBODY_SAID = { childSaid: '', whyAnyway: '' } as const;

function childsAnswer(draw: Draw, age: number): Agreement['child'] {
  if (age < 5) return 'too-young';
  if (age < 9) return draw.weighted(YOUNGER);
  return draw.weighted(age < 16 ? OLDER : OLDEST);
}

const YOUNGER = [
  [60, 'yes'],
  [25, 'too-young'],
  [15, 'not-asked'],
] as const;
const OLDER = [
  [78, 'yes'],
  [12, 'not-sure'],
  [8, 'not-asked'],
  [2, 'no'],
] as const;
const OLDEST = [
  [90, 'yes'],
  [10, 'not-sure'],
] as const;

function supportOf(draw: Draw, { person, route, age }: Teller): Support {
  const { language, interpreter, place } = person.home;
  const near = place === null ? '' : ` in ${place}`;
  const kind = age < 4 ? 'A nursery' : age < 11 ? 'A primary school' : 'A secondary school';
  const hasTrusted = route === 'young-person' && draw.percent(15);
  return {
    school: age < 17 && draw.percent(80) ? `${kind}${near}` : '',
    gp: draw.percent(40) ? `A surgery${near}` : '',
    language,
    interpreter,
    easyRead: draw.percent(4),
    otherChanges: draw.percent(4) ? 'Somewhere quiet to wait.' : '',
    trustedAdult: hasTrusted ? draw.pick(['My form tutor', 'My aunt', 'My football coach']) : '',
  };
}
