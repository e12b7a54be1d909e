import type { Area } from '../../../find/area/area.ts';
import { ageOn } from '../../../kernel/age.ts';
import { type Day, dayOf, daysBetween, sayDay, sayTime } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/page.ts';
import { mayMove } from '../../../refer/referral/moves.ts';
import type { Route } from '../../../refer/referral/referral.ts';
import { claimStands } from '../claim-stands.rule.ts';
import { fewNeeds } from '../clinical-needs.rule.ts';
import { SAYS_SAYS } from '../in-words.ts';
import { CLAIM, requestPath } from '../paths.ts';
import type { Worklist } from '../queue.reader.ts';
import type { Claim } from '../triage.ts';
import { isLate } from '../which-list-is-home.rule.ts';
import { mayDecide, seesTheWorry } from './acting.page.ts';

export type Row = Worklist['rows'][number];

export type RowGround = {
  readonly area: Area;
  readonly visit: Visit;
  /** The name of the service asked, where the lists are of a team of several; '' elsewhere. */
  readonly askedFor: string;
  readonly isHere: boolean;
};

/** One row, for `web/components/queue.njk`. */
export function rowView(row: Row, ground: RowGround) {
  return {
    here: ground.isHere,
    cells: {
      urgency: { urgency: row.urgency ?? 'unset' },
      child: childCell(row, ground),
      about: aboutCell(row, ground),
      from: { first: FROM[row.route], ...(ground.askedFor ? { second: ground.askedFor } : {}) },
      waiting: { first: waitingSays(row, ground) },
      next: { first: nextSays(row, ground) },
      has: hasCell(row, ground),
    },
  };
}

const FROM: Readonly<Record<Route, string>> = {
  'young-person': 'Self',
  'parent-carer': 'Parent',
  professional: 'Professional',
};

function childCell(row: Row, { area, visit }: RowGround) {
  const age = row.born === null ? 'Age not known' : yearsOld(ageOn(row.born, dayOf(visit.now)));
  const district = area.districts.find(({ code }) => code === row.district)?.name;
  return {
    href: requestPath(row.requestId),
    first: nameOf(row),
    second: [age, district ?? 'Place not known'].join(' · '),
  };
}

function yearsOld(age: number): string {
  return age === 1 ? '1 year' : `${age} years`;
}

/** `Kai (K) Okonkwo-Bell`. */
function nameOf({ givenName, knownAs, familyName }: Row): string {
  const called = knownAs !== null && knownAs !== givenName ? ` (${knownAs})` : '';
  return `${givenName}${called} ${familyName}`;
}

// What was said of safety is shown as the sender's words: the gravest of them, never a score.
function aboutCell({ needs, says }: Row, { area, visit }: RowGround) {
  if (!seesTheWorry(visit.viewer)) return { first: 'Not shown to your role' };
  const [gravest] = says;
  return {
    first: fewNeeds(needs, area) || 'Not said',
    ...(gravest ? { second: SAYS_SAYS[gravest], tone: 'says' } : {}),
  };
}

function waitingSays({ state, receivedAt, stateSince }: Row, { visit }: RowGround): string {
  const isOver = state === 'declined' || state === 'withdrawn';
  const until = isOver ? stateSince : visit.now;
  const days = daysBetween(dayOf(receivedAt), dayOf(until));
  if (days < 1) return 'Today';
  return days === 1 ? '1\u00a0day' : `${days}\u00a0days`;
}

function nextSays(
  { state, urgency, stateSince, checkedOn, answerBy }: Row,
  { visit }: RowGround,
): string {
  const since = sayDay(dayOf(stateSince), 'short');
  switch (state) {
    case 'sent':
      if (!mayDecide(visit.viewer)) return 'Triage decides';
      return urgency === null ? 'Set\u00a0urgency' : 'Decide';
    case 'information-asked':
      return answerBy === null ? 'Answer awaited' : awaitedSays(answerBy, dayOf(visit.now));
    case 'accepted':
      return `Accepted ${since}`;
    case 'declined':
      return checkedOn === null ? `Declined ${since}` : `Check by ${sayDay(checkedOn, 'short')}`;
    case 'withdrawn':
      return `Withdrawn ${since}`;
  }
}

function awaitedSays(answerBy: Day, today: Day): string {
  const day = sayDay(answerBy, 'short');
  return isLate(answerBy, today) ? `No answer by ${day}` : `Answer by ${day}`;
}

function hasCell(row: Row, { visit }: RowGround) {
  const claim = claimIn(row);
  if (!mayMove(row.state, 'accepted')) return { first: '' };
  if (claim && claimStands(claim, visit.now)) {
    const isMine = claim.party === visit.viewer.parties[0];
    return { first: isMine ? 'You' : `${claim.name}, ${sayTime(claim.at)}` };
  }
  if (!mayDecide(visit.viewer)) return { first: 'Nobody' };
  const action = requestPath(row.requestId, CLAIM);
  return { claim: { action, child: nameOf(row) } };
}

function claimIn({ requestId, claimedBy, claimedName, claimedAt }: Row): Claim | undefined {
  if (claimedBy === null || claimedAt === null) return undefined;
  return { requestId, party: claimedBy, name: claimedName ?? '', at: claimedAt };
}
