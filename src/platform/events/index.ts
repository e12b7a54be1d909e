export { access } from './access.ts';
export type { EventBy, KeptEvent, NewEvent } from './event.store.ts';
export { eventsOf, record, recordAll } from './event.store.ts';
