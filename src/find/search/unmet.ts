import type { Day } from '../../kernel/day.ts';
import type { DistrictCode } from '../area/area.ts';

/** Ages in bands as wide as schools have them, so that a search tells little of one child. */
export const AGE_BANDS = ['0-4', '5-10', '11-15', '16-17', '18-25'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** One search that found nothing. It holds no word that was typed, and nothing of who typed. */
export type Unmet = {
  /** A hash of the visit and the search: the same search of one visit is counted once. */
  readonly key: string;
  readonly day: Day;
  /** Ids of the needs looked for; none where words came to none. */
  readonly needs: readonly string[];
  readonly ageBand: AgeBand | null;
  readonly district: DistrictCode | null;
};
