import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPack, readGoodPack } from '../src/app/apply-pack.ts';
import { prepare } from '../src/app/prepare.ts';
import type { AreaPack } from '../src/find/directory/index.ts';
import { instantAt } from '../src/kernel/day.ts';
import {
  type Connection,
  EMBEDDED_ROLES,
  makeRolesAndDatabase,
  openDatabase,
  startEmbedded,
} from '../src/platform/db/index.ts';
import { type Child, startProduct } from './child.ts';

/** A database with the area in it and no cases. */
export type Ground = {
  readonly app: Connection;
  readonly owner: Connection;
  readonly superuser: Connection;
  readonly pack: AreaPack;
  readonly secretKey: string;
  /** A folder for profiles of the product's processor; null makes none. */
  readonly profile: string | null;
};

export type Base = Pick<Ground, 'app' | 'owner' | 'superuser' | 'profile'>;

const DATABASE = 'oast';
export const AREA_DIR = 'areas/kent';
const SECRET = 'a secret of the benches, and of nothing else';

/** Works on an embedded PostgreSQL of its own, and leaves nothing of it behind. */
export async function withGround<Value>(
  profile: string | null,
  work: (ground: Ground) => Promise<Value>,
  pack = readGoodPack(AREA_DIR),
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'oast-bench-'));
  // As root, PostgreSQL runs as another user, who must be able to reach it.
  chmodSync(folder, 0o711);
  const embedded = await startEmbedded({ dataDir: join(folder, 'data'), log: () => undefined });
  try {
    const superuser = embedded.connection(DATABASE, 'postgres');
    const owner = embedded.connection(DATABASE, EMBEDDED_ROLES.owner);
    const app = embedded.connection(DATABASE, EMBEDDED_ROLES.app);
    await makeRolesAndDatabase(embedded.connection('postgres', 'postgres'), DATABASE);
    await prepare(owner, EMBEDDED_ROLES);
    return await work(await groundOn({ app, owner, superuser, profile }, pack));
  } finally {
    await embedded.stop();
    rmSync(embedded.where, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the area into a database that was prepared. */
export async function groundOn(base: Base, pack = readGoodPack(AREA_DIR)): Promise<Ground> {
  const db = openDatabase(base.app);
  await applyPack(db, pack, instantAt(Date.now()));
  await db.end();
  return { ...base, pack, secretKey: SECRET };
}

/** Works with the product started on it, and stops it. */
export async function withProduct<Value>(
  ground: Ground,
  work: (product: Child) => Promise<Value>,
): Promise<Value> {
  const { app, owner, pack, secretKey, profile } = ground;
  const port = await freePort();
  const settings = {
    PORT: String(port),
    METRICS_PORT: '0',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    AREA_DIR,
    OAST_SECRET_KEY: secretKey,
    TRUSTED_PROXIES: '0',
    // It is handed its connections; these only say that it has some.
    DATABASE_URL: 'postgres://oast_app@localhost/oast',
    DATABASE_OWNER_URL: 'postgres://oast_owner@localhost/oast',
  };
  const product = await startProduct(
    { app, owner, area: pack.area.id, secretKey, settings },
    profile,
  );
  try {
    return await work(product);
  } finally {
    await product.stop();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}
