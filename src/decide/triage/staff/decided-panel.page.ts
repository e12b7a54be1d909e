import { dayOf, sayDay, sayTime } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/page.ts';
import { howItStands, unmetOf } from '../how-it-stands.rule.ts';
import { URGENCY_SAYS, WAY_SAYS } from '../in-words.ts';
import type { RequestPage } from '../request-page.reader.ts';
import type { Decision } from '../triage.ts';
import type { TriageHouse } from './acting.page.ts';
import type { Checked, Recorded } from './check.page.ts';

/** What was decided, by whom and when, with all that was kept of it. */
export function decidedPanel(house: TriageHouse, page: RequestPage, decision: Decision) {
  const { kind, decidedByName, decidedAt, toldFamily } = decision;
  return {
    kind: 'decided',
    heading: kind === 'acceptance' ? 'Accepted' : 'Declined, with other help',
    by: `${decidedByName}, ${sayDay(dayOf(decidedAt))}, ${sayTime(decidedAt)}`,
    rows: recordOf(house, decision),
    paragraphs: toldFamily.split(/\n{2,}/),
    asked: page.service?.name ?? '',
  };
}

/** What a decision would record, for "Check before sending". */
export function recordedDecision(
  house: TriageHouse,
  { now }: Visit,
  { whole, made }: Checked<Decision>,
): Recorded {
  const isAccepted = made.kind === 'acceptance';
  const { serviceId } = whole.request;
  const judged = { serviceId, sentAt: whole.referral.sentAt, now, facts: whole.facts };
  return {
    what: isAccepted ? 'Accept' : 'Decline, and offer other help',
    rows: recordOf(house, made),
    unexplained:
      isAccepted && made.reasonWords === null
        ? unmetOf(howItStands(house.book.check(), judged))
        : [],
    toldFamily: made.toldFamily,
    notice: '',
  };
}

/** What is recorded of a decision: at "Check before sending", and ever after. */
export function recordOf(house: Pick<TriageHouse, 'book'>, decision: Decision) {
  const rows =
    decision.kind === 'acceptance' ? acceptanceRows(decision) : declineRows(house, decision);
  return rows.filter(({ says }) => says !== '');
}

function acceptanceRows({ way, urgency, reasonWords }: Decision) {
  return [
    { what: 'Way of helping', says: way ? WAY_SAYS[way] : '' },
    { what: 'Answer needed', says: urgency ? URGENCY_SAYS[urgency] : '' },
    { what: 'Why, though not all fits', says: reasonWords ?? '' },
  ];
}

function declineRows({ book }: Pick<TriageHouse, 'book'>, decision: Decision) {
  const { services, pathways } = book.now();
  const reason = pathways.declineReasons.rows.find(({ code }) => code === decision.reasonCode);
  const offers = decision.offers.map(({ serviceId, gapAnswer }) => {
    const name = services.find(({ id }) => id === serviceId)?.name ?? serviceId;
    return gapAnswer ? `${name} (not known before: “${gapAnswer}”)` : name;
  });
  const { followThroughBy: by, followThroughOn: on } = decision;
  return [
    { what: 'Reason', says: reason?.says ?? decision.reasonCode ?? '' },
    { what: 'Offered instead', says: offers.join('; ') || 'None exists' },
    {
      what: 'Unmet need',
      says: offers.length === 0 || reason?.unmetNeed ? 'Kept, with no name' : '',
    },
    { what: 'Checked', says: by !== null && on !== null ? `${by}, by ${sayDay(on)}` : '' },
  ];
}
