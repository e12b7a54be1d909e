import { type Day, parseDay } from '../../kernel/day.ts';
import { type Postcode, parsePostcode } from '../../kernel/postcode.ts';
import type { DistrictCode } from './area.ts';

/** One postcode of the national file, as it is kept. */
export type PostcodeRow = {
  readonly postcode: Postcode;
  readonly district: DistrictCode;
  readonly lsoa: string | null;
  readonly from: Day;
  readonly until: Day | null;
};

/** Where in a row each thing stands, counted from 0. */
export type PostcodeColumns = {
  readonly postcode: number;
  readonly district: number;
  readonly from: number;
  readonly until: number;
  readonly lsoa: number | null;
};

export type Misread = { readonly expected: string; readonly found: string };

// Releases name the same column otherwise: `oslaua`, `laua`, `lad25cd`. Headers seen from 2008 to
// 2026 (ONS Postcode Directory and National Statistics Postcode Lookup); the first that is there counts.
const NAMES = {
  postcode: [/^pcds$/, /^pcd$/, /^pcd[278]$/],
  district: [/^(?:os)?laua$/, /^lad\d{2}cd$/, /^ladcd$/],
  from: [/^dointr$/],
  until: [/^doterm$/],
  lsoa: [/^lsoa21(?:cd)?$/, /^lsoa11(?:cd)?$/],
} as const;

const SAYS = {
  postcode: 'a column pcds, pcd7, pcd8 or pcd',
  district: 'a column oslaua or lad25cd (of any year)',
  from: 'a column dointr',
  until: 'a column doterm',
} as const;

type Header =
  | { readonly kind: 'good'; readonly columns: PostcodeColumns }
  | { readonly kind: 'faulty'; readonly faults: readonly Misread[] };

/** Finds the columns by the names of a file's first row, whatever their order and letters. */
export function postcodeColumns(header: readonly string[]): Header {
  const names = header.map((name) => name.trim().toLowerCase());
  const at = (column: keyof typeof NAMES) => placeOf(names, NAMES[column]);
  const [postcode, district] = [at('postcode'), at('district')];
  const [from, until] = [at('from'), at('until')];
  if (postcode === null || district === null || from === null || until === null) {
    const missing = (['postcode', 'district', 'from', 'until'] as const).filter(
      (column) => at(column) === null,
    );
    const faults = missing.map((column) => ({ expected: SAYS[column], found: 'no such column' }));
    return { kind: 'faulty', faults };
  }
  return { kind: 'good', columns: { postcode, district, from, until, lsoa: at('lsoa') } };
}

function placeOf(names: readonly string[], wanted: readonly RegExp[]): number | null {
  const places = wanted.map((name) => names.findIndex((one) => name.test(one)));
  return places.find((place) => place !== -1) ?? null;
}

export type ReadPostcodeRow =
  | { readonly kind: 'row'; readonly row: PostcodeRow }
  /** It tells of no district: ended before the file had any, or is nobody's home. */
  | { readonly kind: 'nowhere' }
  | ({ readonly kind: 'faulty' } & Misread);

/**
 * Reads one row: `dointr` and `doterm` are months, `198001` or `1980-01`. Codes are judged by their
 * shape alone: which districts there are is for the pack.
 */
export function readPostcodeRow(
  fields: readonly string[],
  columns: PostcodeColumns,
): ReadPostcodeRow {
  const text = (column: number | null) => (column === null ? '' : (fields[column] ?? '').trim());
  const written = text(columns.postcode);
  const district = text(columns.district);
  const lsoa = text(columns.lsoa);
  if (!isPostcode(written)) return misread('a postcode such as CT1 2AB', written);
  if (district !== '' && !DISTRICT.test(district)) {
    return misread('a district code such as E07000106', district);
  }
  if (lsoa !== '' && !SMALL_AREA.test(lsoa)) return misread('an LSOA such as E01024000', lsoa);
  const from = monthOf(text(columns.from));
  if (from === undefined) return misread('a month such as 198001', text(columns.from));
  const until = text(columns.until) === '' ? null : monthOf(text(columns.until));
  if (until === undefined) return misread('a month such as 198001', text(columns.until));
  const postcode = parsePostcode(written);
  if (district === '' || postcode === undefined) return { kind: 'nowhere' };
  return { kind: 'row', row: { postcode, district, lsoa: lsoa === '' ? null : lsoa, from, until } };
}

// Districts of the Channel Islands and the Isle of Man are L and M. Small areas of Northern Ireland
// in older releases are `95GG01S1`.
const DISTRICT = /^[ENSWLM]\d{8}$/;
const SMALL_AREA = /^[ENSWLM]\d{8}$|^95[A-Z0-9]{6}$/;

/** As the file must write it: nothing is mended, for a mended row could be another's. */
function isPostcode(written: string): boolean {
  const packed = written.replaceAll(' ', '');
  return parsePostcode(written)?.replace(' ', '') === packed || NEWPORTS_OLD.test(packed);
}

/** The only outcode that ever had three letters and no figure. */
const NEWPORTS_OLD = /^NPT\d[A-Z]{2}$/;

/** The first day of a month; the file tells no more. */
function monthOf(text: string): Day | undefined {
  const [, year, month] = /^(\d{4})-?(\d{2})$/.exec(text) ?? [];
  return parseDay(`${year}-${month}-01`);
}

function misread(expected: string, found: string): ReadPostcodeRow {
  return { kind: 'faulty', expected, found: found === '' ? 'nothing' : `"${found.slice(0, 20)}"` };
}
