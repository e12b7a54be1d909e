import type { Read } from './fault.ts';

type Values<Reads> = {
  readonly [Name in keyof Reads]: Reads[Name] extends Read<infer Value> ? Value : never;
};

/**
 * Several fields as one answer: all their values by name when every one is good, else all their
 * faults, in the order of the fields on the page.
 */
export function together<Reads extends Readonly<Record<string, Read<unknown>>>>(
  reads: Reads,
): Read<Values<Reads>> {
  const faults = Object.values(reads).flatMap((read) =>
    read.kind === 'faulty' ? read.faults : [],
  );
  if (faults.length > 0) return { kind: 'faulty', faults };
  const values = Object.entries(reads).flatMap(([name, read]) =>
    read.kind === 'good' ? [[name, read.value] as const] : [],
  );
  return { kind: 'good', value: Object.fromEntries(values) as Values<Reads> };
}
