import type { Day, Instant } from '../../kernel/day.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Fault } from './fault.ts';
import type { Kept } from './kept.ts';

/** A posted form or a query: each name holds what was typed, or several. */
export type Form = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One request to a page, freed from the web framework. */
export type Visit = {
  /** What the service believes the time to be, or a moment of the day that staff look at. */
  readonly now: Instant;
  /** The other day as on which this page is seen; null: as now. */
  readonly asAt: Day | null;
  readonly viewer: Viewer;
  /** The person signed in, by the name shown to others; null for the public. */
  readonly who: Who | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Form;
  readonly body: Form;
  /** What this browser keeps, sealed, until it closes: answers, drafts. Change it in place. */
  readonly kept: Kept;
  readonly requestId: string;
  /** A keyed hash of where the request came from, for counting tries; it names nobody. */
  readonly client: string;
  /** The raw key of the signed-in session's cookie, for the page that ends it. */
  readonly sessionKey: string | undefined;
};

export type Who = { readonly party: string; readonly name: string; readonly title: string };

export type Outcome =
  | {
      readonly kind: 'show';
      readonly template: string;
      readonly view: Readonly<Record<string, unknown>>;
      readonly title: string;
      readonly status: number;
      readonly faults: readonly Fault[];
    }
  | {
      readonly kind: 'go';
      readonly to: string;
      readonly session?: SessionChange | undefined;
      /** Asks the browser to forget all that it keeps of this site. */
      readonly forget?: boolean;
    };

/** A sign-in or sign-out that leaves with the answer, as a cookie. */
export type SessionChange =
  | { readonly kind: 'start'; readonly session: 'staff' | 'follower'; readonly key: string }
  | { readonly kind: 'end'; readonly session: 'staff' | 'follower' };

export type Handler = (visit: Visit) => Promise<Outcome>;

/** One address: what it shows, and what it does with its form. */
export type Page = {
  /** The address, with `:names`, from the room's paths.ts. */
  readonly at: string;
  /** True for a reading page that holds nothing of anyone's, so that it may be found and kept. */
  readonly open?: boolean;
  /** True for a reading page that keeps, in the browser, that it was read: no shared cache holds it. */
  readonly notes?: boolean;
  /** True for a page that staff may see as on another day (as-at.ts); `now` is then of that day. */
  readonly asOnAnyDay?: boolean;
  readonly get?: Handler;
  readonly post?: Handler;
};

type Shown = {
  /** The heading, for the browser's title; neutral where a child is concerned. */
  readonly title: string;
  readonly status?: number;
  readonly faults?: readonly Fault[];
};

/** Shows a template (`find/eligibility/public/birth.page.njk`) with what it needs. */
export function show(
  template: string,
  view: Readonly<Record<string, unknown>>,
  { title, status, faults = [] }: Shown,
): Outcome {
  return { kind: 'show', template, view, title, faults, status: status ?? 200 };
}

/** Sends the browser on with 303: what follows every good POST. */
export function go(to: string, session?: SessionChange): Outcome {
  return { kind: 'go', to, session };
}

/** Sends the browser away from this site, and asks it to forget all that it keeps of it. */
export function leave(to: string): Outcome {
  return { kind: 'go', to, forget: true };
}
