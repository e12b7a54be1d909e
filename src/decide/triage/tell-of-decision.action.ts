import type { Service } from '../../find/directory/directory.ts';
import { serviceAt } from '../../find/directory/paths.ts';
import { dayOf } from '../../kernel/day.ts';
import type { NewMessage, Written } from '../../platform/notify/index.ts';
import type { WholeRequest } from '../../refer/referral/index.ts';
import { TRACK } from '../../refer/referral/paths.ts';
import type { Doors } from './doors.ts';
import { requestAccepted } from './request-accepted.message.ts';
import { requestDeclined } from './request-declined.message.ts';
import type { Decision } from './triage.ts';
import { type IsTold, whoIsTold } from './who-is-told.rule.ts';
import { whyHeld } from './why-held.rule.ts';

/** A decision and all that is known of what it decides. */
export type ToTell = {
  readonly doors: Pick<Doors, 'book' | 'settings'>;
  readonly whole: WholeRequest;
  readonly decision: Decision;
};

/** What one person gets of a decision; `held`: why it would not leave as things stand, by code. */
export type Telling = IsTold & {
  readonly written: Written | null;
  readonly held: string | null;
};

/** The exact message for everyone named, and for whom there is none; at check as at save. */
export function tellOf(toTell: ToTell): readonly Telling[] {
  return whoIsTold(toTell.whole.people).map((told) => {
    if (told.how !== 'message') return { ...told, written: null, held: null };
    const written = writtenFor(told, toTell);
    return { ...told, written, held: heldFor(told, { written, toTell }) };
  });
}

/** Those that are messages, for the outbox. One that is held becomes a person's task there. */
export function messagesIn(
  tellings: readonly Telling[],
  { requestId, decidedAt }: Decision,
): readonly NewMessage[] {
  return tellings.flatMap((telling) => {
    if (telling.how !== 'message' || telling.written === null) return [];
    const { to, channel, address, written } = telling;
    return [{ record: requestId, to, channel, address, written, madeAt: decidedAt }];
  });
}

type ByMessage = Extract<IsTold, { how: 'message' }>;

function writtenFor({ channel, othersMaySee }: ByMessage, toTell: ToTell): Written {
  const { doors, whole, decision } = toTell;
  const { publicUrl } = doors.settings;
  const what = {
    channel,
    othersMaySee,
    reference: whole.referral.reference,
    trackAt: `${publicUrl}${TRACK}`,
    words: decision.toldFamily,
  };
  if (decision.kind === 'acceptance') return requestAccepted(what);
  const named = (id: string) => serviceOf(doors, id)?.name ?? id;
  const offers = decision.offers.map(({ serviceId }) => ({
    name: named(serviceId),
    at: `${publicUrl}${serviceAt(serviceId)}`,
  }));
  const { followThroughBy: checkedBy, followThroughOn: checkedOn } = decision;
  const phone = phoneOf(toTell);
  return requestDeclined({ ...what, offers, checkedBy, checkedOn, phone });
}

function heldFor(
  told: ByMessage,
  { written, toTell }: { readonly written: Written; readonly toTell: ToTell },
): string | null {
  const { doors, whole, decision } = toTell;
  const { services } = doors.book.now();
  return whyHeld({
    told,
    written,
    people: whole.people,
    consents: whole.consents,
    today: dayOf(decision.decidedAt),
    services,
  });
}

function phoneOf({ doors, whole }: ToTell): string | null {
  const { serviceId, teamId } = whole.request;
  return serviceOf(doors, serviceId)?.teams.find(({ id }) => id === teamId)?.phone ?? null;
}

function serviceOf(doors: Pick<Doors, 'book'>, id: string): Service | undefined {
  return doors.book.now().services.find((service) => service.id === id);
}
