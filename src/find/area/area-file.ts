import Type from 'typebox';
import type { PackKind } from './pack-file.ts';
import {
  DistrictCodeShape,
  dated,
  Flag,
  fields,
  Id,
  listOf,
  sourced,
  sourcedRows,
  Text,
  Url,
} from './pieces.ts';

const Colour = Type.String({
  pattern: '^#[0-9a-f]{6}$',
  description: 'a colour such as "#14474a"',
});

const Prefix = Type.String({ pattern: '^[A-Z]{2}$', description: 'two capital letters' });

const OutcodeShape = Type.String({
  pattern: '^[A-Z]{1,2}[0-9][A-Z0-9]?$',
  description: 'the first part of a postcode, such as CT9',
});

const LsoaShape = Type.String({
  pattern: '^[EW]01[0-9]{6}$',
  description: 'the code of an LSOA such as E01024000',
});

const Shape = fields({
  id: Id,
  name: Text,
  productName: Text,
  brandColour: Colour,
  referencePrefix: Prefix,
  leaveTo: Url,
  districts: sourcedRows(
    fields({
      code: DistrictCodeShape,
      name: Text,
      inArea: Flag,
      succeeds: Type.Optional(listOf(DistrictCodeShape, 1)),
      ...dated,
    }),
  ),
  places: sourcedRows(
    fields({
      name: Text,
      district: DistrictCodeShape,
      alsoIn: Type.Optional(listOf(DistrictCodeShape, 1)),
      ...dated,
    }),
  ),
  outcodes: sourcedRows(
    fields({
      outcode: OutcodeShape,
      districts: listOf(DistrictCodeShape, 1),
      places: listOf(Text),
      outside: Type.Optional(Flag),
      ...dated,
    }),
  ),
  placeLsoas: Type.Optional(
    sourcedRows(fields({ place: Text, lsoas: listOf(LsoaShape, 1), ...dated })),
  ),
  thriveGroups: fields({ ...sourced, rows: listOf(fields({ id: Id, says: Text })) }),
});

/** The place itself: its districts and places, what lies where, and how the product looks there. */
export const areaKind: PackKind<typeof Shape> = {
  name: 'area.yaml',
  matches: /^area\.yaml$/,
  needed: true,
  shape: Shape,
};
