import type { Day, Instant } from '../../kernel/day.ts';
import type { Postcode } from '../../kernel/postcode.ts';
import type { Kept } from '../../platform/web/kept.ts';
import type { Area } from '../area/area.ts';
import type { Asker, Service } from './directory.ts';
import type { AreaPack } from './pack.ts';

/** The teams that a home at a postcode may come to; ids as in the service's file. */
export type TeamsThere = {
  readonly teams: readonly string[];
  /** Some home there is on no list, so that a person finds out. */
  readonly isForAPerson: boolean;
  /** No home there is in the area. */
  readonly isElsewhere: boolean;
};

/** One part of a service's page that a later room fills: its template, and its view as `part.view`. */
export type ServicePart = {
  readonly template: string;
  readonly view: Readonly<Record<string, unknown>>;
};

/** What a later room has to show of a service at a moment. `app` wires who fills it. */
export type ServicePanel = (
  service: Service,
  pack: AreaPack,
  now: Instant,
) => readonly ServicePart[];

/**
 * What the page of a service leaves open for a later room, which `app` wires: who is reading, as
 * far as they said so, which team a postcode comes to, and the panels.
 */
export type ServiceSlot = {
  readonly asker: (visit: { readonly kept: Kept }) => Asker | undefined;
  readonly teamsAtPostcode: (
    service: Service,
    postcode: Postcode,
    ground: { readonly area: Area; readonly day: Day },
  ) => TeamsThere;
  readonly panels: readonly ServicePanel[];
};
