import Type from 'typebox';
import type { PackKind } from './pack-file.ts';
import { DayShape, Flag, fields, listOf, sourced, Text } from './pieces.ts';

const Shape = fields({
  ...sourced,
  from: DayShape,
  until: DayShape,
  rows: listOf(
    fields({
      day: DayShape,
      name: Text,
      /** False for a feast at a weekend, whose bank holiday is another day. */
      bankHoliday: Type.Optional(Flag),
    }),
  ),
});

/** The bank holidays of the area's country, from a day until another. */
export const holidaysKind: PackKind<typeof Shape> = {
  name: 'holidays.yaml',
  matches: /^holidays\.yaml$/,
  needed: false,
  shape: Shape,
};
