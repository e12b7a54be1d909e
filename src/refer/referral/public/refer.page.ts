import type { Asker } from '../../../find/directory/directory.ts';
import { needsHelpNow } from '../../../find/eligibility/could-it-help.rule.ts';
import type { Facts } from '../../../find/eligibility/facts.ts';
import { readKept } from '../../../find/eligibility/kept-check.ts';
import { dayOf } from '../../../kernel/day.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import { go, type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import { beginDraft } from '../begin-draft.action.ts';
import { nextStep } from '../journey.rule.ts';
import { DRAFT, draftPath, REFER } from '../paths.ts';
import { ROUTES, type Route } from '../referral.ts';
import { draftAtHand, keepDraft, type ReferHouse } from './draft-at-hand.page.ts';
import { teamLinesOf } from './who-reads.page.ts';

/** `/refer?service=…`: what will happen, before anything is written; then a draft begins. */
export function referPage(house: ReferHouse): Page {
  return {
    at: REFER,
    get: async (visit) => startOf(house, visit, typedIn(visit.query, 'service')),
    post: async (visit) => {
      const serviceId = typedIn(visit.body, 'service');
      const facts = readKept(visit);
      const route = routeOf(facts.asker);
      if (!route || !serviceCalled(house, serviceId)) return startOf(house, visit, serviceId);
      const answers = { route, services: [serviceId], facts, helpShown: needsHelpNow(facts) };
      const key = await beginDraft(house, answers, visit.now);
      keepDraft(visit, key);
      return go(draftPath(key.id, 'names'));
    },
  };
}

/** `/refer/:draft`: on to the first page that is not answered yet. */
export function draftPage(house: ReferHouse): Page {
  return {
    at: DRAFT,
    get: async (visit) => {
      const { draft } = await draftAtHand(house, visit);
      const step = draft.sent ? 'sent' : nextStep(draft.answers, dayOf(visit.now));
      return go(draftPath(draft.id, step));
    },
  };
}

const TEMPLATE = 'refer/referral/public/refer.page.njk';

function startOf(house: ReferHouse, visit: Visit, serviceId: string): Outcome {
  const service = serviceCalled(house, serviceId);
  // Without a service or a word of who asks, the questions come first.
  const facts = readKept(visit);
  if (!service || facts.asker === undefined) return go('/');
  const answers = { route: 'parent-carer', services: [service.id], facts } as const;
  const teams = teamLinesOf({ house, answers: { ...answers, helpShown: false }, now: visit.now });
  const view = { service, teams, route: routeOf(facts.asker), asker: facts.asker, back: BACK };
  return show(TEMPLATE, view, { title: `Ask the ${service.name}` });
}

const BACK = '/check/results';

function serviceCalled(house: ReferHouse, id: string) {
  return house.book.now().services.find((service) => service.id === id);
}

// Professionals have a route of their own, which is not built yet; the page says whom to call.
function routeOf(asker: Facts['asker']): Route | null {
  return ROUTES.find((route) => route === (asker satisfies Asker | undefined)) ?? null;
}
