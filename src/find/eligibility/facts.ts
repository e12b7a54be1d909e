import type { Day, Instant } from '../../kernel/day.ts';
import type { Asker, Impact, Meet, SelfHarm } from '../directory/directory.ts';

/** What a check may be told, in the order of the contract's table (CHECK.md, "Request"). */
export const FACTS = [
  'dateOfBirth',
  'home',
  'learns',
  'needs',
  'impact',
  'immediateDanger',
  'selfHarm',
  'canMeet',
  'asker',
  'done',
] as const;
export type Fact = (typeof FACTS)[number];

/** The order to ask in; docs/decisions/0010-order-of-asking.md says why. */
export const ASK_ORDER = [
  'needs',
  'asker',
  'immediateDanger',
  'selfHarm',
  'dateOfBirth',
  'home',
  'learns',
  'impact',
  'canMeet',
  'done',
] as const satisfies readonly Fact[];

/** Where somebody learns. `not-in-education` is nowhere; the others are somewhere. */
export const SETTINGS = [
  'early-years',
  'school',
  'college',
  'home-educated',
  'not-in-education',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** Where someone is, known in part or whole. `place` is a name of the area pack's. */
export type Where = {
  readonly postcode?: string | undefined;
  readonly place?: string | undefined;
  /** GSS code; one outside the area is a good fact. */
  readonly district?: string | undefined;
};

/**
 * Everything that is known of one child. An absent fact is not known, never "no"; a list that is
 * given is the whole answer.
 */
export type Facts = {
  readonly dateOfBirth?: Day | undefined;
  readonly home?: Where | undefined;
  readonly learns?: (Where & { readonly where?: Setting | undefined }) | undefined;
  readonly needs?: readonly string[] | undefined;
  readonly impact?: Impact | undefined;
  readonly immediateDanger?: boolean | undefined;
  readonly selfHarm?: SelfHarm | undefined;
  readonly canMeet?: readonly Meet[] | undefined;
  readonly asker?: Asker | undefined;
  readonly done?: readonly string[] | undefined;
};

/** One check: the moment that ages, versions and team lists go by, and what is known then. */
export type Given = { readonly asAt: Instant; readonly facts: Facts };
