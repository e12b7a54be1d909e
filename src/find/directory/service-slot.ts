import type { Instant } from '../../kernel/day.ts';
import type { Service } from './directory.ts';
import type { AreaPack } from './pack.ts';

/** One part of a service's page that a later room fills; the template is given it as `part`. */
export type ServicePart = {
  readonly template: string;
  readonly view: Readonly<Record<string, unknown>>;
};

/** What a later room has to show of a service at a moment; null: nothing. `app` wires who fills it. */
export type ServicePanel = (service: Service, pack: AreaPack, now: Instant) => ServicePart | null;
