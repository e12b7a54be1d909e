import type { Fault } from '../../../platform/web/fault.ts';
import { readText, typedIn } from '../../../platform/web/fields.ts';
import { go, type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import type { Doors } from '../doors.ts';
import { mayMove } from '../moves.ts';
import { TRACK_REQUEST, TRACK_STOP } from '../paths.ts';
import type { Standing } from '../referral.ts';
import { readFollowed } from '../track.reader.ts';
import { withdrawRequest } from '../withdraw-request.action.ts';
import { phoneOf } from './standing-card.page.ts';

const TITLE = 'Do you want to stop this request?';

/** What stopping a request means, and what else can be done; then it is stopped. */
export function stopPage(house: Doors): Page {
  return {
    at: TRACK_STOP,
    get: async (visit) => {
      const request = await requestAt(house, visit);
      return mayMove(request.state, 'withdrawn')
        ? shown(house, { request, visit })
        : go(TRACK_REQUEST);
    },
    post: async (visit) => {
      const request = await requestAt(house, visit);
      const why = readText(visit.body, { name: 'why', most: 1000 });
      if (why.kind === 'faulty') return shown(house, { request, visit, faults: why.faults });
      const { viewer, now: at, requestId: visitId } = visit;
      await withdrawRequest(house, viewer, { requestId: request.id, why: why.value, at, visitId });
      // Stopped now, stopped before, or decided a moment ago: the request's own page says which.
      return go(TRACK_REQUEST);
    },
  };
}

async function requestAt(house: Doors, { viewer, params }: Visit): Promise<Standing> {
  const followed = await readFollowed(house, viewer);
  const request = followed.find(({ id }) => id === params['request']);
  if (!request) throw new NotFound('no such request that they follow');
  return request;
}

type Showing = {
  readonly request: Standing;
  readonly visit: Visit;
  readonly faults?: readonly Fault[];
};

function shown(house: Doors, { request, visit, faults = [] }: Showing): Outcome {
  const service = house.book.now().services.find(({ id }) => id === request.serviceId);
  const view = {
    title: TITLE,
    name: service?.name ?? 'team',
    phone: phoneOf(request, service),
    why: typedIn(visit.body, 'why'),
    keepAt: TRACK_REQUEST,
    back: TRACK_REQUEST,
  };
  return show('refer/referral/public/stop.page.njk', view, { title: TITLE, faults });
}
