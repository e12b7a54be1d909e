import type { Instant } from '../../kernel/day.ts';

// What the feed is made of, in the words of the standard: HSDS 3.0 with the profile of Open Referral
// UK (OpenReferralUK/uk-profile, schema/compiled). A field that is not known is absent.

/** A UUID, of version 5 for all that is ours. */
export type Uuid = string;

export type HsdsTaxonomy = {
  readonly id: Uuid;
  readonly name: string;
  readonly description: string;
};

export type HsdsTerm = {
  readonly id: Uuid;
  readonly name: string;
  readonly description: string;
  readonly parent_id?: Uuid | undefined;
  readonly taxonomy: string;
  readonly taxonomy_id: Uuid;
};

export type HsdsAttribute = {
  readonly id: Uuid;
  readonly link_id: Uuid;
  readonly link_type: string;
  readonly taxonomy_term_id: Uuid;
  readonly taxonomy_term: HsdsTerm;
};

export type HsdsOrganization = {
  readonly id: Uuid;
  readonly name: string;
  readonly description: string;
};

export type HsdsSchedule = {
  readonly id: Uuid;
  readonly service_id: Uuid;
  readonly valid_from?: string | undefined;
  /** The last day that counts. */
  readonly valid_to?: string | undefined;
  readonly freq?: 'WEEKLY' | undefined;
  readonly interval?: 1 | undefined;
  /** `MO,TU`. */
  readonly byday?: string | undefined;
  /** `09:00`, in the time of Europe/London. */
  readonly opens_at?: string | undefined;
  readonly closes_at?: string | undefined;
  readonly description: string;
  readonly notes?: string | undefined;
};

export type HsdsPhone = {
  readonly id: Uuid;
  readonly contact_id: Uuid;
  readonly number: string;
  readonly type: 'voice' | 'text';
  readonly description?: string | undefined;
};

export type HsdsContact = {
  readonly id: Uuid;
  readonly service_id: Uuid;
  readonly name: string;
  readonly email?: string | undefined;
  readonly phones: readonly HsdsPhone[];
};

export type HsdsServiceArea = {
  readonly id: Uuid;
  readonly service_id: Uuid;
  readonly name: string;
  readonly uri: string;
};

export type HsdsCostOption = {
  readonly id: Uuid;
  readonly service_id: Uuid;
  readonly option: string;
  /** Only where the pack says that it is free. */
  readonly amount?: 0 | undefined;
};

/** A location's fields that stand in a list. */
export type HsdsListedLocation = {
  readonly id: Uuid;
  readonly location_type: 'physical' | 'virtual';
  readonly name: string;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
};

export type HsdsAddress = {
  readonly id: Uuid;
  readonly location_id: Uuid;
  readonly address_1: string;
  readonly city: string;
  readonly state_province: string;
  readonly postal_code: string;
  readonly country: 'GB';
  readonly address_type: 'physical';
};

export type HsdsLocation = HsdsListedLocation & { readonly addresses: readonly HsdsAddress[] };

/** A service's fields that stand in a list: those of which there is one at most. */
export type HsdsListedService = {
  readonly id: Uuid;
  readonly organization_id: Uuid;
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly email?: string | undefined;
  readonly status: 'active' | 'inactive' | 'defunct';
  readonly fees: string;
  readonly fees_description: string;
  readonly application_process: string;
  readonly eligibility_description?: string | undefined;
  readonly wait_time?: string | undefined;
  readonly minimum_age?: number | undefined;
  /** The last whole year of age that counts: 18 for "under 19". */
  readonly maximum_age?: number | undefined;
  readonly assured_date?: string | undefined;
  readonly alert?: string | undefined;
  readonly last_modified?: Instant | undefined;
  readonly organization: HsdsOrganization;
};

export type HsdsService = HsdsListedService & {
  readonly schedules: readonly HsdsSchedule[];
  readonly service_areas: readonly HsdsServiceArea[];
  readonly service_at_locations: readonly HsdsPlaced[];
  readonly cost_options: readonly HsdsCostOption[];
  readonly contacts: readonly HsdsContact[];
  readonly phones: readonly HsdsPhone[];
  readonly attributes: readonly HsdsAttribute[];
};

/** A service at one location, as it stands within its service. */
export type HsdsPlaced = {
  readonly id: Uuid;
  readonly service_id: Uuid;
  readonly location_id: Uuid;
  readonly description?: string | undefined;
  readonly contacts: readonly HsdsContact[];
  readonly phones: readonly HsdsPhone[];
  readonly location: HsdsLocation;
};
