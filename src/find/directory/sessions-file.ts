import Type, { type Static } from 'typebox';
import type { PackKind } from '../area/pack-file.ts';
import {
  DayShape,
  DistrictCodeShape,
  fields,
  Id,
  listOf,
  orNull,
  sourced,
  Text,
  TimeOfDay,
  wholeNumber,
} from '../area/pieces.ts';

const Dates = fields({
  from: DayShape,
  until: Type.Optional(DayShape),
  starts: TimeOfDay,
  ends: TimeOfDay,
  recurs: orNull(Type.String({ maxLength: 200, description: 'a rule or null' })),
  cancelled: Type.Optional(listOf(fields({ day: DayShape, why: Text }))),
  moved: Type.Optional(
    listOf(
      fields({
        day: DayShape,
        to: DayShape,
        starts: Type.Optional(TimeOfDay),
        ends: Type.Optional(TimeOfDay),
        why: Text,
      }),
    ),
  ),
});

const Shape = fields({
  id: Id,
  service: Id,
  name: Text,
  venue: fields({
    name: Text,
    address: orNull(Text),
    place: orNull(Text),
    district: DistrictCodeShape,
    access: listOf(Text),
  }),
  forWhom: Text,
  ages: orNull(fields({ from: wholeNumber(0, 25), under: wholeNumber(1, 26) })),
  needs: listOf(Id),
  staff: listOf(Text),
  turnUp: Text,
  room: orNull(Text),
  /** Null where no source gives them. */
  dates: orNull(Dates),
  ...sourced,
});

export type SessionBody = Static<typeof Shape>;

/** Sessions that one can walk into, a file for each venue and rule. */
export const sessionsKind: PackKind<typeof Shape> = {
  name: 'sessions/ID.yaml',
  matches: /^sessions\/[a-z0-9-]+\.yaml$/,
  needed: false,
  shape: Shape,
};
