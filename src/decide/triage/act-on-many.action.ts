import type { Viewer } from '../../platform/access/index.ts';
import { type Audited, auditAll } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { type LeftAlready, writeLeft } from '../../platform/notify/index.ts';
import type { Doors } from './doors.ts';

/** Many acts of one kind, ready to be kept: what each writes, and how the audit names it. */
export type ManyActs<Ready> = {
  readonly all: readonly Ready[];
  readonly write: (tx: Tx) => Promise<void>;
  readonly audited: (ready: Ready) => Audited;
};

/**
 * Keeps many acts by one person, all or none, as each from its own page would have left them, with
 * messages that have left already. For made-up requests, which nobody has open.
 */
export async function actOnMany<Ready extends { readonly left: readonly LeftAlready[] }>(
  { db }: Pick<Doors, 'db'>,
  viewer: Viewer,
  { all, write, audited }: ManyActs<Ready>,
): Promise<void> {
  if (all.length === 0) return;
  await db.as(viewer, async (tx) => {
    await write(tx);
    await writeLeft(
      tx,
      viewer.area,
      all.flatMap(({ left }) => left),
    );
    await auditAll(tx, all.map(audited));
  });
}
