import { type Day, sayDay } from '../../../kernel/day.ts';
import { parseNhsNumber, sayNhsNumber } from '../../../kernel/nhs-number.ts';
import { faulty, good, type Read } from '../../../platform/web/fault.ts';
import { readDay, readText, together, typedIn } from '../../../platform/web/fields.ts';
import type { Form } from '../../../platform/web/page.ts';
import type { DraftAnswers } from '../referral.ts';
import { ASKS, type Ask } from './asks.page.ts';
import type { PageGround, StepPage } from './step.page.ts';

const SHORT = { lines: 'one', most: 100 } as const;

/** The child: names, birth date, and the NHS number where it is known. */
export const childPage: StepPage = {
  step: 'child',
  template: ASKS,
  title: () => 'About the child',
  fill: ({ names, facts }) => {
    const number = parseNhsNumber(names?.nhsNumber ?? '');
    return {
      childGiven: names?.childGiven ?? '',
      childFamily: names?.childFamily ?? '',
      knownAs: names?.knownAs ?? '',
      pronouns: names?.pronouns ?? '',
      nhsNumber: number ? sayNhsNumber(number) : '',
      ...boxesWith(facts.dateOfBirth),
    };
  },
  read: readChild,
  view: (ground) => ({ asks: asksOf(ground) }),
};

function asksOf({ answers }: PageGround): readonly Ask[] {
  const { dateOfBirth } = answers.facts;
  const birth: Ask =
    isKnown(answers) && dateOfBirth
      ? { kind: 'known', label: 'Birth date', says: sayDay(dateOfBirth) }
      : { kind: 'day', name: 'birth', label: 'Birth date', hint: 'For example, 27 3 2014' };
  return [
    { kind: 'line', name: 'childGiven', label: 'Legal first name' },
    { kind: 'line', name: 'childFamily', label: 'Legal last name' },
    { kind: 'line', name: 'knownAs', label: 'The name they like to be called (optional)' },
    { kind: 'line', name: 'pronouns', label: 'Pronouns (optional)' },
    birth,
    {
      kind: 'line',
      name: 'nhsNumber',
      label: 'NHS number (optional)',
      hint: '10 numbers, like 999 023 4418. Leave it blank if you don’t know it.',
    },
  ];
}

function isKnown({ checked = [], facts }: DraftAnswers): boolean {
  return checked.includes('dateOfBirth') && facts.dateOfBirth !== undefined;
}

function readChild(body: Form, { answers, today }: PageGround) {
  const text = (name: string, empty: string) => readText(body, { ...SHORT, name, empty });
  const read = together({
    childGiven: text('childGiven', 'Enter the child’s first name'),
    childFamily: text('childFamily', 'Enter the child’s last name'),
    knownAs: readText(body, { ...SHORT, name: 'knownAs' }),
    pronouns: readText(body, { ...SHORT, name: 'pronouns' }),
    born: isKnown(answers) ? good(answers.facts.dateOfBirth) : readBirth(body, today),
    nhsNumber: readNhsNumber(body),
  });
  if (read.kind === 'faulty') return read;
  const { born, ...names } = read.value;
  return good({
    names: { ...names, adultName: '', relationship: '' },
    facts: { ...answers.facts, dateOfBirth: born },
  });
}

function readBirth(body: Form, today: Day): Read<Day> {
  const read = readDay(body, { name: 'birth', what: 'the child was born' });
  if (read.kind === 'faulty' || read.value <= today) return read;
  return faulty('birth-year', 'That day has not come yet. Check the year');
}

/** A number that fails its check is a slip of the pen: it is said, and can be left out. */
function readNhsNumber(body: Form): Read<string> {
  const typed = typedIn(body, 'nhsNumber').trim();
  if (readText(body, { name: 'nhsNumber', most: Number.POSITIVE_INFINITY }).kind === 'good') {
    const number = typed.length > LONGEST ? undefined : parseNhsNumber(typed);
    const isBlank = typed.replaceAll(/[\s\p{Cf}\p{Cc}]/gu, '') === '';
    if (number !== undefined || isBlank) return good(number ?? '');
  }
  return faulty('nhsNumber', 'Check this NHS number, or leave it blank if you don’t know it');
}

const LONGEST = 40;

function boxesWith(day: Day | undefined): Form {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  const plain = (number: string) => number.replace(/^0/, '');
  return { 'birth-day': plain(date), 'birth-month': plain(month), 'birth-year': year };
}
