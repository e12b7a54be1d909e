import { type Day, dayFrom } from '../../kernel/day.ts';
import { impossible } from '../../kernel/impossible.ts';
import { type Fault, faulty, good, type Read } from './fault.ts';
import { typedIn } from './field-text.ts';
import type { Form } from './page.ts';

export type DayField = {
  /** The boxes are `name-day`, `name-month`, `name-year`. */
  readonly name: string;
  /** What the day is, to follow "Enter the year": `your child was born`. */
  readonly what: string;
};

/** A day from its three boxes. A month may be a number or a name; `3rd` and `Sept` are read. */
export function readDay(form: Form, field: DayField): Read<Day> {
  const boxes = BOXES.map((box) => readBox(form, field.name, box));
  const missing = boxes.filter((box) => box.typed === '');
  const first = missing[0];
  if (first) return faulty(first.id, `Enter the ${list(missing.map((b) => b.box))} ${field.what}`);
  const faults = boxes.flatMap((box) => faultOf(box));
  return faults.length > 0 ? { kind: 'faulty', faults } : wholeDay(field.name, boxes);
}

/** As readDay, but null when all three boxes are empty. */
export function readOptionalDay(form: Form, field: DayField): Read<Day | null> {
  const empty = BOXES.every((box) => readBox(form, field.name, box).typed === '');
  return empty ? good(null) : readDay(form, field);
}

const BOXES = ['day', 'month', 'year'] as const;
type Part = (typeof BOXES)[number];
type Box = {
  readonly box: Part;
  readonly id: string;
  readonly typed: string;
  readonly number: number | undefined;
};

function readBox(form: Form, name: string, box: Part): Box {
  const id = `${name}-${box}`;
  // NFKC turns full-width digits into plain ones. No real answer is longer.
  const typed = typedIn(form, id).trim();
  const short = typed.length > LONGEST ? '' : typed.normalize('NFKC').toLowerCase();
  return { box, id, typed, number: READ[box](short) };
}

const LONGEST = 12;

const READ: Readonly<Record<Part, (typed: string) => number | undefined>> = {
  day: (typed) => matched(/^(\d{1,2})(?:st|nd|rd|th)?$/, typed),
  month: (typed) => matched(/^(\d{1,2})$/, typed) ?? monthNamed(typed),
  year: (typed) => matched(/^(\d{4})$/, typed),
};

function matched(shape: RegExp, typed: string): number | undefined {
  const digits = shape.exec(typed)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

// Three letters are enough to tell any month from the others.
function monthNamed(typed: string): number | undefined {
  const name = typed.replace(/\.$/, '');
  if (name.length < 3) return undefined;
  const index = MONTHS.findIndex((month) => month.startsWith(name));
  return index === -1 ? undefined : index + 1;
}

function faultOf({ box, id, number }: Box): readonly Fault[] {
  if (number === undefined) return [{ field: id, says: UNREAD[box] }];
  if (box === 'month' && (number < 1 || number > 12)) return [{ field: id, says: UNREAD.month }];
  return [];
}

const UNREAD: Readonly<Record<Part, string>> = {
  day: 'Check the day: use a number, like 27',
  month: 'Check the month: use a number or its name, like 3 or March',
  year: 'Check the year: use all 4 numbers, like 2014',
};

function wholeDay(name: string, boxes: readonly Box[]): Read<Day> {
  const [day = 0, month = 0, year = 0] = boxes.map(
    (box) => box.number ?? impossible('an unread box'),
  );
  const whole = dayFrom(year, month, day);
  if (whole) return good(whole);
  if (year < 1000) return faulty(`${name}-year`, UNREAD.year);
  return faulty(`${name}-day`, `That day does not exist: ${day} ${monthSaid(month)}`);
}

function monthSaid(month: number): string {
  const said = MONTHS[month - 1] ?? impossible(`month ${month}`);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function list(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
