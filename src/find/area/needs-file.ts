import Type from 'typebox';
import type { PackKind } from './pack-file.ts';
import { fields, Id, listOf, Text } from './pieces.ts';

const Shape = fields({
  groups: listOf(fields({ id: Id, says: Text, example: Text, needs: listOf(Id) }), 1),
  needs: listOf(
    fields({
      id: Id,
      says: Text,
      example: Type.Optional(Text),
      clinical: Text,
      words: listOf(Text),
    }),
    1,
  ),
});

/** What people worry about, in their words and in clinicians', and the tiles of the front page. */
export const needsKind: PackKind<typeof Shape> = {
  name: 'needs.yaml',
  matches: /^needs\.yaml$/,
  needed: true,
  shape: Shape,
};
