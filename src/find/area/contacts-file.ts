import Type from 'typebox';
import type { PackKind } from './pack-file.ts';
import {
  DayShape,
  dated,
  Flag,
  fields,
  Id,
  listOf,
  oneOf,
  orNull,
  sourced,
  Text,
  TimeOfDay,
  wholeNumber,
} from './pieces.ts';

export const Phone = Type.String({
  pattern: '^[0-9]{3,5}( ?[0-9]{2,6}){0,4}$',
  description: 'a phone number in digits and single spaces',
});

export const Email = Type.String({
  maxLength: 254,
  pattern: '^[^@\\s<>,;:"]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$',
  description: 'an email address',
});

const KINDS = ['emergency', 'urgent', 'listening', 'safeguarding', 'service'] as const;

export const Hours = fields({
  ...dated,
  days: listOf(wholeNumber(1, 7), 1),
  opens: TimeOfDay,
  closes: TimeOfDay,
});

const Span = fields({ opens: TimeOfDay, closes: TimeOfDay });

/** What it does on bank holidays. Null, or nothing at all: not known, and pages say to check. */
const OnHolidays = orNull(Type.Union([oneOf(['closed', 'as-usual']), listOf(Span, 1)]));

/** A day that differs from the week's hours; an empty list: closed. */
const SpecialDay = fields({
  day: DayShape,
  hours: listOf(Span),
  why: Type.Optional(Text),
});

const Shape = fields({
  contacts: listOf(
    fields({
      id: Id,
      name: Text,
      kind: oneOf(KINDS),
      phone: Type.Optional(Phone),
      text: Type.Optional(Phone),
      email: Type.Optional(Email),
      thenPress: Type.Optional(
        Type.String({ pattern: '^[0-9#*]{1,4}$', description: 'the keys to press' }),
      ),
      forWhom: Text,
      note: Type.Optional(Text),
      hoursSay: Text,
      hours: listOf(Hours),
      allHours: Flag,
      onHolidays: Type.Optional(OnHolidays),
      specialDays: Type.Optional(listOf(SpecialDay)),
      ...sourced,
    }),
  ),
});

/** Phone lines, texts and emails, with hours by date. */
export const contactsKind: PackKind<typeof Shape> = {
  name: 'contacts.yaml',
  matches: /^contacts\.yaml$/,
  needed: true,
  shape: Shape,
};
