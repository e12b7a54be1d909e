import type { Service } from './directory.ts';

/** One part of a service's page that a later room fills: its template, and its view as `part.view`. */
export type ServicePart = {
  readonly template: string;
  readonly view: Readonly<Record<string, unknown>>;
};

/** The slot `service.first` on a service's page: what to try first. `app` wires who fills it. */
export type ServicePanel = (service: Service) => readonly ServicePart[];
