import { sayDay } from '../../../kernel/day.ts';
import { go, type Page, show } from '../../../platform/web/page.ts';
import {
  ASKER_SAYS,
  FIRST_SAYS,
  IMPACT_SAYS,
  MEET_SAYS,
  SELF_HARM_SAYS,
  sayLearns,
  sayNeeds,
  sayThing,
  within,
} from '../answers-in-words.ts';
import type { Fact, Facts } from '../facts.ts';
import { nextQuestion, type Question, questionFirst } from '../next-question.rule.ts';
import { CHECK_AGAIN, CHECK_ANSWERS, CHECK_RESULTS } from '../paths.ts';
import { FIXED_HOME } from './home.page.ts';
import { type CheckHouse, type Standing, standingAt } from './standing.page.ts';
import { STEP_AT, withFrom } from './way-on.page.ts';

/** `/check/answers`: all that was told, each to be changed, and straight back. */
export function answersPage(house: CheckHouse): Page {
  return {
    at: CHECK_ANSWERS,
    get: async (visit) => {
      const standing = standingAt(house, visit);
      const first = questionFirst('safe', standing.journey);
      if (first !== null) return go(STEP_AT[first]);
      const view = {
        rows: rowsOf(standing),
        back: CHECK_RESULTS,
        wayOn: STEP_AT[nextQuestion(standing.journey)],
        againAt: CHECK_AGAIN,
      };
      return show('find/eligibility/public/answers.page.njk', view, { title: 'Your answers' });
    },
  };
}

function rowsOf(standing: Standing) {
  return ROWS.flatMap(({ question, key, facts, says }) => {
    const { skipped } = standing.check;
    const said = says(standing);
    const isSkipped = facts.some((fact) => skipped.includes(fact));
    if (said === '' && !isSkipped) return [];
    return [
      {
        key,
        value: said === '' ? 'You chose not to say' : said,
        changeAt: withFrom(STEP_AT[question], 'answers'),
      },
    ];
  });
}

type Row = {
  readonly question: Question;
  readonly key: string;
  readonly facts: readonly Fact[];
  readonly says: (standing: Standing) => string;
};

function of(say: (facts: Facts) => string): Row['says'] {
  return ({ check }) => say(check.facts);
}

function groupsSay({ check, pack }: Standing): string {
  const picked = pack.area.needGroups.filter(({ id }) => check.groups.includes(id));
  return picked.map(({ says }) => says).join('; ');
}

function homeSays({ check }: Standing): string {
  const { home } = check.facts;
  if (check.skipped.includes(FIXED_HOME)) return 'No fixed home';
  return [home?.postcode ?? '', home?.place ?? ''].filter((part) => part !== '').join(', ');
}

function firstsSay({ check: { firsts = {} }, journey }: Standing): string {
  const said = journey.toDoFirst.flatMap(({ id, says }) => {
    const state = firsts[id];
    return state ? [`${sayThing(says).what}: ${within(FIRST_SAYS[state])}`] : [];
  });
  return said.join('; ');
}

const DANGER_SAYS = { true: 'Yes', false: 'No' } as const;

const ROWS: readonly Row[] = [
  { question: 'start', key: 'What is worrying you', facts: [], says: groupsSay },
  {
    question: 'more',
    key: 'What it is like',
    facts: ['needs'],
    says: ({ check, pack }) => sayNeeds(check.facts, pack.area).join('; '),
  },
  {
    question: 'about',
    key: 'Who needs help',
    facts: ['asker'],
    says: of(({ asker }) => (asker === undefined ? '' : ASKER_SAYS[asker])),
  },
  {
    question: 'safe',
    key: 'Anyone in danger now',
    facts: ['immediateDanger'],
    says: of(({ immediateDanger: danger }) =>
      danger === undefined ? '' : DANGER_SAYS[`${danger}`],
    ),
  },
  {
    question: 'safe',
    key: 'Hurt on purpose lately',
    facts: ['selfHarm'],
    says: of(({ selfHarm }) => (selfHarm === undefined ? '' : SELF_HARM_SAYS[selfHarm])),
  },
  {
    question: 'birth',
    key: 'Birth date',
    facts: ['dateOfBirth'],
    says: of(({ dateOfBirth }) => (dateOfBirth === undefined ? '' : sayDay(dateOfBirth))),
  },
  { question: 'home', key: 'Home', facts: ['home'], says: homeSays },
  {
    question: 'learns',
    key: 'Where they learn',
    facts: ['learns'],
    says: ({ check, pack }) => sayLearns(check.facts, pack.area),
  },
  {
    question: 'impact',
    key: 'How much it gets in the way',
    facts: ['impact'],
    says: of(({ impact }) => (impact === undefined ? '' : IMPACT_SAYS[impact])),
  },
  {
    question: 'meet',
    key: 'How to meet',
    facts: ['canMeet'],
    says: of(({ canMeet = [] }) => canMeet.map((way) => MEET_SAYS[way]).join(', ')),
  },
  { question: 'done', key: 'Done first', facts: [], says: firstsSay },
];
