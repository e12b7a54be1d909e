import Type, { type Static } from 'typebox';
import type { PackKind } from './pack-file.ts';
import { DistrictCodeShape, fields, listOf, sourced, Text, wholeNumber } from './pieces.ts';

const LONGEST_PATH = 4_000;

const Shape = fields({
  ...sourced,
  licence: Text,
  /** The words that the licence asks for; they stand under each plan. */
  attribution: Text,
  /** Of the whole plan, in the steps that the paths count in. */
  width: wholeNumber(1, 1_000),
  height: wholeNumber(1, 1_000),
  rows: listOf(
    fields({
      code: DistrictCodeShape,
      path: Type.String({
        maxLength: LONGEST_PATH,
        pattern: '^(M[0-9]+,[0-9]+( [0-9]+,[0-9]+){2,}Z)+$',
        description: 'rings of points such as M1,2 3,4 5,6Z',
      }),
    }),
    1,
  ),
});

/** The outlines of the districts, very roughly, for a small plan. They settle nothing. */
export type Outlines = Static<typeof Shape>;

export const outlinesKind: PackKind<typeof Shape> = {
  name: 'outlines.yaml',
  matches: /^outlines\.yaml$/,
  needed: false,
  shape: Shape,
};
