import type { Postcode } from '../../kernel/postcode.ts';
import type { ListName } from './paths.ts';

/** The most entries of one page. */
export const MOST_PER_PAGE = 500;
export const PER_PAGE = 50;

/** What is asked of a list. A field that is absent was not asked for. */
export type Query = {
  readonly page: number;
  /** Null: all on one page (`minimal`, as the standard has it). */
  readonly perPage: number | null;
  readonly format: 'json' | 'ndjson';
  readonly told: 'listed' | 'minimal' | 'full' | 'fullServices';
  readonly search: readonly string[];
  readonly term?: string | undefined;
  readonly taxonomy?: string | undefined;
  readonly organization?: string | undefined;
  readonly parent?: string | undefined;
  readonly topOnly: boolean;
  /** Milliseconds since 1970. */
  readonly modifiedAfter?: number | undefined;
  readonly minimumAge?: number | undefined;
  readonly maximumAge?: number | undefined;
  /** `09:00`. */
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
  /** `MO`. */
  readonly day?: string | undefined;
  readonly postcode?: Postcode | undefined;
};

const PAGING = ['page', 'per_page', 'format', 'search'] as const;
const OF_SERVICES = [
  ...PAGING,
  ...(['full', 'minimal', 'modified_after'] as const),
  ...(['taxonomy_term_id', 'taxonomy_id', 'organization_id'] as const),
  ...(['minimum_age', 'maximum_age', 'start_time', 'end_time', 'day'] as const),
  ...(['postcode', 'proximity'] as const),
] as const;

/** The parameters that each list reads; any other is ignored, as the standard allows. */
export const PARAMETERS: Readonly<Record<ListName, readonly Parameter[]>> = {
  services: OF_SERVICES,
  service_at_locations: OF_SERVICES,
  organizations: [...PAGING, 'full', 'full_service'],
  taxonomies: PAGING,
  taxonomy_terms: [...PAGING, 'taxonomy_id', 'top_only', 'parent_id'],
};

export type Parameter = (typeof OF_SERVICES)[number] | 'full_service' | 'top_only' | 'parent_id';

/** What was asked for and what is wrong with it; never what was sent. */
export type QueryFault = { readonly parameter: string; readonly detail: string };

export type ReadQuery =
  | { readonly kind: 'good'; readonly query: Query }
  | { readonly kind: 'faulty'; readonly faults: readonly QueryFault[] };
