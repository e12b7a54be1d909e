import type { Asker } from '../../find/directory/directory.ts';
import { FACTS, type Facts } from '../../find/eligibility/facts.ts';
import { ageOn } from '../../kernel/age.ts';
import type { Day } from '../../kernel/day.ts';
import type { DraftAnswers, Names, Route, Support } from '../../refer/referral/referral.ts';
import { familyFollower } from '../../refer/referral/who-follows.rule.ts';
import type { Draw } from './draw.ts';
import { agreementOf } from './made-up-agreement.ts';
import { contactOf } from './made-up-contact.ts';
import { bornFor, type MadeUpPerson } from './made-up-person.ts';
import { type MadeUpWork, madeUpWork, schoolAt, toldAtWork } from './made-up-work.ts';
import {
  CHILDS_WORDS,
  GOING_WELL,
  HOPES,
  SINCE,
  TAILS,
  TRIED,
  YOUNG_TAILS,
} from './words-at-any-age.ts';
import { SEEN_AT_WORK, TRIED_AT_WORK } from './words-at-work.ts';
import { WORRIES } from './worries.ts';
import { OF_TALKING_AND_MOVING } from './worries-of-talking-and-moving.ts';
import type { Worry } from './worry.ts';

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
  const route = routeOf(draw, age, worries);
  const work = route === 'professional' ? madeUpWork(draw, { person: asking.person, age }) : null;
  const asker = work?.asker ?? (route === 'young-person' ? route : 'parent-carer');
  const facts = factsOf(draw, { ...asking, born, asker, worries });
  const teller = { ...asking, age, route, worries };
  const most = { route, facts, helpShown: isHelpShown(facts) } as const;
  return { ...most, ...(work ? saidAtWork(draw, teller, work, facts) : saidAtHome(draw, teller)) };
}

type Teller = AboutToAsk & {
  readonly age: number;
  readonly route: Route;
  readonly worries: readonly Worry[];
};

type Parts = Omit<DraftAnswers, 'route' | 'services' | 'facts' | 'helpShown'>;

function saidAtHome(draw: Draw, teller: Teller): Parts {
  const isYoung = teller.route === 'young-person';
  const told = {
    names: namesOf(teller),
    words: wordsOf(draw, teller),
    agree: agreementOf(draw, teller),
    contact: contactOf(draw, { person: teller.person, isYoung }),
  };
  // The pages ask a child of twelve or under, who is alone, for less.
  if (isYoung && teller.age <= 12) return told;
  return { ...told, hopes: hopesOf(draw), support: supportOf(draw, teller) };
}

// The check was asked first, so it had told every fact before the referral began.
function saidAtWork(draw: Draw, teller: Teller, { you }: MadeUpWork, facts: Facts): Parts {
  const { person, age } = teller;
  const told = toldAtWork(draw, teller);
  const family = familyFollower(told, age);
  const isYoung = family === 'young-person';
  return {
    checked: FACTS.filter((fact) => facts[fact] !== undefined),
    you,
    names: { ...namesOf(teller), nhsNumber: person.nhsNumber ?? '' },
    words: wordsOf(draw, teller),
    hopes: { ...hopesOf(draw), tried: draw.pick(TRIED_AT_WORK) },
    support: supportOf(draw, teller),
    ...told,
    ...(family === null ? {} : { contact: contactOf(draw, { person, isYoung }) }),
  };
}

const ALSO = 35;
/** How often a second need of talking or moving comes with a first, in a hundred. */
const ALSO_MOVING = 60;

function worriesOf(draw: Draw, { born, day }: AboutToAsk): readonly Worry[] {
  const age = born === undefined ? undefined : ageOn(born, day);
  const fitting = WORRIES.filter((one) => age === undefined || isOfAge(one, age));
  const first = draw.weighted(fitting.map((one) => [one.weight, one]));
  if (!draw.percent(isOfMoving(first) ? ALSO_MOVING : ALSO)) return [first];
  const others = fitting.filter((one) => one !== first && overlap(one, first));
  return others.length === 0
    ? [first]
    : [first, draw.weighted(others.map((one) => [one.weight, one]))];
}

function isOfMoving(worry: Worry): boolean {
  return OF_TALKING_AND_MOVING.includes(worry);
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

/** How often a professional asks, in a hundred: most of the therapies' requests come from one. */
const AT_WORK = { moving: 75, feelings: 12, grown: 5 } as const;

function routeOf(draw: Draw, age: number, worries: readonly Worry[]): Route {
  const { moving, feelings, grown } = AT_WORK;
  const atWork = worries.some(isOfMoving) ? moving : age < 18 ? feelings : grown;
  if (draw.percent(atWork)) return 'professional';
  const asksAlone = age < 11 ? 0 : age < 16 ? 30 : age < 18 ? 65 : 92;
  return draw.percent(asksAlone) ? 'young-person' : 'parent-carer';
}

type Known = AboutToAsk & {
  readonly born: Day;
  readonly asker: Asker;
  readonly worries: readonly Worry[];
};

function factsOf(draw: Draw, { person, day, born, asker, worries }: Known): Facts {
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
    asker,
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
  const said = worries.map((worry) => draw.pick(isYoung ? worry.young : worry.parent)).join(' ');
  const isAtWork = route === 'professional';
  const tail = draw.pick(isAtWork ? SEEN_AT_WORK : isYoung ? YOUNG_TAILS : TAILS);
  const told = isAtWork ? `At home they say: “${said}”` : said;
  const worry = [told, tail].filter(Boolean).join(' ').replaceAll('{child}', child);
  const childsWords = isYoung ? '' : draw.pick(CHILDS_WORDS);
  return { worry, since: draw.pick(SINCE), childsWords };
}

function hopesOf(draw: Draw) {
  return { goingWell: draw.pick(GOING_WELL), hopes: draw.pick(HOPES), tried: draw.pick(TRIED) };
}

function supportOf(draw: Draw, { person, route, age }: Teller): Support {
  const { language, interpreter, place } = person.home;
  const near = place === null ? '' : ` in ${place}`;
  const hasTrusted = route === 'young-person' && draw.percent(15);
  return {
    school: age < 17 && draw.percent(80) ? `${schoolAt(age)}${near}` : '',
    gp: draw.percent(40) ? `A surgery${near}` : '',
    language,
    interpreter,
    easyRead: draw.percent(4),
    otherChanges: draw.percent(4) ? 'Somewhere quiet to wait.' : '',
    trustedAdult: hasTrusted ? draw.pick(['My form tutor', 'My aunt', 'My football coach']) : '',
  };
}
