export { access } from './access.ts';
export type { MayMessage, MessageState } from './may-message.rule.ts';
export { mayMessage } from './may-message.rule.ts';
export type { OfReferral } from './people.store.ts';
export { contactsOf, insertPeople, peopleOf } from './people.store.ts';
export type {
  Child,
  Contact,
  KeptContact,
  NewPeople,
  People,
  PeopleRows,
  Person,
  PersonKind,
  Responsibility,
  Way,
} from './people.ts';
export { PERSON_KINDS, WAYS } from './people.ts';
export { isSameAddress } from './same-address.rule.ts';
export { whichWayFirst } from './which-way-first.rule.ts';
