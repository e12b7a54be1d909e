import { addDays, type Day } from '../../kernel/day.ts';
import type { Area, Holiday, Holidays } from './area.ts';
import type { Finding } from './pack-file.ts';
import { backwards, type Row, repeated, rowsAt } from './row-checks.rule.ts';

const FILE = 'holidays.yaml';

/** Bank holidays are announced years ahead; with less than this left, someone has to add some. */
export const KNOWN_AHEAD_DAYS = 90;

/** Whether each holiday lies within the days that the file is for, and stands there once. */
export function holidayFindings({ holidays }: Pick<Area, 'holidays'>): readonly Finding[] {
  if (!holidays) return [];
  const rows = rowsAt(FILE, ['rows'], holidays.rows);
  return [
    ...backwards([{ file: FILE, at: [], value: holidays }]),
    ...repeated('a holiday', rows, ({ day }) => day),
    ...rows.filter(({ value }) => !isWithin(value, holidays)).map((row) => outside(row, holidays)),
  ];
}

/** Whether the holidays go on for long enough after a day. */
export function holidaysEndFindings(
  { holidays }: Pick<Area, 'holidays'>,
  on: Day,
): readonly Finding[] {
  const needed = addDays(on, KNOWN_AHEAD_DAYS);
  if (!holidays || needed < holidays.until) return [];
  const expected = `bank holidays that are known beyond ${needed}`;
  return [{ file: FILE, at: ['until'], expected, found: `"${holidays.until}"` }];
}

function isWithin({ day }: Holiday, { from, until }: Holidays): boolean {
  return from <= day && day < until;
}

function outside({ file, at, value }: Row<Holiday>, { from, until }: Holidays): Finding {
  const expected = `a day from ${from} and before ${until}`;
  return { file, at: [...at, 'day'], expected, found: `"${value.day}"` };
}
