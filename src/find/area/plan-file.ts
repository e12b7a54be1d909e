import type { Static } from 'typebox';
import type { PackKind } from './pack-file.ts';
import { fields, Id, listOf, Month, sourced, Text, wholeNumber } from './pieces.ts';

const Shape = fields({
  id: Id,
  name: Text,
  year: wholeNumber(2000, 2100),
  /** Its sources give months, not days. */
  firstPublished: Month,
  refreshes: listOf(Month),
  vision: Text,
  keyAreas: listOf(fields({ id: Id, says: Text, children: listOf(Text) }), 1),
  ...sourced,
});

/** One year of the area's transformation plan. */
export type Plan = Static<typeof Shape>;

export const planKind: PackKind<typeof Shape> = {
  name: 'plan/YEAR.yaml',
  matches: /^plan\/\d{4}\.yaml$/,
  needed: false,
  shape: Shape,
};
