import { dayOf } from '../../../kernel/day.ts';
import { ticked, typedIn } from '../../../platform/web/fields.ts';
import { type Form, type Outcome, show, type Visit } from '../../../platform/web/page.ts';
import type { WholeRequest } from '../../../refer/referral/index.ts';
import { sayHeld } from '../in-words.ts';
import { requestPath } from '../paths.ts';
import type { Telling } from '../tell-followers.action.ts';
import type { TriageHouse } from './acting.page.ts';
import { whoView } from './request-who.page.ts';

/** What would come of an act: of which request, and what everyone would get. */
export type Checked<Made> = {
  readonly kind: 'to-check';
  readonly whole: WholeRequest;
  readonly made: Made;
  readonly tellings: readonly Telling[];
};

/** What would be recorded, in words. */
export type Recorded = {
  readonly what: string;
  readonly rows: readonly { readonly what: string; readonly says: string }[];
  /** Criteria that are not met, where no reason was given. */
  readonly unexplained: readonly string[];
  /** What the family reads on their page. */
  readonly toldFamily: string;
  /** To be kept in mind: "The clock keeps running." */
  readonly notice: string;
};

export type Checking = {
  readonly visit: Visit;
  readonly checked: Checked<unknown>;
  readonly recorded: Recorded;
  readonly spec: { readonly at: string; readonly fields: readonly string[] };
};

/** Step 3: what is recorded, the exact message that each person gets, and who gets none and why. */
export function showCheck(
  house: TriageHouse,
  { visit, checked, recorded, spec }: Checking,
): Outcome {
  const { whole, tellings } = checked;
  const { area } = house.book.now();
  const { toldFamily, ...shown } = recorded;
  const view = {
    ...shown,
    who: whoView(whole, area, dayOf(visit.now)),
    back: requestPath(whole.request.id),
    action: requestPath(whole.request.id, spec.at),
    heading: 'Check before sending',
    paragraphs: toldFamily.split(/\n{2,}/),
    tellings: [...tellings].sort(messagesFirst).map(tellingView),
    hidden: [...carried(visit.body, spec.fields), ...wordsCarried(visit.body, toldFamily)],
  };
  return show('decide/triage/staff/check.page.njk', view, { title: view.heading });
}

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
    case 'not-for-them':
      return 'gets nothing: they are not asked, and do not see what is asked.';
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
