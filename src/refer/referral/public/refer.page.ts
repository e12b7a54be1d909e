import { serviceAt } from '../../../find/directory/paths.ts';
import { needsHelpNow } from '../../../find/eligibility/could-it-help.rule.ts';
import { FACTS, type Facts } from '../../../find/eligibility/facts.ts';
import { readKept } from '../../../find/eligibility/kept-check.ts';
import { the } from '../../../kernel/article.ts';
import { dayOf } from '../../../kernel/day.ts';
import { ticked } from '../../../platform/web/fields.ts';
import { go, type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import { beginDraft } from '../begin-draft.action.ts';
import { nextStep } from '../journey.rule.ts';
import { DRAFT, draftPath, REFER, taskListAt } from '../paths.ts';
import { type DraftAnswers, ROUTES, type Route } from '../referral.ts';
import { draftAtHand, keepDraft, type ReferHouse } from './draft-at-hand.page.ts';
import { servicesToAsk, type ToAsk } from './services-to-ask.page.ts';
import { taskListShown } from './task-list.page.ts';
import { type TeamLine, teamLinesOf } from './who-reads.page.ts';

/** `/refer?service=…`: what will happen, before anything is written; then a draft begins. */
export function referPage(house: ReferHouse): Page {
  return {
    at: REFER,
    get: async (visit) => startOf(house, visit, { services: ticked(visit.query, 'service') }),
    post: async (visit) => {
      const services = known(house, ticked(visit.body, 'service'));
      const facts = readKept(visit);
      const route = routeOf(facts.asker);
      if (!route) return startOf(house, visit, { services });
      if (services.length === 0 && route !== 'professional') {
        const asked = ticked(visit.body, 'asked');
        return startOf(house, visit, { services: asked, fault: 'Pick at least one team' });
      }
      const key = await beginDraft(house, begun(route, services, facts), visit.now);
      keepDraft(visit, key);
      return go(route === 'professional' ? taskListAt(key.id) : draftPath(key.id, 'names'));
    },
  };
}

function begun(route: Route, services: readonly string[], facts: Facts): DraftAnswers {
  const answers = { route, services, facts, helpShown: needsHelpNow(facts) };
  if (route !== 'professional') return answers;
  // What the check told is not asked again; what a page of the request told can be changed there.
  return { ...answers, checked: FACTS.filter((fact) => facts[fact] !== undefined) };
}

/** `/refer/:draft`: a professional's task list; a family goes on to its first open page. */
export function draftPage(house: ReferHouse): Page {
  return {
    at: DRAFT,
    get: async (visit) => {
      const hand = await draftAtHand(house, visit);
      const { draft } = hand;
      if (draft.sent) return go(draftPath(draft.id, 'sent'));
      if (draft.answers.route === 'professional') return taskListShown(hand, visit);
      return go(draftPath(draft.id, nextStep(draft.answers, dayOf(visit.now))));
    },
  };
}

const TEMPLATE = 'refer/referral/public/refer.page.njk';

type Starting = { readonly services: readonly string[]; readonly fault?: string };

function startOf(house: ReferHouse, visit: Visit, { services, fault }: Starting): Outcome {
  const asked = known(house, services);
  const facts = readKept(visit);
  const route = routeOf(facts.asker);
  // Without a service or a word of who asks, the questions come first.
  if (facts.asker === undefined || (asked.length === 0 && route !== 'professional')) return go('/');
  const answers = begun(route ?? 'parent-carer', asked, facts);
  const teams = teamLinesOf({ house, answers, now: visit.now });
  const title = titleOf(teams, route);
  const offers = route === 'professional' ? [] : servicesToAsk(house, answers, visit.now);
  const view = {
    title,
    teams,
    route,
    asked,
    offers: offers.length > 1 ? offers.map(itemOf) : [],
    serviceAt: serviceAt(asked[0] ?? ''),
    back: BACK,
  };
  const faults = fault === undefined ? [] : [{ field: 'service', says: fault }];
  return show(TEMPLATE, view, { title, faults });
}

function itemOf({ id, name, hint }: ToAsk) {
  return { value: id, text: name, hint: { text: hint } };
}

function titleOf(teams: readonly TeamLine[], route: Route | null): string {
  if (route === 'professional') return 'Refer a child';
  return teams.length === 1 ? `Ask ${the(teams[0]?.service ?? 'team')}` : 'Ask for help';
}

const BACK = '/check/results';

/** The ids of services that the pack has, each once. */
function known(house: ReferHouse, ids: readonly string[]): readonly string[] {
  const { services } = house.book.now();
  return services.map(({ id }) => id).filter((id) => ids.includes(id));
}

// Somebody else who knows the child cannot ask for them; the page says who can.
function routeOf(asker: Facts['asker']): Route | null {
  if (asker?.endsWith('professional')) return 'professional';
  return ROUTES.find((route) => route === asker) ?? null;
}
