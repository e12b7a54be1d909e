import { type Fault, faulty, good, type Read } from '../../../platform/web/fault.ts';
import { readText } from '../../../platform/web/fields.ts';
import type { Form } from '../../../platform/web/page.ts';

/** The longest text of one paragraph or one line in the area's files. */
const MOST = 2_000;
const MOST_OF_ALL = 20_000;
const BREAKS = /[\n\u2028\u2029]/;

/** Paragraphs, one a line, as the area's files keep them. */
export function readParagraphs(form: Form, name: string): Read<readonly string[]> {
  const read = readText(form, { name, most: MOST_OF_ALL });
  if (read.kind === 'faulty') return read;
  const lines = read.value
    .split(BREAKS)
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '');
  const long = lines.findIndex((line) => line.length > MOST);
  if (long < 0) return good(lines);
  return faulty(name, `Use 2,000 letters or fewer in each paragraph. Number ${long + 1} is longer`);
}

/** Words on one line; with `empty`, what to say when there are none. */
export function readLine(form: Form, name: string, empty?: string): Read<string> {
  const read = readText(form, { name, most: MOST, lines: 'one', ...(empty ? { empty } : {}) });
  if (read.kind === 'faulty') return read;
  return good(read.value.split(BREAKS).join(' '));
}

/** A fault beside one field, after the others. */
export function andFaults<Value>(read: Read<Value>, more: readonly Fault[]): Read<Value> {
  if (more.length === 0) return read;
  const faults = read.kind === 'faulty' ? [...read.faults, ...more] : more;
  return { kind: 'faulty', faults };
}
