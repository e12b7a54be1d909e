import { type Day, sayDay, sayTime } from '../../../kernel/day.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import type { Visit } from '../../../platform/web/page.ts';
import { mayMove } from '../../../refer/referral/moves.ts';
import { claimStands } from '../claim-stands.rule.ts';
import { LIST_SAYS, URGENCY_SAYS } from '../in-words.ts';
import { CLAIM, queuePath, requestPath } from '../paths.ts';
import type { Place, RequestPage } from '../request-page.reader.ts';
import { homeList } from '../which-list-is-home.rule.ts';
import { mayDecide } from './acting.page.ts';

/** Where it stands in the list that it is at home in, for `place`. */
export function placeView({ whole, desk }: RequestPage, today: Day) {
  const { id, state, teamId } = whole.request;
  const list = homeList({ state, answerBy: desk.answerBy }, today);
  const href = `${queuePath(list, teamId)}&here=${encodeURIComponent(id)}#here`;
  const { place } = desk;
  if (!place) return { list: { href, text: LIST_SAYS[list] }, says: '', before: null, next: null };
  return {
    list: { href, text: `${LIST_SAYS[list]} (${place.of})` },
    says: `${place.at} of ${place.of}`,
    before: linkTo(place.before, `${place.at - 1} of ${place.of}`),
    next: linkTo(place.next, `${place.at + 1} of ${place.of}`),
  };
}

// No name: a child named here would be shown unopened, and the audit would not know of it.
function linkTo(requestId: Place['next'], text: string) {
  return requestId === undefined ? null : { href: requestPath(requestId), text };
}

/** Who has it open, and what this viewer may do about that; null where it is decided. */
export function claimView({ viewer, now }: Visit, { whole, desk }: RequestPage) {
  if (!mayMove(whole.request.state, 'accepted')) return null;
  const { claim } = desk;
  const action = requestPath(whole.request.id, CLAIM);
  const may = mayDecide(viewer);
  if (!claim || !claimStands(claim, now)) {
    return { says: 'Nobody has this open', action, act: 'claim', text: 'Claim', may };
  }
  const since = `since ${sayTime(claim.at)}`;
  if (claim.party === viewer.parties[0]) {
    return { says: `You have this, ${since}`, action, act: 'release', text: 'Let it go', may };
  }
  const says = `${claim.name} has this, ${since}`;
  return { says, action, act: 'take-over', text: 'Take it over', may };
}

/** What was just saved, where the address says that something was. */
export function savedSays({ query }: Visit, { whole, desk }: RequestPage) {
  const saved = typedIn(query, 'saved');
  const { decision } = desk;
  if (saved === 'decision' && decision) {
    const what = decision.kind === 'acceptance' ? 'Accepted' : 'Declined, with other help';
    return {
      says: `${what}. The family can see it now.`,
      href: queuePath('new', whole.request.teamId),
      link: 'Go to New',
    };
  }
  const ask = desk.asks.at(-1);
  if (saved === 'information' && ask) {
    return {
      says: `Asked. They can answer until ${sayDay(ask.byDay)}.`,
      href: queuePath('new', whole.request.teamId),
      link: 'Go to New',
    };
  }
  const { urgency } = whole.request;
  if (saved !== 'urgency' || urgency === null) return null;
  return { says: `An answer is needed: ${URGENCY_SAYS[urgency]}.`, href: '', link: '' };
}
