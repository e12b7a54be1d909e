import { Readable } from 'node:stream';
import { dayOf, type Instant, instantAt, millisOf } from '../../kernel/day.ts';
import { isUuid } from './ids.rule.ts';
import { type Encoding, type Pressed, press, tagOf } from './kept-answers.reader.ts';
import { pageOf } from './page-of.rule.ts';
import type { ListName } from './paths.ts';
import type { Query, QueryFault } from './query.ts';
import { type Asked, readQuery } from './read-query.rule.ts';
import { type Served, type ServedEntry, type ServedFrom, servedOf } from './served.reader.ts';

/** What is asked of the feed: the whole of it, a list, or one thing by its id. */
export type Wanted = {
  readonly list: ListName | null;
  readonly id: string | null;
  readonly query: Asked;
  readonly encoding: Encoding;
  readonly now: Instant;
};

/** An answer, without what is the same for all. `body` of a stream is lines of JSON, unpressed. */
export type FeedAnswer = {
  readonly status: 200 | 400 | 404;
  readonly type: string;
  readonly body: Buffer | Readable;
  readonly etag: string | null;
  readonly encoding: Encoding;
  readonly modified: Instant | null;
};

export type Feed = (wanted: Wanted) => Promise<FeedAnswer>;

/** The Open Referral feed over a book, in memory: it keeps nothing of who asks. */
export function feedOf(from: ServedFrom): Feed {
  const served = servedOf(from);
  return async (wanted) => {
    const { list, id, now } = wanted;
    const feed = served(dayOf(now));
    if (list === null) return told(await press(ABOUT, wanted.encoding), null);
    return id === null ? await tellList(feed, list, wanted) : await tellOne(feed, list, wanted);
  };
}

/** What the standard's own checker reads first, in its own words. */
const ABOUT = Buffer.from(
  JSON.stringify({
    version: 'HSDS-UK-3.0',
    profile: 'https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md',
    openapi_url: 'https://docs.openreferraluk.org/en/latest/openapi30.json',
  }),
);

async function tellOne(feed: Served, list: ListName, wanted: Wanted): Promise<FeedAnswer> {
  const id = wanted.id ?? '';
  if (!isUuid(id)) return refused([{ parameter: 'id', detail: 'id is a UUID.' }]);
  const read = readQuery(list, { full_service: wanted.query['full_service'] });
  if (read.kind === 'faulty') return refused(read.faults);
  const entry = feed.find(list, id);
  if (!entry) return NOT_FOUND;
  const isWhole = read.query.told === 'fullServices';
  const name = `${list} ${entry.id} ${isWhole} ${wanted.encoding}`;
  const pressed = await feed.kept.get(name, () =>
    press(jsonOf(isWhole ? entry.fullServices() : entry.full()), wanted.encoding),
  );
  return told(pressed, entry.facets.modified === null ? feed.modified : momentOf(entry));
}

async function tellList(feed: Served, list: ListName, wanted: Wanted): Promise<FeedAnswer> {
  const read = readQuery(list, wanted.query);
  if (read.kind === 'faulty') return refused(read.faults);
  const { query } = read;
  const name = `${list} ${JSON.stringify(query)}`;
  if (query.format === 'ndjson') return tellLines(feed, { list, query, name });
  const pressed = await feed.kept.get(`${name} ${wanted.encoding}`, () =>
    press(pageBody(feed.asked(list, query), query), wanted.encoding),
  );
  return told(pressed, feed.modified);
}

function pageBody(entries: readonly ServedEntry[], query: Query): Buffer {
  const perPage = query.perPage ?? Math.max(1, entries.length);
  const { page, start, end } = pageOf(entries.length, { page: query.page, perPage });
  const contents = entries.slice(start, end).flatMap((entry, at) => {
    const json = bodyOf(entry, query.told);
    return at === 0 ? [json] : [COMMA, json];
  });
  const head = `${JSON.stringify(page).slice(0, -1)},"contents":[`;
  return Buffer.concat([Buffer.from(head), ...contents, END]);
}

const COMMA = Buffer.from(',');
const END = Buffer.from(']}');
const LINE = Buffer.from('\n');

type Lines = { readonly list: ListName; readonly query: Query; readonly name: string };

/** All of them, a line each, made as they are read: a page of any size would be kept whole. */
function tellLines(feed: Served, { list, query, name }: Lines): FeedAnswer {
  const entries = feed.asked(list, query);
  function* lines(): Generator<Buffer> {
    for (const entry of entries) yield Buffer.concat([bodyOf(entry, query.told), LINE]);
  }
  return {
    status: 200,
    type: 'application/x-ndjson; charset=utf-8',
    body: Readable.from(lines(), { objectMode: false }),
    etag: tagOf(feed.tag, name),
    encoding: 'identity',
    modified: feed.modified,
  };
}

function bodyOf(entry: ServedEntry, told: Query['told']): Buffer {
  if (told === 'listed') return entry.json;
  if (told === 'minimal') {
    const { id, facets } = entry;
    return jsonOf({ id, last_modified: facets.modified === null ? undefined : momentOf(entry) });
  }
  return jsonOf(told === 'full' ? entry.full() : entry.fullServices());
}

function momentOf({ facets }: ServedEntry): Instant {
  return instantAt(facets.modified ?? 0);
}

function jsonOf(told: unknown): Buffer {
  return Buffer.from(JSON.stringify(told));
}

function told({ body, etag, encoding }: Pressed, modified: Instant | null): FeedAnswer {
  const type = 'application/json; charset=utf-8';
  return { status: 200, type, body, etag, encoding, modified };
}

/** Names the parameters, and repeats nothing of what was sent (RFC 9457). */
function refused(faults: readonly QueryFault[]): FeedAnswer {
  const [first] = faults;
  const problem = {
    ...{ type: 'about:blank', title: 'Bad Request', status: 400 },
    ...{ detail: first?.detail, parameter: first?.parameter, errors: faults },
  };
  return { ...TROUBLE, status: 400, body: jsonOf(problem) };
}

const TROUBLE = {
  type: 'application/problem+json; charset=utf-8',
  etag: null,
  encoding: 'identity',
  modified: null,
} as const;

const NOT_FOUND: FeedAnswer = {
  ...TROUBLE,
  status: 404,
  body: jsonOf({
    ...{ type: 'about:blank', title: 'Not Found', status: 404 },
    detail: 'Nothing here has this id.',
  }),
};

/** Whether a browser or machine that has an answer already may keep it. */
export function isUnchanged(
  { etag, modified }: FeedAnswer,
  {
    noneMatch,
    since,
  }: { readonly noneMatch?: string | undefined; readonly since?: string | undefined },
): boolean {
  if (etag === null) return false;
  if (noneMatch !== undefined) {
    const names = noneMatch.split(',').map((name) => name.trim());
    return names.includes('*') || names.some((name) => weak(name) === weak(etag));
  }
  const at = since === undefined ? Number.NaN : Date.parse(since);
  return modified !== null && Math.floor(millisOf(modified) / 1000) * 1000 <= at;
}

function weak(tag: string): string {
  return tag.replace(/^W\//, '');
}
