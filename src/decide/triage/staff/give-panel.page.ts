import { dayOf } from '../../../kernel/day.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import { teamsToGive } from '../give-request.action.ts';
import { requestPath, TEAM } from '../paths.ts';
import type { TriageHouse } from './acting.page.ts';
import type { Panelled } from './showing.page.ts';

/** The form that gives a request to a team: the teams of the service asked, as they are today. */
export function givePanel(_house: TriageHouse, { visit, page, showing }: Panelled) {
  const { id, version } = page.whole.request;
  const form = showing.form ?? {};
  const picked = typedIn(form, 'to');
  const teams = teamsToGive(page.service, dayOf(visit.now));
  return {
    kind: 'team',
    heading: 'Give it to a team',
    back: requestPath(id),
    action: requestPath(id, TEAM),
    version,
    teams: teams.map((team) => ({
      value: team.id,
      text: team.name,
      ...(team.places.length > 0
        ? { hint: { text: `${few(team.places)}`, classes: 'oast-second-line' } }
        : {}),
      checked: team.id === picked,
    })),
    why: typedIn(form, 'why'),
  };
}

const MOST_PLACES = 8;

function few(places: readonly string[]): string {
  const more = places.length > MOST_PLACES ? ' and more' : '';
  return `${places.slice(0, MOST_PLACES).join(', ')}${more}`;
}
