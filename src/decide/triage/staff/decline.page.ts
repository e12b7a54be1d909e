import { type Fault, good, type Read } from '../../../platform/web/fault.ts';
import {
  readOptionalDay,
  readText,
  ticked,
  together,
  typedIn,
} from '../../../platform/web/fields.ts';
import type { Form, Page } from '../../../platform/web/page.ts';
import { declineRequest, previewDecline } from '../decline-request.action.ts';
import type { DeclineFault } from '../may-decline.rule.ts';
import { DECLINE } from '../paths.ts';
import type { Decision, Decline, Offer } from '../triage.ts';
import type { TriageHouse } from './acting.page.ts';
import { recordedDecision } from './decided-panel.page.ts';
import { decisionPage, wordsIn } from './decision.page.ts';

/** Declining: the form, the check before sending, and the save. */
export function declinePage(house: TriageHouse): Page {
  return decisionPage<Decline, DeclineFault, Decision>(house, {
    at: DECLINE,
    step: 'decline',
    read: readDecline,
    preview: previewDecline,
    save: declineRequest,
    faultFor,
    recorded: recordedDecision,
    fields: ['reason', 'offer', 'none', 'checked-by', 'check-day', 'check-month', 'check-year'],
  });
}

function readDecline(body: Form): Read<Decline> {
  return together({
    reasonCode: good(typedIn(body, 'reason').slice(0, 100)),
    offers: readOffers(body),
    noneExists: good(ticked(body, 'none').length > 0),
    toldFamily: wordsIn(body),
    followThroughBy: readText(body, { name: 'checked-by', most: 200, lines: 'one' }),
    followThroughOn: readOptionalDay(body, { name: 'check', what: 'somebody checks' }),
  });
}

const MOST_READ = 20;

// How each stands is judged when it is saved, never taken from the form.
function readOffers(body: Form): Read<readonly Offer[]> {
  const picked = [...new Set(ticked(body, 'offer'))].slice(0, MOST_READ);
  const gaps = picked.map((id) => readText(body, { name: `gap-${id}`, most: 1000 }));
  const faults = gaps.flatMap((gap) => (gap.kind === 'faulty' ? gap.faults : []));
  if (faults.length > 0) return { kind: 'faulty', faults };
  return good(
    picked.map((serviceId, n): Offer => {
      const gap = gaps[n];
      const gapAnswer = gap?.kind === 'good' ? gap.value : '';
      return { serviceId, answer: 'fits', gapAnswer: gapAnswer || null };
    }),
  );
}

function faultFor(fault: DeclineFault): Fault {
  const { field, says } = FAULTS[fault.kind];
  // The answer to a gap is a box of its own, under the service that it belongs to.
  return fault.kind === 'gap-not-answered'
    ? { field: `${field}-${fault.serviceId}`, says }
    : { field, says };
}

const FAULTS: Readonly<Record<DeclineFault['kind'], Fault>> = {
  'no-reason': { field: 'reason', says: 'Choose a reason' },
  'no-way-on': { field: 'offer', says: 'Offer 1 to 3 services, or say that none exists' },
  'both-ways': { field: 'offer', says: 'Offer services, or say that none exists, not both' },
  'too-many-offers': { field: 'offer', says: 'Offer 3 services or fewer' },
  'offer-does-not-fit': {
    field: 'offer',
    says: 'One of these does not fit any more. Choose again',
  },
  'gap-not-answered': { field: 'gap', says: 'Answer what is not known of this service' },
  'no-words': { field: 'words', says: 'Write what the family will read' },
  'no-follow-through': {
    field: 'checked-by',
    says: 'Say who checks that the child was seen, and when',
  },
  'follow-through-in-the-past': {
    field: 'check-day',
    says: 'Choose a day to check that is today or later',
  },
};
