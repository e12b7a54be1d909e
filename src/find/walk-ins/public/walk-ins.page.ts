import { dayOf, type Instant } from '../../../kernel/day.ts';
import { telHref } from '../../../platform/web/help-line.ts';
import { type Form, type Page, show } from '../../../platform/web/page.ts';
import type { Service } from '../../directory/directory.ts';
import type { AreaPack } from '../../directory/index.ts';
import { serviceAt } from '../../directory/paths.ts';
import type { Session } from '../../directory/sessions.ts';
import { everyNear, type Near, nearOf } from '../near.rule.ts';
import { nextDates, sessionsNear } from '../next-sessions.rule.ts';
import { calendarAt, WALK_INS } from '../paths.ts';
import { whomToAsk } from '../whom-to-ask.rule.ts';
import { dateViews, venueView } from './session-row.page.ts';

/** What these pages need of the house: the pack in use now. */
export type WalkInsHouse = { readonly book: { readonly now: () => AreaPack } };

const MOST_DATES = 6;

/** `/walk-ins`: the next sessions near a place. A reading page, which keeps nothing. */
export function walkInPages({ book }: WalkInsHouse): readonly Page[] {
  return [
    {
      at: WALK_INS,
      open: true,
      get: async ({ query, now }) => {
        const view = walkInsView(book.now(), query, now);
        return show('find/walk-ins/public/walk-ins.page.njk', view, { title: 'Walk-in sessions' });
      },
    },
  ];
}

/** All that the page shows. A place or a service that the pack does not have asks for nothing. */
export function walkInsView(pack: AreaPack, query: Form, now: Instant) {
  const near = nearOf(one(query['place']), pack.area);
  const service = pack.services.find(({ id }) => id === one(query['service']));
  const own = pack.sessions.filter((session) => !service || session.service === service.id);
  const nearby = sessionsNear(own, near);
  const shown = nearby.length > 0 ? nearby : own;
  const dates = nextDates(shown, now, MOST_DATES);
  return {
    service: service ? { id: service.id, name: service.name } : null,
    choices: choicesOf(pack, near),
    heading: headingOf(pack, near, nearby.length > 0),
    dates: dateViews(dates),
    isUndated: dates.length === 0 || shown.some((session) => session.dates === null),
    venues: shown.map(venueView),
    whom: whomView(pack, { own, near, now }),
    happens: happensView(pack, own),
    calendar:
      dates.length > 0
        ? calendarAt({ place: nearby.length > 0 ? near?.id : undefined, service: service?.id })
        : '',
    back: one(query['from']) === 'results' ? '/check/results' : '/',
    from: one(query['from']) === 'results' ? 'results' : '',
  };
}

function one(value: Form[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function choicesOf({ area }: AreaPack, near: Near | undefined) {
  const options = everyNear(area).map(({ id, name, place }) => ({
    value: id,
    text: place === null ? `Anywhere in ${name}` : name,
    selected: id === near?.id,
  }));
  return [{ value: '', text: `All of ${area.name}`, selected: near === undefined }, ...options];
}

function headingOf({ area }: AreaPack, near: Near | undefined, isNear: boolean): string {
  if (!near) return `Sessions in ${area.name}`;
  return isNear ? `Sessions near ${near.name}` : `We know of none near ${near.name}. Further away:`;
}

type About = {
  readonly own: readonly Session[];
  readonly near: Near | undefined;
  readonly now: Instant;
};

/** The teams to call about the sessions, by place. */
function whomView(pack: AreaPack, { own, near, now }: About) {
  const ground = { area: pack.area, on: dayOf(now) };
  const teams = servicesOf(pack, own).flatMap((service) => whomToAsk(service, near, ground));
  return teams.map(({ name, phone, places }) => ({
    name,
    phone: phone ?? '',
    href: telHref(phone ?? ''),
    covers: [...places].sort().join(', '),
  }));
}

function happensView(pack: AreaPack, own: readonly Session[]) {
  return servicesOf(pack, own).map(({ id, name, about }) => ({ name, about, href: serviceAt(id) }));
}

function servicesOf({ services }: AreaPack, own: readonly Session[]): readonly Service[] {
  const ids = new Set(own.map(({ service }) => service));
  return services.filter(({ id }) => ids.has(id));
}
