import { sayDay } from '../../../kernel/day.ts';
import { go, type Page, show } from '../../../platform/web/page.ts';
import { helpPanel } from '../../directory/help-panel.rule.ts';
import { HELP_NOW } from '../../directory/paths.ts';
import type { Next } from '../answer.ts';
import { questionFirst } from '../next-question.rule.ts';
import { CHECK_AGAIN, CHECK_ANSWERS, CHECK_RESULTS } from '../paths.ts';
import { isOutside } from '../whereabouts-in-words.rule.ts';
import { adviceFor } from './results-advice.page.ts';
import { cardView } from './results-card.page.ts';
import { byNearness, type Found, foundIn, isOutBySafety } from './results-found.page.ts';
import { personView } from './results-line.page.ts';
import { notesView } from './results-notes.page.ts';
import { isToCallFirst, openView, urgentView } from './results-open.page.ts';
import { othersView } from './results-others.page.ts';
import { rowView, shareOut } from './results-rows.page.ts';
import { countSays, toldView } from './results-told.page.ts';
import { type CheckHouse, type Standing, standingAt } from './standing.page.ts';
import { STEP_AT, saysUnsafe, wayBack } from './way-on.page.ts';

const TEMPLATE = 'find/eligibility/public/results.page.njk';

/** `/check/results`: what could help, why, and one next step for each. Nothing is kept of it. */
export function resultsPage(house: CheckHouse): Page {
  return {
    at: CHECK_RESULTS,
    get: async (visit) => {
      const standing = standingAt(house, visit);
      const first = questionFirst('results', standing.journey);
      if (first !== null) return go(STEP_AT[first]);
      return show(TEMPLATE, resultsView(standing), { title: 'What could help' });
    },
  };
}

/** The whole of the results, in the order of PAGES: 6. */
export function resultsView(standing: Standing) {
  const all = foundIn(standing);
  const of = (answer: Found['stands']['answer']) =>
    all.filter(({ stands }) => stands.answer === answer);
  const urgent = urgentView(all, standing);
  const fits = nearestFirst(of('fits').filter(isNear), urgent !== null);
  const advice = adviceFor(standing.check.facts.needs ?? [], standing);
  const { cards, instead, also, adviceShown } = shareOut(fits, advice.length);
  const open = byNearness(of('not-yet-known').filter(isNear));
  const out = [...of('does-not-fit'), ...all.filter((found) => !isNear(found))];
  const isWork = standing.words.voice === 'work';
  return {
    back: wayBack('results', { ...standing, from: null }),
    help: helpView(standing),
    count: countSays(fits.length, open.length),
    noneNamesIt: fits.length > 0 && cards.length === 0,
    told: toldView(standing),
    answersAt: CHECK_ANSWERS,
    cards: cards.map((found) => cardView(found, standing, found === cards[0])),
    greenAt: cards.findIndex(({ stands }) => stands.next.kind === 'refer'),
    also: also.map((found) => rowView(found, standing)),
    open: open.length > 0 ? openView(open, standing) : null,
    urgent,
    instead: [
      ...advice.slice(0, adviceShown).map(adviceRow),
      ...instead.map((found) => rowView(found, standing)),
    ],
    others: othersView(
      out.filter((found) => !isOutBySafety(found)),
      standing,
    ),
    isNoneFit: fits.length === 0,
    areaSays: areaSays(standing),
    person: personView([...cards, ...open, ...also, ...byNearness(out)], standing.now),
    helpNow: HELP_NOW,
    tells: standing.words.voice === 'other',
    notes: isWork ? notesView(all, standing) : '',
    asOf: sayDay(standing.day),
    againAt: CHECK_AGAIN,
  };
}

/** A page of advice as a row among services: nobody needs to be asked. */
function adviceRow({ title, summary, href }: ReturnType<typeof adviceFor>[number]) {
  return { name: title, pageAt: href, summary, next: 'Read what to try, and for how long.' };
}

/**
 * Whether it is for the worry, or can be used or called by anybody: a therapy that others ask for,
 * for needs that nobody spoke of, stands among the others.
 */
function isNear({ isForThis, stands: { answer, next } }: Found): boolean {
  return isForThis || answer === 'does-not-fit' || OPEN_TO_ALL.has(next.kind);
}

const OPEN_TO_ALL: ReadonlySet<Next['kind']> = new Set<Next['kind']>([
  'call',
  'use-online',
  'walk-in',
]);

/** Where safety leaves a service out, those that can be called about it stand before all others. */
function nearestFirst(fits: readonly Found[], isUrgent: boolean): readonly Found[] {
  const near = byNearness(fits);
  if (!isUrgent) return near;
  return [...near.filter(isToCallFirst), ...near.filter((found) => !isToCallFirst(found))];
}

/** A home of another area is no fault: what is true is said, with someone to ask there. */
function areaSays({ check: { facts }, pack: { area } }: Standing): string {
  if (facts.home === undefined || !isOutside(facts.home, area)) return '';
  const whom = `${area.name} teams help children who live in ${area.name} or learn here.`;
  return `${whom} For other help, ask a GP, or the council of the place where they live.`;
}

/**
 * The help panel, above all else: when the check says so, and, since a page may for less, after
 * any answer of self-harm or for who picked it as the worry.
 */
function helpView({ check: { facts }, pack, day }: Standing) {
  const isShown = saysUnsafe(facts) || (facts.needs ?? []).includes('self-harm');
  return isShown ? { lines: helpPanel(pack.area.contacts, day), more: HELP_NOW } : null;
}
