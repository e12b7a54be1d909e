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

/** Under 4 is pre-school, 5 and over school age; at 4, where the child learns decides (CHECK.md). */
export const STAGES = ['pre-school', 'school-age'] as const;
export type Stage = (typeof STAGES)[number];

/** From what everybody may use to what is for one child. */
export const LEVELS = ['universal', 'targeted', 'specialist'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * A criterion: one of a closed list of kinds, each judged by one rule in find/eligibility.
 * `says` is the sentence that a family and a nurse both read.
 */
export type Criterion = { readonly id: string; readonly says: string } & (
  | { readonly kind: 'age'; readonly atLeast: number; readonly under: number }
  | {
      readonly kind: 'age-by-need';
      readonly atLeast: number;
      readonly under: number;
      /** For any one of these needs, every age will do. */
      readonly anyAgeFor: readonly string[];
    }
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
  | { readonly kind: 'stage'; readonly stage: Stage }
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

export type TeamAddress = {
  readonly lines: string;
  readonly town: string;
  readonly postcode: string;
};

export type Team = Dated &
  Sourced & {
    readonly id: string;
    readonly name: string;
    readonly phone: string | null;
    readonly email: string | null;
    /** Where it works from; null: no source tells. */
    readonly address: TeamAddress | null;
    /** Places and districts it covers; both empty for a service of one team. */
    readonly places: readonly string[];
    readonly districts: readonly DistrictCode[];
    /** The teams whose waiting lists it took over. */
    readonly succeeds: readonly string[];
  };

/** For which children and teams a rule of getting in holds. A field that is absent: any. */
export type ForWhom = Dated & {
  readonly stage?: Stage | undefined;
  /** School age, and taught at home or not in education. */
  readonly outOfSchool?: true | undefined;
  /** Any one of these. */
  readonly needs?: readonly string[] | undefined;
  /** Ids of teams; a child of whom no team is known is in none. */
  readonly teams?: readonly string[] | undefined;
};

/** Who may make the referral; null: nobody does. */
export type MayReferRule = ForWhom & {
  readonly askers: readonly Asker[] | null;
  /** In words, where they differ from the service's own. */
  readonly says?: string | undefined;
};

/** How one gets in: `refer`, or what the service's sources name in its place. */
export type WayIn = {
  readonly kind: 'refer' | 'walk-in' | 'through-school' | 'use-online' | 'call';
  readonly says: string;
  readonly href?: string | undefined;
};
export type WayInRule = ForWhom & WayIn;

/** Something that the service wants done before it is asked; `id` is a value of `done`. */
export type DoFirst = ForWhom & { readonly id: string; readonly says: string };

/** What is offered at one level, in words. */
export type LevelSays = { readonly level: Level; readonly says: string };

/** Somewhere that a service can be found. */
export type Venue = Dated & Sourced & { readonly name: string; readonly address: string | null };

/** Where sources disagree or are old, in words. */
export type Disagreement = { readonly says: string; readonly source: string };

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
    /** How long people wait, in words, and on which day (null: its page has none); or not known. */
    readonly waiting: {
      readonly says: string;
      readonly asOf: Day | null;
      readonly source: string;
    } | null;
    readonly versions: readonly CriteriaVersion[];
    /** The first that holds says who may make the referral; the last holds for everybody. */
    readonly mayRefer: readonly MayReferRule[];
    readonly mayReferSays: string;
    /** Whose agreement the service asks for, in its own words; null: not said. */
    readonly agreementSays: string | null;
    /** The first that holds; the last holds for everybody. */
    readonly wayIn: readonly WayInRule[];
    readonly doFirst: readonly DoFirst[];
    readonly levels: readonly LevelSays[];
    /** One element for a service without localities. */
    readonly teams: readonly Team[];
    readonly localities: boolean;
    /** Its own, then those of its list of teams: "check with the service". */
    readonly disagreements: readonly Disagreement[];
    /** Ids of the contacts (contacts.yaml) on which to talk first. */
    readonly contacts: readonly string[];
    /** The month of its source (`2019-10`), where that is old. */
    readonly toldIn: string | null;
    /** Who checked it on the day `verified`; null: not known. */
    readonly checkedBy: string | null;
    /** Sentences for those who are young, and for those who work with children. */
    readonly forYoungPeople: readonly string[];
    readonly forProfessionals: readonly string[];
    /** In words; null: not known. */
    readonly languages: string | null;
    readonly access: string | null;
    readonly venues: readonly Venue[];
    /** When a request is read and answered, in words from a source; null: not known. */
    readonly answersWithin: string | null;
  };
