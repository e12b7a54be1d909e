import type { AreaPack } from '../../find/directory/index.ts';
import { feedOf } from '../../interop/openreferral/index.ts';
import { LISTS } from '../../interop/openreferral/paths.ts';
import type { Instant } from '../../kernel/day.ts';
import type { Ask } from './conform.ts';

/** Asks a running service, `https://help.example.org/openreferral/v3`. */
export function askService(stub: string): Ask {
  return async (path) => {
    const answer = await fetch(`${stub.replace(/\/$/, '')}${path}`);
    const text = await answer.text();
    return { status: answer.status, json: isJson(answer) ? JSON.parse(text) : text };
  };
}

function isJson({ headers }: Response): boolean {
  return /json/.test(headers.get('content-type') ?? '');
}

/** Asks the feed of a pack within this process: no port, no database. */
export function askPack(pack: AreaPack, { now, site }: { now: Instant; site: string }): Ask {
  const feed = feedOf({ book: { now: () => pack }, site });
  return async (path) => {
    const { pathname, searchParams } = new URL(path, 'http://feed.invalid');
    const [, name = '', id = null] = pathname.split('/');
    const list = LISTS.find((one) => one === name) ?? null;
    const query = Object.fromEntries(searchParams);
    const { status, body } = await feed({ list, id, query, encoding: 'identity', now });
    if (!Buffer.isBuffer(body)) throw new Error('A stream was asked for');
    return { status, json: JSON.parse(body.toString('utf8')) };
  };
}
