export { access } from './access.ts';
export type { KeptEvent, NewEvent } from './event.store.ts';
export { eventsOf, record } from './event.store.ts';
