import type { Day } from '../../kernel/day.ts';
import type { ServiceBody } from '../directory/service-file.ts';

/** What a screen may change of a service. Its criteria are rules with sources: by file alone. */
export type ServiceEdit = {
  readonly summary: string;
  readonly about: readonly string[];
  readonly whatHappens: readonly string[];
  readonly cost: string;
  /** `asOf` null: the source gives no day. */
  readonly waiting: { readonly says: string; readonly asOf: Day | null } | null;
  readonly mayReferSays: string;
  readonly agreementSays: string | null;
  readonly contacts: readonly string[];
  /** The first day on which it is no longer there. */
  readonly until: Day | null;
  readonly source: string;
  /** The day of a check with the service; null: none was made now, and the last one stays. */
  readonly checkedOn: Day | null;
};

/** A service's file with an edit made; all that the screen does not know stays as it was. */
export function editedService(body: ServiceBody, edit: ServiceEdit): ServiceBody {
  const { until: _until, ...rest } = body;
  const { checkedOn, until, about, whatHappens, contacts, ...words } = edit;
  return {
    ...rest,
    ...words,
    about: [...about],
    whatHappens: [...whatHappens],
    contacts: [...contacts],
    waiting: waitingOf(body, edit),
    verified: checkedOn ?? body.verified,
    ...(until === null ? {} : { until }),
  };
}

// The same words keep their own source; new ones come from where this change was read.
function waitingOf(body: ServiceBody, { waiting, source }: ServiceEdit): ServiceBody['waiting'] {
  if (waiting === null) return null;
  const { says, asOf } = waiting;
  const isSame = body.waiting?.says === says;
  return { says, asOf, source: isSame ? (body.waiting?.source ?? source) : source };
}
