import type { Stage } from '../directory/directory.ts';
import type { CriterionOf } from './criterion-of.ts';
import type { Setting } from './facts.ts';
import type { Terms } from './terms.ts';

// CHECK.md, "How facts are read": under 4, and 5 and over.
export const SCHOOL_MAY_BEGIN = 4;
export const SCHOOL_HAS_BEGUN = 5;

/** At 4, these settings are school age, and any other is pre-school. */
const AT_SCHOOL: ReadonlySet<Setting> = new Set<Setting>(['school', 'home-educated']);

/** Whether somebody of an age, who learns in a setting, is pre-school or of school age. */
export function stageOf(years: number, setting: Setting): Stage {
  if (years < SCHOOL_MAY_BEGIN) return 'pre-school';
  if (years >= SCHOOL_HAS_BEGUN) return 'school-age';
  return AT_SCHOOL.has(setting) ? 'school-age' : 'pre-school';
}

/** Out of school: of school age, and taught at home or not in education (CHECK.md). */
export function isOutOfSchool(years: number, setting: Setting): boolean {
  const isElsewhere = setting === 'home-educated' || setting === 'not-in-education';
  return isElsewhere && stageOf(years, setting) === 'school-age';
}

/**
 * A stage hangs on two facts, and one of them decides at 4 alone. So it asks two things, both of
 * which must hold: pre-school is under 5, and either under 4 or learning in no school.
 */
export function stageTerms({ stage }: CriterionOf<'stage'>): readonly Terms[] {
  const isIt = (years: number, setting: Setting) => stageOf(years, setting) === stage;
  return [
    {
      join: 'all',
      of: { dateOfBirth: (years) => isIt(years, 'early-years') || isIt(years, 'school') },
    },
    {
      join: 'any',
      of: {
        dateOfBirth: (years) => isIt(years, 'early-years') && isIt(years, 'school'),
        learns: ({ where }) => isIt(SCHOOL_MAY_BEGIN, where),
      },
    },
  ];
}
