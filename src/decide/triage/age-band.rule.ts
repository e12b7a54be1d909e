import { ageOn } from '../../kernel/age.ts';
import type { Day } from '../../kernel/day.ts';

const BANDS = [
  { under: 5, says: '0 to 4' },
  { under: 11, says: '5 to 10' },
  { under: 16, says: '11 to 15' },
  { under: 18, says: '16 to 17' },
  { under: 26, says: '18 to 25' },
] as const;

/** The age band that unmet need is counted in; wide, so that it points at nobody. */
export function ageBandOf(born: Day | null, today: Day): string {
  if (born === null) return 'not known';
  const age = ageOn(born, today);
  return BANDS.find((band) => age < band.under)?.says ?? '26 and over';
}
