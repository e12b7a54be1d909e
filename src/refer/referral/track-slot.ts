import type { Viewer } from '../../platform/access/viewer.ts';

/** One part of a page that a later room fills: its own template, and what that is given as `part`. */
export type SlotPart = {
  readonly requestId: string;
  /** `decide/triage/public/told.panel.njk`. */
  readonly template: string;
  readonly view: Readonly<Record<string, unknown>>;
};

/**
 * The slot `track.steps` on a follower's page: what a later room knows of the requests that this
 * viewer follows. It reads only, as the viewer; `app` wires who fills it.
 */
export type TrackPanel = (
  viewer: Viewer,
  requestIds: readonly string[],
) => Promise<readonly SlotPart[]>;
