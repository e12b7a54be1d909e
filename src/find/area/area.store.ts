import { type ColumnType, type Generated, sql } from 'kysely';
import type { Instant } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { AppliedVersion, FileChange, KeptFile } from './pack-change.ts';

type Json = ColumnType<unknown, string, string>;

type Tables = {
  'area.pack_file': {
    area_id: string;
    path: string;
    body: Json;
    digest: string;
    applied_at: Instant;
  };
  'area.applied': {
    area_id: string;
    seq: Generated<number>;
    path: string;
    did: FileChange['did'];
    body: ColumnType<unknown, string | null, never>;
    digest: string | null;
    applied_at: Instant;
    applied_by: string | null;
  };
};

/** Two who apply at once go one after the other, and the second sees what the first did. */
export async function lockPack(tx: Tx, area: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('area.pack_file'), hashtext(${area}))`.execute(
    tx,
  );
}

type AppliedFile = KeptFile & { readonly applied_at: Instant };

/** The files of the pack in force, in order of path. */
export async function keptFiles(tx: Tx, area: string): Promise<readonly AppliedFile[]> {
  return await tx
    .withTables<Tables>()
    .selectFrom('area.pack_file')
    .select(['path', 'body', 'digest', 'applied_at'])
    .where('area_id', '=', area)
    .orderBy('path')
    .execute();
}

/** Which files are in force, by their digests alone: a pack's bodies are large. */
export async function keptDigests(tx: Tx, area: string) {
  return await tx
    .withTables<Tables>()
    .selectFrom('area.pack_file')
    .select(['path', 'digest', 'applied_at'])
    .where('area_id', '=', area)
    .orderBy('path')
    .execute();
}

/** The newest versions of one file, newest first, at most `limit`. */
export async function versionsOf(
  tx: Tx,
  { area, path, limit }: { readonly area: string; readonly path: string; readonly limit: number },
): Promise<readonly AppliedVersion[]> {
  return await tx
    .withTables<Tables>()
    .selectFrom('area.applied')
    .select(['did', 'body', 'applied_at as at', 'applied_by as by'])
    .where('area_id', '=', area)
    .where('path', '=', path)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}

export type WrittenChange = {
  readonly area: string;
  readonly change: FileChange;
  readonly at: Instant;
  readonly by: string | null;
};

/** Writes one file's change and its line of history. */
export async function writeChange(tx: Tx, { area, change, at, by }: WrittenChange): Promise<void> {
  const when = { applied_at: at };
  if (change.did === 'removed') await removeFile(tx, area, change.path);
  else await putFile(tx, { area_id: area, path: change.path, ...content(change), ...when });
  const kept = change.did === 'removed' ? { body: null, digest: null } : content(change);
  await tx
    .withTables<Tables>()
    .insertInto('area.applied')
    .values({
      area_id: area,
      path: change.path,
      did: change.did,
      applied_by: by,
      ...kept,
      ...when,
    })
    .execute();
}

function content({ body, digest }: KeptFile): { body: string; digest: string } {
  return { body: JSON.stringify(body), digest };
}

async function removeFile(tx: Tx, area: string, path: string): Promise<void> {
  await tx
    .withTables<Tables>()
    .deleteFrom('area.pack_file')
    .where('area_id', '=', area)
    .where('path', '=', path)
    .execute();
}

type NewFile = {
  readonly area_id: string;
  readonly path: string;
  readonly body: string;
  readonly digest: string;
  readonly applied_at: Instant;
};

async function putFile(tx: Tx, file: NewFile): Promise<void> {
  const { body, digest, applied_at } = file;
  await tx
    .withTables<Tables>()
    .insertInto('area.pack_file')
    .values(file)
    .onConflict((on) => on.columns(['area_id', 'path']).doUpdateSet({ body, digest, applied_at }))
    .execute();
}
