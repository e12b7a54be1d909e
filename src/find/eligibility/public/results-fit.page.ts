import { ageOn } from '../../../kernel/age.ts';
import { type Day, sayDay } from '../../../kernel/day.ts';
import type { CriterionKind } from '../../directory/directory.ts';
import type { Line } from '../answer.ts';
import { IMPACT_SAYS, MEET_SAYS, sayLearns, within } from '../answers-in-words.ts';
import type { Facts } from '../facts.ts';
import { sayWhere } from '../whereabouts-in-words.rule.ts';
import type { Found } from './results-found.page.ts';
import type { Standing } from './standing.page.ts';

/** The list "Why it fits", for `oast-fit`, and where its rules are written. */
export function fitView({ stands, version }: Found, standing: Standing) {
  const met = stands.because.filter(({ answer }) => answer === 'met').length;
  const [first] = stands.because;
  const isWork = standing.words.voice === 'work';
  return {
    summary: `Why it fits: ${met} of ${stands.because.length}`,
    items: stands.because.map((line) => ({
      answer: line.answer,
      says: line.says,
      said: saidFor(line, { version, ...standing }),
    })),
    judges: stands.aPersonJudges.map(({ says }) => says),
    rules: first ? `Their rules from ${sayDay(first.version)}.` : '',
    source: isWork ? (first?.source ?? '') : '',
  };
}

type Told = Pick<Standing, 'check' | 'pack' | 'day'> & Pick<Found, 'version'>;

type AgeTold = { readonly check: { readonly facts: Facts }; readonly day: Day };

/** What was answered to a criterion, in the words of the answer. Of safety, nothing is repeated. */
export function saidFor({ criterion }: Line, told: Told): string {
  const kind = told.version?.criteria.find(({ id }) => id === criterion)?.kind;
  return kind === undefined ? '' : SAID[kind](told);
}

const SAID: { readonly [Kind in CriterionKind]: (told: Told) => string } = {
  age: ageSays,
  'age-by-need': (told) => [ageSays(told), needsSay(told)].filter((part) => part !== '').join('; '),
  area: ({ check: { facts }, pack: { area } }) => {
    const home = facts.home === undefined ? '' : `lives in ${sayWhere(facts.home, area)}`;
    const learns = sayLearns(facts, area);
    return [inOrOutside(home), learns === '' ? '' : `learns: ${within(learns)}`]
      .filter((part) => part !== '')
      .join('; ');
  },
  need: needsSay,
  impact: ({ check: { facts } }) =>
    facts.impact === undefined ? '' : within(IMPACT_SAYS[facts.impact]),
  safety: () => '',
  stage: ({ check: { facts }, pack: { area }, day }) =>
    [ageSays({ check: { facts }, day }), within(sayLearns(facts, area))]
      .filter((part) => part !== '')
      .join('; '),
  meet: ({ check: { facts } }) =>
    (facts.canMeet ?? []).map((way) => within(MEET_SAYS[way])).join(', '),
};

/** `lives in outside Kent` reads badly. */
function inOrOutside(says: string): string {
  return says.replace('in outside', 'outside');
}

function ageSays({ check: { facts }, day }: AgeTold): string {
  return facts.dateOfBirth === undefined ? '' : `${ageOn(facts.dateOfBirth, day)}`;
}

function needsSay({ check: { facts }, pack: { area } }: Pick<Told, 'check' | 'pack'>): string {
  return (facts.needs ?? [])
    .flatMap((id) => area.needs.find((need) => need.id === id)?.says ?? [])
    .map(within)
    .join('; ');
}
