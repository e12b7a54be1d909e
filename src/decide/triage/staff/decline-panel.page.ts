import type { ServiceAnswer } from '../../../find/eligibility/answer.ts';
import { dayOf } from '../../../kernel/day.ts';
import { ticked, typedIn } from '../../../platform/web/fields.ts';
import type { Form, Visit } from '../../../platform/web/page.ts';
import { followThroughDay } from '../follow-through-day.rule.ts';
import { DECLINE, requestPath } from '../paths.ts';
import type { RequestPage } from '../request-page.reader.ts';
import { actorOf, type TriageHouse } from './acting.page.ts';
import type { Panelled } from './showing.page.ts';

/** The form of a decline, step 2: the help offered instead is judged as it stands now. */
export function declinePanel(house: TriageHouse, { visit, page, showing }: Panelled) {
  const { id, version } = page.whole.request;
  const form = showing.form ?? defaultsOf(visit);
  const pack = house.book.now();
  const reason = typedIn(form, 'reason');
  const nameOf = (serviceId: string) =>
    pack.services.find((one) => one.id === serviceId)?.name ?? serviceId;
  return {
    kind: 'decline',
    heading: 'Decline, and offer other help',
    back: requestPath(id),
    action: requestPath(id, DECLINE),
    version,
    reasons: [
      { value: '', text: 'Choose a reason', selected: reason === '' },
      ...pack.pathways.declineReasons.rows.map(({ code, says }) => ({
        value: code,
        text: says,
        selected: code === reason,
      })),
    ],
    ...offersOf(page, form, nameOf),
    noneExists: ticked(form, 'none').length > 0,
    words: typedIn(form, 'words'),
    ours: typedIn(form, 'ours'),
    checkedBy: typedIn(form, 'checked-by'),
    typed: (name: string) => typedIn(form, name),
  };
}

function defaultsOf(visit: Visit): Form {
  const [year = '', month = '', day = ''] = followThroughDay(dayOf(visit.now)).split('-');
  return {
    'checked-by': actorOf(visit).name,
    'check-day': String(Number(day)),
    'check-month': String(Number(month)),
    'check-year': year,
  };
}

function offersOf({ stands }: RequestPage, form: Form, nameOf: (serviceId: string) => string) {
  const picked = new Set(ticked(form, 'offer'));
  const offers = stands.others.map((one) => ({
    id: one.id,
    answer: one.answer,
    name: nameOf(one.id),
    second: standSays(one),
    checked: picked.has(one.id),
    asks: gapsOf(one),
    gap: typedIn(form, `gap-${one.id}`),
  }));
  const fits = offers.filter(({ answer }) => answer === 'fits');
  const mayFit = offers.filter(({ answer }) => answer === 'not-yet-known');
  return {
    fits,
    mayFit,
    isOpen: fits.length === 0 || mayFit.some(({ checked }) => checked),
    others: offers.length - fits.length - mayFit.length,
  };
}

function standSays({ because, next }: ServiceAnswer): string {
  const met = because.filter(({ answer }) => answer === 'met').length;
  return `Fits ${met} of ${because.length}. ${WAY_IN[next.kind]}`;
}

const WAY_IN: Readonly<Record<ServiceAnswer['next']['kind'], string>> = {
  refer: 'Asked for here, by a request.',
  'walk-in': 'They walk in.',
  'through-school': 'Through their school.',
  'use-online': 'They use it online.',
  call: 'They call.',
  'another-area': 'For people of another area.',
  'someone-else-refers': 'A professional asks.',
  'advice-first': 'There is something to do first.',
};

function gapsOf({ because }: ServiceAnswer): readonly string[] {
  return because.filter(({ answer }) => answer === 'not-yet-known').map(({ says }) => says);
}
