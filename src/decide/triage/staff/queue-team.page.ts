import type { AreaPack } from '../../../find/directory/pack.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import type { Form } from '../../../platform/web/page.ts';
import { teamName } from '../in-words.ts';
import { ALL_TEAMS } from '../queue.reader.ts';

/** The teams that a member of staff acts for: each has lists of its own. */
export function teamsOf({ parties }: Pick<Viewer, 'parties'>): readonly string[] {
  return parties.slice(1);
}

/** Whose lists are asked for: a team of theirs, all of theirs, or their first. */
export function teamIn(query: Form, viewer: Pick<Viewer, 'parties'>): string {
  const [first = '', ...more] = teamsOf(viewer);
  const all = more.length > 0 ? [ALL_TEAMS] : [];
  return [first, ...more, ...all].find((team) => team === typedIn(query, 'team')) ?? first;
}

/** The teams to pick from; empty where there is one. */
export function teamChoices(pack: AreaPack, viewer: Pick<Viewer, 'parties'>, here: string) {
  const teams = teamsOf(viewer);
  if (teams.length < 2) return [];
  const each = teams.map((team) => ({ value: team, text: teamName(pack, team) }));
  return [...each, { value: ALL_TEAMS, text: 'All my teams' }].map((one) => ({
    ...one,
    selected: one.value === here,
  }));
}

/** `East team`, or the names of all of theirs. */
export function teamSays(pack: AreaPack, viewer: Pick<Viewer, 'parties'>, here: string): string {
  if (here !== ALL_TEAMS) return teamName(pack, here);
  return teamsOf(viewer)
    .map((team) => teamName(pack, team))
    .join(', ');
}

/** The team of a link between lists; undefined where there is only one. */
export function teamLinked(viewer: Pick<Viewer, 'parties'>, here: string): string | undefined {
  return teamsOf(viewer).length < 2 ? undefined : here;
}
