import type { Area } from '../../../find/area/area.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import { type Page, show, type Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { URGENCIES } from '../../../refer/referral/referral.ts';
import { LIST_SAYS } from '../in-words.ts';
import { QUEUE } from '../paths.ts';
import { readWorklist, type Wanted } from '../queue.reader.ts';
import { LISTS, type ListId, ORDERS } from '../triage.ts';
import { actorOf, type TriageHouse } from './acting.page.ts';
import { teamIn } from './queue-team.page.ts';
import { worklistView } from './queue-view.page.ts';

const TEMPLATE = 'decide/triage/staff/queue.page.njk';

/** A worklist of the viewer's teams. */
export function queuePage(house: TriageHouse): Page {
  return {
    at: QUEUE,
    get: async (visit) => {
      const list = LISTS.find((one) => one === visit.params['list']);
      if (!list) throw new NotFound('no such list');
      const wanted = wantedIn(visit, list, house.book.now().area);
      const worklist = await readWorklist(house, actorOf(visit), wanted);
      const here = typedIn(visit.query, 'here');
      const view = worklistView(house.book.now(), worklist, { visit, wanted, here });
      return show(TEMPLATE, view, { title: LIST_SAYS[list] });
    },
  };
}

function wantedIn({ query, viewer }: Visit, list: ListId, { districts }: Area): Wanted {
  const pick = <One extends string>(name: string, from: readonly One[]) =>
    from.find((one) => one === typedIn(query, name));
  const page = Number(typedIn(query, 'page'));
  return {
    list,
    team: teamIn(query, viewer),
    order: pick('order', ORDERS) ?? 'urgency',
    urgency: pick('urgency', LEVELS) ?? null,
    district: districts.find(({ code }) => code === typedIn(query, 'place'))?.code ?? null,
    page: Number.isInteger(page) && page > 0 && page < MOST_PAGES ? page : 1,
  };
}

const LEVELS = [...URGENCIES, 'not-set'] as const;
const MOST_PAGES = 10_000;
