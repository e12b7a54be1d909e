import type { Static } from 'typebox';
import type { Day } from '../../kernel/day.ts';
import type { contactsKind } from '../area/contacts-file.ts';

/** A contact as its file has it. */
export type ContactBody = Static<(typeof contactsKind)['shape']>['contacts'][number];
export type HoursRow = ContactBody['hours'][number];

/** What a screen may change of a contact. */
export type ContactEdit = {
  /** '' where it has none. */
  readonly phone: string;
  readonly email: string;
  readonly hoursSay: string;
  readonly hours: readonly HoursRow[];
  readonly source: string;
  /** The day of a check; null: none was made now, and the last one stays. */
  readonly checkedOn: Day | null;
};

/** A contact with an edit made; all that the screen does not know stays as it was. */
export function editedContact(body: ContactBody, edit: ContactEdit): ContactBody {
  const { phone: _phone, email: _email, ...rest } = body;
  return {
    ...rest,
    ...(edit.phone === '' ? {} : { phone: edit.phone }),
    ...(edit.email === '' ? {} : { email: edit.email }),
    hoursSay: edit.hoursSay,
    hours: [...edit.hours],
    source: edit.source,
    verified: edit.checkedOn ?? body.verified,
  };
}
