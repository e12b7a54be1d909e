import { canonical } from './digest.rule.ts';
import type { FieldDifference } from './pack-change.ts';

/**
 * Where two contents differ, each place named by the fields that lead to it. The rows of a list go
 * by what they are named by (an id, a code), so that a row put in front doesn't change all behind.
 */
export function differences(
  before: unknown,
  after: unknown,
  at: readonly string[] = [],
): readonly FieldDifference[] {
  if (canonical(before ?? null) === canonical(after ?? null)) return [];
  const [one, other] = [partsOf(before), partsOf(after)];
  if (!one || !other || Array.isArray(before) !== Array.isArray(after)) {
    return [{ at: at.join('.'), before, after }];
  }
  const inner = [...new Set([...one.keys(), ...other.keys()])].flatMap((key) =>
    differences(one.get(key), other.get(key), [...at, key]),
  );
  // The same rows in another order.
  return inner.length > 0 ? inner : [{ at: at.join('.'), before, after }];
}

function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const rows: readonly unknown[] = value;
  const name = NAMED_BY.find(
    (key) => new Set(rows.map((row) => field(row, key))).size === rows.length,
  );
  return new Map(rows.map((row, i) => [(name && field(row, name)) ?? String(i), row]));
}

const NAMED_BY = ['id', 'code', 'outcode', 'service', 'title', 'name', 'from'] as const;

function field(row: unknown, key: string): string | undefined {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, key)) return undefined;
  const value: unknown = Reflect.get(row, key);
  return typeof value === 'string' ? value : undefined;
}
