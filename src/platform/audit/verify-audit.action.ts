import { createHash } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
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

/** Recomputes an area's whole chain, apart from the database's own function; constant memory. */
export async function verifyAudit(db: Database, viewer: Viewer): Promise<Chain> {
  return await db.as(viewer, async (tx) => {
    const head = await headOf(tx, viewer.area);
    let checked: Checked = START;
    for (;;) {
      const rows = await entriesAfter(tx, viewer.area, { after: checked.seq, limit: BATCH });
      const next = checkLinks(
        checked,
        rows.map((row) => linkOf(viewer.area, row)),
        digest,
      );
      if ('kind' in next) return next;
      checked = next;
      if (rows.length < BATCH) break;
    }
    return checkEnd(checked, { seq: head?.seq ?? 0, hash: head?.hash.toString('hex') ?? '' });
  });
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
