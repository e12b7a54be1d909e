import type { AreaPack } from '../../find/directory/index.ts';
import type { Check } from '../../find/eligibility/index.ts';
import type { Instant } from '../../kernel/day.ts';

/** Somebody who decides for a team. */
export type Nurse = { readonly party: string; readonly name: string; readonly team: string };

/** What cases are made up on: an area, how a check of it answers, who decides, and until when. */
export type Ground = {
  readonly seed: number;
  /** Names the run in keys and ids: the same seed on another day is another run. */
  readonly run: string;
  readonly pack: Pick<AreaPack, 'area' | 'services' | 'pathways'>;
  readonly check: Check;
  readonly nurses: readonly Nurse[];
  /** Finds the team of a request where nobody knows it yet. */
  readonly coordinator: Nurse;
  /** The first moment of which nothing is known. */
  readonly until: Instant;
};
