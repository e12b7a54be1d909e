import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A national postcode file of made-up rows, with the columns of the ONS Postcode Directory that we
// read and a few that we don't.

const HEADER = 'pcd7,pcd8,pcds,dointr,doterm,cty25cd,lad25cd,wd25cd,lat,long,lsoa11cd,lsoa21cd';

export type MadeUpRow = {
  readonly postcode: string;
  readonly district: string;
  readonly lsoa?: string;
  readonly ended?: string;
};

/** One line of the file, without its end. */
export function lineOf({ postcode, district, lsoa = '', ended = '' }: MadeUpRow): string {
  const seven = postcode.length > 7 ? postcode.replace(' ', '') : postcode;
  return `"${seven}","${seven}","${postcode}","198001","${ended}","","${district}","",51.3,1.3,"","${lsoa}"`;
}

export type MadeUpFile = { readonly path: string; readonly remove: () => void };

/** Writes a file of lines under its header; call `remove` when done with it. */
export async function postcodeFile(
  lines: Iterable<string>,
  header: string = HEADER,
): Promise<MadeUpFile> {
  const folder = mkdtempSync(join(tmpdir(), 'oast-postcodes-'));
  const path = join(folder, 'ONSPD_MADE_UP.csv');
  const file = createWriteStream(path);
  file.write(`\uFEFF${header}\r\n`);
  for (const line of lines) {
    if (!file.write(`${line}\r\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const LETTERS = [...'ABDEFGHJLNPQRSTUWXYZ'];
const IN_AN_OUTCODE = 10 * LETTERS.length ** 2;

/** So many made-up postcodes, each once: 4,000 to an outcode, in the order of the outcodes. */
export function* madeUpRows(
  count: number,
  outcodes: readonly (readonly [outcode: string, district: string])[],
): Generator<MadeUpRow> {
  for (let n = 0; n < count; n += 1) {
    const [outcode, district] = outcodes[Math.floor(n / IN_AN_OUTCODE)] ?? ['', ''];
    const unit = n % IN_AN_OUTCODE;
    const [first, second] = [Math.floor(unit / 10 / LETTERS.length), Math.floor(unit / 10)];
    const end = `${LETTERS[first] ?? ''}${LETTERS[second % LETTERS.length] ?? ''}`;
    const lsoa = `E01${String(100_000 + Math.floor(n / 40)).padStart(6, '0')}`;
    yield { postcode: `${outcode} ${unit % 10}${end}`, district, lsoa };
  }
}
