import type { Fault } from '../../../platform/web/fault.ts';
import { readText, typedIn } from '../../../platform/web/fields.ts';
import { go, type Page } from '../../../platform/web/page.ts';
import { giveRequest } from '../give-request.action.ts';
import type { GiveFault } from '../may-give.rule.ts';
import { queuePath, requestPath, TEAM } from '../paths.ts';
import { decidingOf, requestOf, type TriageHouse } from './acting.page.ts';
import { notDecided } from './decision.page.ts';
import { goneOrGiven } from './given-on.page.ts';
import { showRequest } from './request.page.ts';

/** Gives a request whose team was to be found to a team, and goes back to the list. */
export function givePage(house: TriageHouse): Page {
  const step = 'team';
  return {
    at: TEAM,
    get: async (visit) => go(`${requestPath(requestOf(visit))}?decide=team#decide`),
    post: async (visit) => {
      const form = visit.body;
      const why = readText(form, { name: 'why', most: 1000 });
      if (why.kind === 'faulty') {
        return await showRequest(house, visit, { step, form, faults: why.faults });
      }
      const asked = { teamId: typedIn(form, 'to').slice(0, 100), why: why.value };
      const given = await giveRequest(house, decidingOf(visit), asked);
      switch (given.kind) {
        case 'given':
          return go(`${queuePath('new', given.given.fromTeam)}&given=${given.given.toTeam}`);
        case 'given-already':
          return await goneOrGiven(house, visit);
        default:
          return await notDecided(house, visit, { spec: { step, faultFor }, outcome: given });
      }
    },
  };
}

function faultFor({ kind }: GiveFault): Fault {
  return kind === 'no-team'
    ? { field: 'to', says: 'Choose the team' }
    : { field: 'why', says: 'Say why it is this team' };
}
