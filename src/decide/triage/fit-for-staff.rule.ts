import type { Area } from '../../find/area/area.ts';
import type { CriterionKind, Service } from '../../find/directory/directory.ts';
import { versionOn } from '../../find/directory/service-in-force.rule.ts';
import type { Line, ServiceAnswer } from '../../find/eligibility/answer.ts';
import {
  IMPACT_SAYS,
  MEET_SAYS,
  SELF_HARM_SAYS,
  sayLearns,
  within,
} from '../../find/eligibility/answers-in-words.ts';
import type { Facts } from '../../find/eligibility/facts.ts';
import { sayWhere } from '../../find/eligibility/whereabouts-in-words.rule.ts';
import { ageOn } from '../../kernel/age.ts';
import type { Day } from '../../kernel/day.ts';
import type { Three } from '../../kernel/three.ts';
import { clinicalNeeds } from './clinical-needs.rule.ts';

/** What a fit is told from: the service as it was on a day, and what was answered. */
export type FitTold = {
  readonly fit: ServiceAnswer;
  readonly service: Service;
  readonly area: Area;
  readonly facts: Facts;
  readonly day: Day;
};

export type FitLine = {
  readonly answer: Three;
  readonly says: string;
  /** What was answered, in words; '' where nothing was. */
  readonly said: string;
};

/** Every criterion with what was said to it: not met first, then not known, then met. */
export function fitForStaff(told: FitTold): readonly FitLine[] {
  const lines = told.fit.because.map((line) => ({
    answer: line.answer,
    says: line.says,
    said: saidTo(line, told),
  }));
  return FIRST.flatMap((answer) => lines.filter((line) => line.answer === answer));
}

const FIRST: readonly Three[] = ['not-met', 'not-yet-known', 'met'];

/** `5 of 6 met, 1 not known`. */
export function sayFit({ because }: Pick<ServiceAnswer, 'because'>): string {
  const of = (answer: Three) => because.filter((line) => line.answer === answer).length;
  const parts = [
    `${of('met')} of ${because.length} met`,
    of('not-met') > 0 ? `${of('not-met')} not met` : '',
    of('not-yet-known') > 0 ? `${of('not-yet-known')} not known` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function saidTo({ criterion }: Line, told: FitTold): string {
  const criteria = versionOn(told.service, told.day)?.criteria ?? [];
  const kind = criteria.find(({ id }) => id === criterion)?.kind;
  return kind === undefined ? '' : SAID[kind](told);
}

const SAID: { readonly [Kind in CriterionKind]: (told: FitTold) => string } = {
  age: ageSays,
  'age-by-need': (told) =>
    joined([ageSays(told), ...clinicalNeeds(told.facts.needs ?? [], told.area)]),
  area: ({ facts, area }) => {
    const home = facts.home === undefined ? '' : `lives in ${sayWhere(facts.home, area)}`;
    const learns = sayLearns(facts, area);
    return joined([home.replace('in outside', 'outside'), learns && `learns: ${within(learns)}`]);
  },
  need: ({ facts, area }) => joined(clinicalNeeds(facts.needs ?? [], area)),
  impact: ({ facts }) => (facts.impact === undefined ? '' : `“${IMPACT_SAYS[facts.impact]}”`),
  safety: ({ facts }) => joined([danger(facts), harm(facts)]),
  stage: ({ facts, area, day }) =>
    joined([ageSays({ facts, day }), within(sayLearns(facts, area))]),
  meet: ({ facts }) => joined((facts.canMeet ?? []).map((way) => within(MEET_SAYS[way]))),
};

function ageSays({ facts, day }: Pick<FitTold, 'facts' | 'day'>): string {
  return facts.dateOfBirth === undefined ? '' : `${ageOn(facts.dateOfBirth, day)}`;
}

function danger({ immediateDanger }: Facts): string {
  if (immediateDanger === undefined) return '';
  return immediateDanger ? 'in danger now' : 'not in danger now';
}

function harm({ selfHarm }: Facts): string {
  return selfHarm === undefined ? '' : `hurt themselves: ${within(SELF_HARM_SAYS[selfHarm])}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}
