import { beginningOf, millisOf, parseDay, parseInstant } from '../../kernel/day.ts';
import { parsePostcode } from '../../kernel/postcode.ts';
import { isUuid } from './ids.rule.ts';
import type { ListName } from './paths.ts';
import {
  MOST_PER_PAGE,
  PARAMETERS,
  type Parameter,
  PER_PAGE,
  type QueryFault,
  type ReadQuery,
} from './query.ts';
import { weekdayCode } from './schedules-of.rule.ts';

/** What stood in the address after `?`: each name once, or several times. */
export type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * What is asked of a list, or every fault of it by the name of its parameter. A parameter without
 * a value counts as not given; one that the list does not know is ignored.
 */
export function readQuery(list: ListName, asked: Asked): ReadQuery {
  const faults: QueryFault[] = [];
  const read: Reading = (parameter, reader) => {
    if (!PARAMETERS[list].includes(parameter)) return undefined;
    const text = asked[parameter];
    if (text === undefined || text === '') return undefined;
    const value = typeof text === 'string' ? reader.parse(text.trim()) : undefined;
    const wanted = typeof text === 'string' ? `is ${reader.is}` : 'is given once';
    if (value === undefined) faults.push({ parameter, detail: `${parameter} ${wanted}.` });
    return value;
  };
  const query = queryFrom(read);
  const nearWhat = !query.postcode && read('proximity', COUNT) !== undefined;
  if (nearWhat && faults.length === 0) {
    faults.push({ parameter: 'proximity', detail: 'proximity needs a postcode beside it.' });
  }
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'good', query };
}

type Reader<Value> = { readonly is: string; readonly parse: (text: string) => Value | undefined };
type Reading = <Value>(parameter: Parameter, reader: Reader<Value>) => Value | undefined;

function queryFrom(read: Reading) {
  const isMinimal = read('minimal', FLAG) === true;
  const full = read('full', FLAG) === true;
  const fullServices = read('full_service', FLAG) === true;
  const perPage = read('per_page', PAGE_SIZE);
  const postcode = read('postcode', POSTCODE);
  if (postcode) read('proximity', COUNT);
  return {
    page: read('page', PAGE) ?? 1,
    perPage: perPage ?? (isMinimal ? null : PER_PAGE),
    format: read('format', FORMAT) ?? 'json',
    told: toldBy({ isMinimal, full, fullServices }),
    search: read('search', WORDS) ?? [],
    term: read('taxonomy_term_id', UUID),
    taxonomy: read('taxonomy_id', UUID),
    organization: read('organization_id', UUID),
    parent: read('parent_id', UUID),
    topOnly: read('top_only', FLAG) === true,
    modifiedAfter: read('modified_after', MOMENT),
    minimumAge: read('minimum_age', AGE),
    maximumAge: read('maximum_age', AGE),
    startTime: read('start_time', TIME),
    endTime: read('end_time', TIME),
    day: read('day', DAY),
    postcode,
  } as const;
}

type Telling = Readonly<Record<'isMinimal' | 'full' | 'fullServices', boolean>>;

function toldBy({ isMinimal, full, fullServices }: Telling) {
  if (fullServices) return 'fullServices';
  if (full) return 'full';
  return isMinimal ? 'minimal' : 'listed';
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : -1;
  return value >= least && value <= most ? value : undefined;
}

const PAGE: Reader<number> = {
  is: 'a whole number from 1',
  parse: (text) => wholeNumber(text, 1, 9_999_999_999),
};
const PAGE_SIZE: Reader<number> = {
  is: `a whole number from 1 to ${MOST_PER_PAGE}`,
  parse: (text) => wholeNumber(text, 1, MOST_PER_PAGE),
};
const AGE: Reader<number> = {
  is: 'a whole number of years from 0 to 150',
  parse: (text) => wholeNumber(text, 0, 150),
};
const COUNT: Reader<number> = {
  is: 'a whole number of metres',
  parse: (text) => wholeNumber(text, 0, 9_999_999_999),
};
const FLAG: Reader<boolean> = {
  is: 'true or false',
  parse: (text) => (/^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined),
};
const FORMAT: Reader<'json' | 'ndjson'> = {
  is: 'json or ndjson',
  parse: (text) => (text === 'json' || text === 'ndjson' ? text : undefined),
};
const UUID: Reader<string> = {
  is: 'a UUID',
  parse: (text) => (isUuid(text) ? text.toLowerCase() : undefined),
};
const WORDS: Reader<readonly string[]> = {
  is: 'words, of 200 letters at most',
  parse: (text) => (text.length > 200 ? undefined : text.toLowerCase().split(/\s+/)),
};
const POSTCODE = { is: 'a postcode of the United Kingdom, in full', parse: parsePostcode };
const TIME: Reader<string> = {
  is: 'a time such as 09:00',
  parse: (text) => /^((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?$/.exec(text)?.[1],
};
const MOMENT: Reader<number> = {
  is: 'a day such as 2026-11-24, or a moment such as 2026-11-24T12:00:00Z',
  parse: (text) => {
    const day = parseDay(text);
    // In an address, the + of an offset reads as a space.
    const at = day ? beginningOf(day) : parseInstant(text.replace(' ', '+'));
    return at && millisOf(at);
  },
};

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const DAYS = new Map(
  NAMES.flatMap((name, at) => {
    const code = weekdayCode(at + 1);
    return [name, name.slice(0, 3), name.slice(0, 2)].map((said) => [said, code] as const);
  }),
);
const DAY: Reader<string> = {
  is: 'a day of the week, such as MO or Monday',
  parse: (text) => DAYS.get(text.toLowerCase()),
};
