import Type, { type TProperties, type TSchema } from 'typebox';
import { type Day, parseDay } from '../../kernel/day.ts';

const LONGEST_TEXT = 2_000;
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Words that a database and a page can hold: no control characters, no half characters. */
export const Text = Type.Refine(
  Type.String({
    maxLength: LONGEST_TEXT,
    description: `words on one line, at most ${LONGEST_TEXT} characters`,
  }),
  (text) => text.trim() !== '' && text.isWellFormed() && !HIDDEN.test(text),
);

export const Id = Type.String({
  maxLength: 60,
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description: 'an id of small letters, digits and dashes',
});

export const DayShape = Type.Unsafe<Day>(
  Type.Refine(
    Type.String({ description: 'a real day such as 2025-09-12' }),
    (text) => parseDay(text) !== undefined,
  ),
);

export const Month = Type.String({
  pattern: '^[1-9][0-9]{3}-(0[1-9]|1[0-2])$',
  description: 'a month such as 2018-10',
});

/** `24:00` is the end of the day, for a line that closes at midnight. */
export const TimeOfDay = Type.String({
  pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$',
  description: 'a time such as 09:00',
});

export const DistrictCodeShape = Type.String({
  pattern: '^[ENSW][0-9]{8}$',
  description: 'a district code such as E07000106',
});

export const Url = Type.Refine(
  Type.String({ maxLength: 500, description: 'an address that begins with https://' }),
  (text) => text.startsWith('https://') && URL.canParse(text) && !/\s/.test(text),
);

export const Flag = Type.Boolean({ description: 'true or false' });

export function wholeNumber(least: number, most: number) {
  const description = `a whole number from ${least} to ${most}`;
  return Type.Integer({ minimum: least, maximum: most, description });
}

export function orNull<Shape extends TSchema>(shape: Shape) {
  return Type.Union([shape, Type.Null({ description: 'null' })]);
}

/** One of a closed list of words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  const description = `one of ${words.join(', ')}`;
  return Type.Unsafe<Words[number]>(Type.Enum([...words], { description }));
}

export function listOf<Shape extends TSchema>(shape: Shape, least = 0) {
  return Type.Array(shape, { minItems: least, maxItems: 5_000 });
}

/** A group of fields and no others. */
export function fields<Properties extends TProperties>(properties: Properties) {
  return Type.Object(properties, { additionalProperties: false });
}

/** Where a fact was read, and the day on which somebody last checked it; null: nobody has. */
export const sourced = { source: Text, verified: orNull(DayShape) };

/** When a fact is true: from its day until, exclusive, another. */
export const dated = { from: Type.Optional(DayShape), until: Type.Optional(DayShape) };

/** Rows that share one source. */
export function sourcedRows<Shape extends TSchema>(row: Shape) {
  return fields({ ...sourced, rows: listOf(row) });
}
