import type { CriterionKind, Service } from '../../find/directory/directory.ts';
import { versionOn } from '../../find/directory/service-in-force.rule.ts';
import type { ServiceAnswer } from '../../find/eligibility/answer.ts';
import type { Day } from '../../kernel/day.ts';
import type { Item } from '../../refer/referral/answers.ts';

/** Something to ask: for the nurse, and in the words of whoever is asked. */
export type Askable = {
  readonly code: string;
  readonly says: string;
  /** Of a grown-up, about the child. */
  readonly asks: string;
  /** Of the young person, about themselves. */
  readonly asksYou: string;
};

/** What a request told, and how its criteria stand. */
export type ToldSoFar = {
  readonly service: Service | undefined;
  readonly fit: ServiceAnswer | undefined;
  /** The day on which it was sent. */
  readonly day: Day;
  /** The items that were answered, as far as the viewer may see them. */
  readonly answered: readonly Item[];
};

/** What is missing or not yet known: first what the criteria turn on, then the rest. */
export function whatCouldBeAsked({ service, fit, day, answered }: ToldSoFar): readonly Askable[] {
  const criteria = (service && versionOn(service, day)?.criteria) ?? [];
  const open = (fit?.because ?? []).filter(({ answer }) => answer === 'not-yet-known');
  const kinds = criteria.flatMap(({ id, kind }) =>
    open.some(({ criterion }) => criterion === id) ? [kind] : [],
  );
  const unknown = [...new Set(kinds)].map((kind) => ({ code: kind, ...OF_A_KIND[kind] }));
  // Advice that was ticked says what was tried, too.
  const isTold = (code: Item) =>
    answered.includes(code) || (code === 'tried' && answered.includes('tried-advice'));
  const missing = MISSING.filter(({ code }) => !isTold(code));
  return [...unknown, ...missing];
}

type Words = Omit<Askable, 'code'>;

const OF_A_KIND: Readonly<Record<CriterionKind, Words>> = {
  age: {
    says: 'Date of birth',
    asks: 'When was the child born?',
    asksYou: 'When were you born?',
  },
  'age-by-need': {
    says: 'Date of birth, and what the worry is about',
    asks: 'When was the child born, and what is the worry about?',
    asksYou: 'When were you born, and what is worrying you?',
  },
  area: {
    says: 'Where they live and learn',
    asks: 'Where does the child live, and where do they go to school or learn?',
    asksYou: 'Where do you live, and where do you go to school or learn?',
  },
  need: {
    says: 'What the worry is about',
    asks: 'What is the worry about?',
    asksYou: 'What is worrying you?',
  },
  impact: {
    says: 'How much it gets in the way',
    asks: 'How much does it get in the way of everyday life?',
    asksYou: 'How much does it get in the way of everyday life?',
  },
  safety: {
    says: 'Whether they are safe',
    asks: 'Is the child safe now? Have they hurt themselves lately?',
    asksYou: 'Are you safe now? Have you hurt yourself lately?',
  },
  meet: {
    says: 'How they can meet',
    asks: 'How can the child meet: face to face, online or by phone?',
    asksYou: 'How can you meet: face to face, online or by phone?',
  },
  stage: {
    says: 'Whether they have started school',
    asks: 'Has the child started school, or are they taught at home?',
    asksYou: 'Have you started school, or are you taught at home?',
  },
};

const MISSING: readonly (Words & { readonly code: Item })[] = [
  {
    code: 'since',
    says: 'Since when',
    asks: 'When did it start?',
    asksYou: 'When did it start?',
  },
  {
    code: 'tried',
    says: 'What was tried',
    asks: 'What have you tried so far? Did it help?',
    asksYou: 'What have you tried so far? Did it help?',
  },
  {
    code: 'hopes',
    says: 'What they hope for',
    asks: 'What would you like to be different?',
    asksYou: 'What would you like to be different?',
  },
  {
    code: 'school',
    says: 'School',
    asks: 'Which school does the child go to?',
    asksYou: 'Which school do you go to?',
  },
  {
    code: 'gp',
    says: 'GP surgery',
    asks: 'Which GP surgery does the child go to?',
    asksYou: 'Which GP surgery do you go to?',
  },
];
