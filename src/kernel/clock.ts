import type { Instant } from './day.ts';

/** Time as an argument. `now` is what the service believes; see `OAST_NOW` in platform/settings. */
export type Clock = { readonly now: () => Instant };
