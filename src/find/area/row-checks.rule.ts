import type { Dated } from './area.ts';
import { hasADay, overlap } from './dates.rule.ts';
import type { Finding, Pointer } from './pack-file.ts';

/** One row of a file, with what tells it from the others. */
export type Row<Value> = {
  readonly file: string;
  readonly at: Pointer;
  readonly value: Value;
};

/** Rows of a list that stands at a pointer. */
export function rowsAt<Value>(
  file: string,
  at: Pointer,
  values: readonly Value[],
): readonly Row<Value>[] {
  return values.map((value, i) => ({ file, at: [...at, i], value }));
}

/** Each row whose key an earlier row already has. `what` says what the key is: "a need". */
export function repeated<Value>(
  what: string,
  rows: readonly Row<Value>[],
  keyOf: (value: Value) => string,
): readonly Finding[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = keyOf(row.value);
    if (seen.has(key)) return [finding(row, `${what} named once`, `"${key}" again`)];
    seen.add(key);
    return [];
  });
}

/** For names: each is its own key. */
export function itself(name: string): string {
  return name;
}

/** Each name that isn't among the known ones. */
export function unknownNames(
  what: string,
  rows: readonly Row<string>[],
  known: ReadonlySet<string>,
): readonly Finding[] {
  return rows
    .filter(({ value }) => !known.has(value))
    .map((row) => finding(row, `${what} that the pack has`, `"${row.value}"`));
}

/** Rows that end before they begin. */
export function backwards(rows: readonly Row<Dated>[]): readonly Finding[] {
  return rows
    .filter(({ value }) => !hasADay(value))
    .map((row) =>
      finding(
        { ...row, at: [...row.at, 'until'] },
        `a day after ${row.value.from}`,
        `"${row.value.until}"`,
      ),
    );
}

/** Each row in force on a day when an earlier one that clashes with it is too. */
export function overlapping<Value extends Dated>(
  what: string,
  rows: readonly Row<Value>[],
  clash: (one: Value, other: Value) => boolean = () => true,
): readonly Finding[] {
  return rows.flatMap((row, i) => {
    const other = rows
      .slice(0, i)
      .find(({ value }) => overlap(value, row.value) && clash(value, row.value));
    if (!other) return [];
    return [finding(row, `${what} at a time`, `days that another has too (${say(other.value)})`)];
  });
}

function say({ from, until }: Dated): string {
  return `${from ?? 'always'} until ${until ?? 'further notice'}`;
}

function finding({ file, at }: Row<unknown>, expected: string, found: string): Finding {
  return { file, at, expected, found };
}
