import Type, { type Static } from 'typebox';
import type { PackKind } from './pack-file.ts';
import { Flag, fields, Id, listOf, oneOf, Text, wholeNumber } from './pieces.ts';

const Shape = fields({
  id: Id,
  title: Text,
  /** One line for the list. */
  summary: Text,
  needs: listOf(Id, 1),
  ages: fields({ from: wholeNumber(0, 25), under: wholeNumber(1, 26) }),
  level: oneOf(['universal', 'targeted']),
  audience: listOf(oneOf(['young-person', 'parent-carer', 'professional']), 1),
  checkedByClinician: Flag,
  /** Below the front matter: Markdown. */
  text: Type.String({ minLength: 1, maxLength: 20_000, description: 'words in Markdown' }),
});

/** One page of advice: what can be tried at home or at school. */
export type Advice = Static<typeof Shape>;

export const adviceKind: PackKind<typeof Shape> = {
  name: 'advice/ID.md',
  matches: /^advice\/[a-z0-9-]+\.md$/,
  needed: false,
  shape: Shape,
};
