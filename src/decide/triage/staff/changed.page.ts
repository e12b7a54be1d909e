import { dayOf, sayDay, sayTime } from '../../../kernel/day.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import type { Form } from '../../../platform/web/page.ts';
import { URGENCY_SAYS } from '../in-words.ts';
import type { RequestPage } from '../request-page.reader.ts';
import type { Decision, UrgencySet } from '../triage.ts';
import type { Changed } from './showing.page.ts';

/** Somebody changed it since the form was opened: who, when, what it was and is. All is kept. */
export function changedSince({ desk, whole }: RequestPage): Changed {
  const what = newestOf({ desk, whole });
  return { says: [...what, 'Nothing of yours was saved. What you typed is below.'], typed: [] };
}

type Seen = Pick<RequestPage, 'desk' | 'whole'>;

// The newest thing that happened is what the form did not know of.
function newestOf({ desk, whole }: Seen): readonly string[] {
  const { urgency } = desk;
  const ask = desk.asks.at(-1);
  const last = whole.events.at(-1)?.kind;
  if (last === 'request-information-given' && ask?.answeredAt) {
    return [`What was asked was answered at ${sayTime(ask.answeredAt)}. Read it first.`];
  }
  if (last === 'request-information-asked' && ask) {
    return [`${ask.askedByName} asked for more at ${sayTime(ask.askedAt)}.`];
  }
  return urgency ? urgencySays(urgency) : ['This was changed since you opened it.'];
}

function urgencySays({ byName, at, was, urgency, reason }: UrgencySet): readonly string[] {
  const before = was ? URGENCY_SAYS[was] : 'not set';
  return [
    `${byName} changed this at ${sayTime(at)}.`,
    `Answer needed was ${before}, and is now ${URGENCY_SAYS[urgency]}: “${reason}”`,
  ];
}

/** Somebody decided it first, or it was withdrawn. What was typed is shown, to be copied. */
export function changedAlready({ desk, whole }: RequestPage, typed: Changed['typed']): Changed {
  const { decision } = desk;
  const what = decision ? decidedSays(decision) : stoppedSays({ desk, whole });
  return { says: [what, 'Nothing of yours was saved or sent.'], typed };
}

function stoppedSays({ desk, whole }: Seen): string {
  const { state, stateSince: at } = whole.request;
  const when = `${sayTime(at)}, ${sayDay(dayOf(at), 'short')}`;
  if (state === 'withdrawn') return `This was withdrawn at ${when}, before you saved.`;
  const ask = desk.asks.at(-1);
  return state === 'information-asked' && ask
    ? `${ask.askedByName} asked for more at ${when}, before you saved.`
    : 'This was changed since you opened it.';
}

function decidedSays({ decidedByName, kind, decidedAt }: Decision): string {
  return `${decidedByName} ${DID[kind]} this at ${sayTime(decidedAt)}, before you saved.`;
}

const DID = { acceptance: 'accepted', decline: 'declined' } as const;

const WRITTEN = [
  ['words', 'For the family'],
  ['urgency-reason', 'Why an answer is needed that soon'],
  ['reason-words', 'Why, though not all fits'],
  ['checked-by', 'Who checks'],
  ['own', 'What you would like to know'],
  ['why', 'Why this team'],
] as const;

/** Whatever somebody wrote in a form, so that it is not lost. */
export function typedInForm(form: Form): Changed['typed'] {
  const gaps = Object.keys(form).filter((name) => name.startsWith('gap-'));
  return [...WRITTEN, ...gaps.map((name) => [name, 'What was not known'] as const)]
    .map(([name, what]) => ({ what, says: typedIn(form, name).trim() }))
    .filter(({ says }) => says !== '');
}
