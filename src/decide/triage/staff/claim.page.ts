import { sayTime } from '../../../kernel/day.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import { go, type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { claimRequest, releaseRequest } from '../claim-request.action.ts';
import { CLAIM, queuePath, requestPath } from '../paths.ts';
import { type Claim, LISTS } from '../triage.ts';
import { actorOf, requestOf, type TriageHouse } from './acting.page.ts';
import { teamIn, teamLinked } from './queue-team.page.ts';

/** Claims a request, takes it over, or lets it go; and back to where the button was. */
export function claimPage(house: TriageHouse): Page {
  return {
    at: CLAIM,
    post: async (visit) => {
      const [actor, requestId] = [actorOf(visit), requestOf(visit)];
      const act = typedIn(visit.body, 'act');
      if (act === 'release') {
        await releaseRequest(house, { actor, requestId });
        return go(backTo(visit));
      }
      const claimed = await claimRequest(house, {
        actor,
        requestId,
        takeOver: act === 'take-over',
      });
      if (claimed.kind === 'gone') throw new NotFound('no such request');
      return claimed.kind === 'taken' ? taken(visit, claimed.by) : go(backTo(visit));
    },
  };
}

function backTo(visit: Visit): string {
  const requestId = requestOf(visit);
  const list = LISTS.find((one) => one === typedIn(visit.body, 'list'));
  if (!list) return requestPath(requestId);
  const team = teamLinked(visit.viewer, teamIn(visit.body, visit.viewer));
  const at = queuePath(list, team);
  return `${at}${team === undefined ? '?' : '&'}here=${encodeURIComponent(requestId)}#here`;
}

function taken(visit: Visit, { name, at }: Claim): Outcome {
  const requestId = requestOf(visit);
  const view = {
    says: `${name} has this since ${sayTime(at)}`,
    open: requestPath(requestId),
    action: requestPath(requestId, CLAIM),
    list: typedIn(visit.body, 'list'),
    team: typedIn(visit.body, 'team'),
    name,
  };
  return show('decide/triage/staff/claim.page.njk', view, {
    title: 'Somebody has this',
    status: 409,
  });
}
