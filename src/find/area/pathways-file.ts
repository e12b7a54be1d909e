import type { Static } from 'typebox';
import { ROLES } from '../../platform/access/viewer.ts';
import type { PackKind } from './pack-file.ts';
import { Flag, fields, Id, listOf, oneOf, orNull, sourced, Text, wholeNumber } from './pieces.ts';

/** The national codes for why a referral was turned away (MHSDS, referral rejection reason). */
const NATIONAL = ['01', '02', '03'] as const;

const Shape = fields({
  declineReasons: fields({
    ...sourced,
    rows: listOf(
      fields({
        code: Id,
        national: oneOf(NATIONAL),
        /** For staff. */
        says: Text,
        /** For the family, after "The team did not take this on, because". */
        familySays: Text,
        /** True when declining for it always leaves an unmet need on record. */
        unmetNeed: Flag,
      }),
      1,
    ),
  }),
  closeReasons: fields({ ...sourced, rows: listOf(fields({ code: Id, says: Text })) }),
  jobTitles: fields({
    ...sourced,
    rows: listOf(fields({ title: Text, role: oneOf(ROLES) })),
  }),
  draftKeptDays: wholeNumber(1, 365),
  answersWithin: fields({
    ...sourced,
    rows: listOf(fields({ service: Id, says: orNull(Text) })),
  }),
});

/** How a referral goes in this area: reasons, roles, and how long things take or are kept. */
export type Pathways = Static<typeof Shape>;

export const pathwaysKind: PackKind<typeof Shape> = {
  name: 'pathways/referral.yaml',
  matches: /^pathways\/referral\.yaml$/,
  needed: true,
  shape: Shape,
};
