import type { Day } from '../../kernel/day.ts';
import type { Dated, DistrictCode, Sourced } from '../area/area.ts';

/** Who is asking (contract CHECK.md). */
export const ASKERS = [
  'young-person',
  'parent-carer',
  'health-professional',
  'education-professional',
  'social-care-professional',
  'other-professional',
  'someone-else',
] as const;
export type Asker = (typeof ASKERS)[number];

export const IMPACTS = ['limited', 'noticeable', 'severe'] as const;
export type Impact = (typeof IMPACTS)[number];

export const SELF_HARMS = ['none', 'emerging', 'significant'] as const;
export type SelfHarm = (typeof SELF_HARMS)[number];

export const MEETS = ['face-to-face', 'online', 'phone'] as const;
export type Meet = (typeof MEETS)[number];

/**
 * A criterion: one of a closed list of kinds, each judged by one rule in find/eligibility.
 * `says` is the sentence that a family and a nurse both read.
 */
export type Criterion = { readonly id: string; readonly says: string } & (
  | { readonly kind: 'age'; readonly atLeast: number; readonly under: number }
  | {
      readonly kind: 'area';
      /** Living in one of these is enough. */
      readonly lives: readonly DistrictCode[];
      /** Learning in one of these is enough; empty when it does not count. */
      readonly learns: readonly DistrictCode[];
    }
  | { readonly kind: 'need'; readonly anyOf: readonly string[] }
  | { readonly kind: 'impact'; readonly anyOf: readonly Impact[] }
  | { readonly kind: 'safety'; readonly selfHarm: readonly SelfHarm[] }
  | { readonly kind: 'meet'; readonly anyOf: readonly Meet[] }
);
export type CriterionKind = Criterion['kind'];

/** What no fact can settle; shown, never judged by machine. */
export type PersonJudges = { readonly says: string; readonly source: string };

/** The criteria in force from a day. `from` names the version. */
export type CriteriaVersion = Sourced & {
  readonly from: Day;
  readonly until?: Day | undefined;
  readonly criteria: readonly Criterion[];
  readonly aPersonJudges: readonly PersonJudges[];
};

export type Team = Dated &
  Sourced & {
    readonly id: string;
    readonly name: string;
    readonly phone: string | null;
    readonly email: string | null;
    /** Places and districts it covers; both empty for a service of one team. */
    readonly places: readonly string[];
    readonly districts: readonly DistrictCode[];
    /** The teams whose waiting lists it took over. */
    readonly succeeds: readonly string[];
  };

/** How one gets in: `refer`, or what the service's sources name in its place. */
export type WayIn = {
  readonly kind: 'refer' | 'walk-in' | 'through-school' | 'use-online' | 'call';
  readonly says: string;
  readonly href?: string | undefined;
};

export type Service = Dated &
  Sourced & {
    readonly id: string;
    readonly name: string;
    readonly provider: string;
    /** One line: what it is. */
    readonly summary: string;
    /** Paragraphs for its page. */
    readonly about: readonly string[];
    readonly whatHappens: readonly string[];
    readonly thriveGroups: readonly string[];
    readonly needs: readonly string[];
    readonly meets: readonly Meet[];
    readonly cost: string;
    /** `known` wait in words with its day, or null: not known, ask them. */
    readonly waiting: { readonly says: string; readonly asOf: Day } | null;
    readonly versions: readonly CriteriaVersion[];
    /** Who may make the referral; null where nobody refers (a walk-in, an online service). */
    readonly mayRefer: readonly Asker[] | null;
    readonly mayReferSays: string;
    /** Whose agreement the service asks for, in its own words; null: not said. */
    readonly agreementSays: string | null;
    readonly wayIn: WayIn;
    /** One element for a service without localities. */
    readonly teams: readonly Team[];
    readonly localities: boolean;
    /** Ids of the contacts (contacts.yaml) on which to talk first. */
    readonly contacts: readonly string[];
    /** When a request is read and answered, in words from a source; null: not known. */
    readonly answersWithin: string | null;
  };
