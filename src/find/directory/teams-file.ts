import type { Static } from 'typebox';
import type { PackKind } from '../area/pack-file.ts';
import { fields, Id, listOf, Text } from '../area/pieces.ts';
import { Team } from './service-file.ts';

const Shape = fields({
  id: Id,
  teams: listOf(Team, 1),
  /** Where sources disagree about a place: shown as "check with the service". */
  disagreements: listOf(fields({ says: Text, source: Text })),
});

export type TeamsBody = Static<typeof Shape>;

/** Teams that several services share, with the places that each covers. */
export const teamsKind: PackKind<typeof Shape> = {
  name: 'teams/ID.yaml',
  matches: /^teams\/[a-z0-9-]+\.yaml$/,
  needed: false,
  shape: Shape,
};
