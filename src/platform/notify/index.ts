export { access } from './access.ts';
export { demonstration } from './demonstration.ts';
export type { Drained, Outbox } from './drain.action.ts';
export { drain } from './drain.action.ts';
export { drainTask } from './drain.job.ts';
export { DRAIN, enqueue } from './enqueue.action.ts';
export type { GovukNotify } from './govuk-notify.ts';
export { govukNotify } from './govuk-notify.ts';
export { deliverMany, writeLeft } from './leave-many.action.ts';
export type { LeftAlready } from './left.store.ts';
export type { List, ListedMessage, One, ReadMessage } from './list-messages.reader.ts';
export { listMessages, readMessage } from './list-messages.reader.ts';
export type {
  Channel,
  Gate,
  GateAnswer,
  Leaving,
  LookedUp,
  MessageState,
  NewMessage,
  Recipient,
  Sending,
  Transport,
  Written,
} from './message.ts';
export { FOR_A_PERSON } from './message.ts';
export type { MessageHouse } from './staff/messages.page.ts';
export { messagePages } from './staff/messages.page.ts';
