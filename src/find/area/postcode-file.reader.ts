import { createReadStream } from 'node:fs';
import { CsvError, type Info, parse } from 'csv-parse';
import {
  type Misread,
  type PostcodeColumns,
  type PostcodeRow,
  postcodeColumns,
  type ReadPostcodeRow,
  readPostcodeRow,
} from './postcode-row.rule.ts';

/** What is wrong with a postcode file; a line counts from 1, and null is the whole file. */
export type PostcodeFault = Misread & { readonly line: number | null };

export type ReadPostcodes =
  | { readonly kind: 'good'; readonly rows: readonly PostcodeRow[]; readonly read: number }
  | { readonly kind: 'faulty'; readonly faults: readonly PostcodeFault[] };

/** Past these the file is of another kind, and the rest would say the same. */
const MOST_FAULTS = 20;

/** In bytes. No row of any release is near it; a file without line ends stops here. */
const LONGEST_ROW = 16_384;

/**
 * Reads the national postcode file as a stream. Every row is judged, and those that are wanted are
 * held, so that memory goes by the area and not by the country. That a postcode stands twice is
 * looked for among those that are held. Throws when the file can't be opened.
 */
export async function readPostcodeFile(
  path: string,
  isWanted: (row: PostcodeRow) => boolean,
): Promise<ReadPostcodes> {
  const reading = startReading(isWanted);
  for await (const line of linesOf(path)) {
    if (!reading.take(line)) break;
  }
  return reading.end();
}

type Line =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly notCsv: string };

async function* linesOf(path: string): AsyncGenerator<Line> {
  const csv = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  });
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  file.on('error', (fault) => csv.destroy(fault)).pipe(csv);
  const records: AsyncIterable<{ record: readonly string[]; info: Info }> = csv;
  try {
    for await (const { record, info } of records) yield { line: info.lines, fields: record };
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    yield { line: csv.info.lines, notCsv: fault.code };
  } finally {
    file.destroy();
    csv.destroy();
  }
}

/** Takes a file's lines in their order, the one with the columns' names first. */
function startReading(isWanted: (row: PostcodeRow) => boolean) {
  const faults: PostcodeFault[] = [];
  const held = new Map<string, { readonly row: PostcodeRow; readonly line: number }>();
  let header: { readonly columns: PostcodeColumns; readonly width: number } | undefined;
  let read = 0;

  function takeHeader(fields: readonly string[], line: number): void {
    const found = postcodeColumns(fields);
    if (found.kind === 'good') header = { columns: found.columns, width: fields.length };
    else faults.push(...found.faults.map((fault) => ({ line, ...fault })));
  }
  function takeRow(told: ReadPostcodeRow, line: number): void {
    read += 1;
    if (told.kind === 'faulty') {
      faults.push({ line, expected: told.expected, found: told.found });
    } else if (told.kind === 'row' && isWanted(told.row)) {
      const { postcode } = told.row;
      const before = held.get(postcode)?.line;
      if (before !== undefined) faults.push(twice(line, postcode, before));
      held.set(postcode, { row: told.row, line });
    }
  }
  return {
    /** False once there is no use in going on. */
    take(one: Line): boolean {
      const { line } = one;
      if ('notCsv' in one) {
        faults.push({ line, expected: 'a row like those before it', found: one.notCsv });
      } else if (header === undefined) takeHeader(one.fields, line);
      else takeRow(rowIn(one.fields, header), line);
      return header !== undefined && faults.length < MOST_FAULTS;
    },
    end(): ReadPostcodes {
      if (faults.length === 0 && read === 0) faults.push(EMPTY);
      if (faults.length > 0) return { kind: 'faulty', faults };
      return { kind: 'good', rows: [...held.values()].map(({ row }) => row), read };
    },
  };
}

function rowIn(
  fields: readonly string[],
  { columns, width }: { readonly columns: PostcodeColumns; readonly width: number },
): ReadPostcodeRow {
  if (fields.length === width) return readPostcodeRow(fields, columns);
  return { kind: 'faulty', expected: `${width} fields`, found: `${fields.length}` };
}

const EMPTY: PostcodeFault = { line: null, expected: 'rows of postcodes', found: 'none' };

function twice(line: number, postcode: string, before: number): PostcodeFault {
  return { line, expected: 'each postcode once', found: `"${postcode}", as on line ${before}` };
}
