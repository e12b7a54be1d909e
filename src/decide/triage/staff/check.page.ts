import { dayOf } from '../../../kernel/day.ts';
import { ticked, typedIn } from '../../../platform/web/fields.ts';
import { type Form, type Outcome, show, type Visit } from '../../../platform/web/page.ts';
import type { ToCheck } from '../decide.action.ts';
import { howItStands, unmetOf } from '../how-it-stands.rule.ts';
import { sayHeld } from '../in-words.ts';
import { requestPath } from '../paths.ts';
import type { TriageHouse } from './acting.page.ts';
import { recordOf } from './decided-panel.page.ts';
import { whoView } from './request-who.page.ts';

export type Checking = {
  readonly visit: Visit;
  readonly toCheck: ToCheck;
  readonly spec: { readonly at: string; readonly fields: readonly string[] };
};

/** Step 3: what is recorded, the exact message that each person gets, and who gets none and why. */
export function showCheck(house: TriageHouse, { visit, toCheck, spec }: Checking): Outcome {
  const { whole, decision, tellings } = toCheck;
  const { area } = house.book.now();
  const view = {
    who: whoView(whole, area, dayOf(visit.now)),
    back: requestPath(whole.request.id),
    action: requestPath(whole.request.id, spec.at),
    heading: 'Check before sending',
    what: decision.kind === 'acceptance' ? 'Accept' : 'Decline, and offer other help',
    rows: recordOf(house, decision),
    unexplained:
      decision.kind === 'acceptance' && decision.reasonWords === null
        ? unmet(house, { visit, toCheck, spec })
        : [],
    paragraphs: decision.toldFamily.split(/\n{2,}/),
    tellings: [...tellings].sort(messagesFirst).map(tellingView),
    hidden: [...carried(visit.body, spec.fields), ...wordsCarried(visit.body, decision.toldFamily)],
  };
  return show('decide/triage/staff/check.page.njk', view, { title: view.heading });
}

function unmet({ book }: TriageHouse, { visit, toCheck }: Checking): readonly string[] {
  const { request, referral, facts } = toCheck.whole;
  const judged = { serviceId: request.serviceId, sentAt: referral.sentAt, now: visit.now, facts };
  return unmetOf(howItStands(book.check(), judged));
}

type Telling = ToCheck['tellings'][number];

function messagesFirst(one: Telling, other: Telling): number {
  return Number(other.how === 'message') - Number(one.how === 'message');
}

function tellingView(telling: Telling) {
  const { name, written, held } = telling;
  return {
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    says: howSays(telling),
    subject: written?.subject ?? '',
    paragraphs: written?.body.split(/\n{2,}/) ?? [],
    held: held === null ? '' : sayHeld(held),
  };
}

function howSays(telling: Telling): string {
  switch (telling.how) {
    case 'message': {
      const seen = telling.othersMaySee ? ', which others may see' : '';
      return `by ${telling.channel} to ${telling.address}${seen}`;
    }
    case 'no-safe-way':
      return telling.call === null
        ? 'gets no message: they gave no safe way. They can see it on their page.'
        : `gets no message: they gave no safe way to write. Call them on ${telling.call}.`;
    case 'must-not-know':
      return 'gets nothing: they must not know.';
    case 'does-not-follow':
      return 'gets nothing: they do not follow this request.';
  }
}

type Hidden = { readonly name: string; readonly value: string };

/** The form's own fields, as they were typed, to be sent once more. */
function carried(form: Form, fields: readonly string[]): readonly Hidden[] {
  const gaps = Object.keys(form).filter((name) => name.startsWith('gap-'));
  return ['version', ...fields, ...gaps].flatMap((name) =>
    ticked(form, name).map((value) => ({ name, value })),
  );
}

// The words go as they stand here; `ours` remembers that nobody has changed them yet.
function wordsCarried(form: Form, told: string): readonly Hidden[] {
  const typed = typedIn(form, 'words').trim().replaceAll('\r\n', '\n');
  const before = typedIn(form, 'ours').trim().replaceAll('\r\n', '\n');
  const isOurs = typed === '' || typed === before;
  return [
    { name: 'words', value: told },
    { name: 'ours', value: isOurs ? told : '' },
  ];
}
