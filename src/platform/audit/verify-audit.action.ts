import { createHash } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import type { Database, Tx } from '../db/database.ts';
import { type Entry, entriesAfter, headOf } from './audit.store.ts';
import {
  type Chain,
  type Checked,
  checkEnd,
  checkLinks,
  type Link,
  START,
} from './verify-chain.rule.ts';

const BATCH = 1_000;

/**
 * Recomputes an area's whole chain, apart from the database's own function; constant memory. Rows
 * that others add meanwhile do not matter: the head is read after the rows, so it is never behind
 * them, and then only what it covers is read.
 */
export async function verifyAudit(db: Database, viewer: Viewer): Promise<Chain> {
  return await db.as(viewer, async (tx) => {
    const read = await checkOn(tx, viewer.area, { from: START, last: Number.MAX_SAFE_INTEGER });
    if ('kind' in read) return read;
    const head = await headOf(tx, viewer.area);
    const last = head?.seq ?? 0;
    const checked = await checkOn(tx, viewer.area, { from: read, last });
    if ('kind' in checked) return checked;
    return checkEnd(checked, { seq: last, hash: head?.hash.toString('hex') ?? '' });
  });
}

type Stretch = { readonly from: Checked; readonly last: number };

async function checkOn(
  tx: Tx,
  area: string,
  { from, last }: Stretch,
): Promise<ReturnType<typeof checkLinks>> {
  let checked = from;
  while (checked.seq < last) {
    const limit = Math.min(BATCH, last - checked.seq);
    const rows = await entriesAfter(tx, area, { after: checked.seq, limit });
    const links = rows.map((row) => linkOf(area, row));
    const next = checkLinks(checked, links, digest);
    if ('kind' in next) return next;
    checked = next;
    if (rows.length < limit) break;
  }
  return checked;
}

const SEPARATOR = '\u001f';

function linkOf(area: string, row: Entry): Link {
  const covered = [
    area,
    String(row.seq),
    row.at,
    row.actor_party ?? '',
    row.actor_role,
    row.act,
    row.ids.join(','),
    row.request_id ?? '',
  ].join(SEPARATOR);
  const [previous, hash] = [row.previous.toString('hex'), row.hash.toString('hex')];
  return { seq: row.seq, covered, previous, hash };
}

function digest(previous: string, covered: string): string {
  return createHash('sha256')
    .update(Buffer.from(previous, 'hex'))
    .update(covered, 'utf8')
    .digest('hex');
}
