import type { Day } from '../../kernel/day.ts';
import type { Area, Contact, OpeningHours, OpenSpan } from './area.ts';
import type { Finding } from './pack-file.ts';
import { backwards, overlapping, type Row, repeated, rowsAt } from './row-checks.rule.ts';
import { isCrisisLine, isStale, VERIFIED_FOR_DAYS } from './shown-contacts.rule.ts';

const FILE = 'contacts.yaml';

/** Whether each contact can be reached, and its hours agree with each other. */
export function contactFindings({ contacts }: Area): readonly Finding[] {
  const rows = rowsAt(FILE, ['contacts'], contacts);
  return [
    ...repeated('a contact', rows, ({ id }) => id),
    ...rows.flatMap(reachFindings),
    ...rows.flatMap(hoursFindings),
    ...rows.flatMap(specialFindings),
  ];
}

/**
 * Crisis lines that a page shows though nobody has verified them for too long (DOMAIN T20).
 * `on` is the day to judge from.
 */
export function staleFindings({ contacts }: Area, on: Day): readonly Finding[] {
  return rowsAt(FILE, ['contacts'], contacts)
    .filter(({ value }) => isCrisisLine(value) && isStale(value, on))
    .map(({ file, at, value }) => ({
      file,
      at: [...at, 'verified'],
      expected: `"${value.id}" verified in the ${VERIFIED_FOR_DAYS} days before ${on}`,
      found: `"${value.verified}"`,
    }));
}

/** A line that nobody has verified may wait for its number; one that is shown may not. */
function reachFindings({ file, at, value }: Row<Contact>): readonly Finding[] {
  const isReachable = [value.phone, value.text, value.email].some((way) => way !== undefined);
  if (isReachable || value.verified === null) return [];
  const expected = 'a phone, a text or an email, since it is verified';
  return [{ file, at, expected, found: 'none of them' }];
}

function hoursFindings({ file, at, value }: Row<Contact>): readonly Finding[] {
  const rows = rowsAt(file, [...at, 'hours'], value.hours);
  return [
    ...(value.allHours && value.hours.length > 0
      ? [{ file, at: [...at, 'hours'], expected: 'no hours, as allHours is true', found: 'hours' }]
      : []),
    ...backwards(rows),
    ...overlapping('one set of hours', rows, openTogether),
    ...rows
      .filter(({ value: hours }) => hours.closes <= hours.opens)
      .map((row) => ({
        file,
        at: [...row.at, 'closes'],
        expected: 'a time after it opens (for a night, one row to 24:00 and one from 00:00)',
        found: 'an earlier one',
      })),
  ];
}

/** Days of a line's own; those that it shares as holidays are checked where they stand. */
function specialFindings({ file, at, value }: Row<Contact>): readonly Finding[] {
  const own = (value.specialDays ?? []).filter(({ holiday }) => holiday === null);
  const rows = rowsAt(file, [...at, 'specialDays'], own);
  const onHolidays = Array.isArray(value.onHolidays) ? value.onHolidays : [];
  return [
    ...repeated('a special day', rows, ({ day }) => day),
    ...rows.flatMap((row) =>
      spanFindings(rowsAt(file, [...row.at, 'hours'], row.value.hours ?? [])),
    ),
    ...spanFindings(rowsAt(file, [...at, 'onHolidays'], onHolidays)),
  ];
}

function spanFindings(rows: readonly Row<OpenSpan>[]): readonly Finding[] {
  return rows
    .filter(({ value }) => value.closes <= value.opens)
    .map((row) => ({
      file: row.file,
      at: [...row.at, 'closes'],
      expected: 'a time after it opens',
      found: 'an earlier one',
    }));
}

function openTogether(one: OpeningHours, other: OpeningHours): boolean {
  const share = one.days.some((day) => other.days.includes(day));
  return share && one.opens < other.closes && other.opens < one.closes;
}
