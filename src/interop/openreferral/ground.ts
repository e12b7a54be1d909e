import type { Area } from '../../find/area/area.ts';
import type { Day } from '../../kernel/day.ts';

/** What a service is told from: its area, the day that counts, and where this site stands. */
export type Ground = {
  readonly area: Area;
  readonly on: Day;
  /** Without a slash at its end: `https://help.example.org`. */
  readonly site: string;
};
