import type { Service } from '../../find/directory/directory.ts';
import { serviceAt } from '../../find/directory/paths.ts';
import type { Written } from '../../platform/notify/index.ts';
import type { WholeRequest } from '../../refer/referral/index.ts';
import { TRACK } from '../../refer/referral/paths.ts';
import type { Doors } from './doors.ts';
import { requestAccepted } from './request-accepted.message.ts';
import { requestDeclined } from './request-declined.message.ts';
import { type ByMessage, type Telling, tellEach } from './tell-followers.action.ts';
import type { Decision } from './triage.ts';

/** A decision and all that is known of what it decides. */
export type ToTell = {
  readonly doors: Pick<Doors, 'book' | 'settings'>;
  readonly whole: WholeRequest;
  readonly decision: Decision;
};

/** The exact message of a decision for everyone named, and for whom there is none. */
export function tellOf(toTell: ToTell): readonly Telling[] {
  const { doors, whole, decision } = toTell;
  const write = (told: ByMessage) => writtenFor(told, toTell);
  return tellEach({ doors, whole, at: decision.decidedAt, write });
}

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

function phoneOf({ doors, whole }: ToTell): string | null {
  const { serviceId, teamId } = whole.request;
  return serviceOf(doors, serviceId)?.teams.find(({ id }) => id === teamId)?.phone ?? null;
}

function serviceOf(doors: Pick<Doors, 'book'>, id: string): Service | undefined {
  return doors.book.now().services.find((service) => service.id === id);
}
