import type { Clock } from '../kernel/clock.ts';
import { type AccessTable, putTogether } from '../platform/access/index.ts';
import { type Connection, type Database, openDatabase } from '../platform/db/index.ts';
import { type CastMember, type Keys, makeKeys } from '../platform/identity/index.ts';
import { clockFrom, type Settings } from '../platform/settings/index.ts';
import { type Assets, loadAssets } from '../platform/web/assets.ts';
import { type Log, makeLog } from '../platform/web/log.ts';
import { type Metrics, makeMetrics } from '../platform/web/metrics.ts';
import { makeTemplates, type Templates } from '../platform/web/nunjucks.ts';
import { type Book, openAreaBook } from './book.ts';
import { ROOMS } from './rooms.ts';

/** Everything that one process holds: its doors to the database, the area, the templates. */
export type House = {
  readonly settings: Settings;
  readonly area: string;
  readonly app: Connection;
  readonly owner: Connection;
  readonly db: Database;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly book: Book;
  readonly access: AccessTable;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly assets: Assets;
  readonly templates: Templates;
  /** Whoever one press signs in as; empty in a service for real. */
  readonly cast: readonly CastMember[];
  readonly close: () => Promise<void>;
};

export type HouseToOpen = {
  readonly settings: Settings;
  readonly area: string;
  readonly app: Connection;
  readonly owner: Connection;
  readonly secretKey: string;
  readonly cast: readonly CastMember[];
};

/** Opens the house on a database that was prepared and holds the area. */
export async function openHouse(wish: HouseToOpen): Promise<House> {
  const db = openDatabase(wish.app);
  const log = makeLog(wish.settings.logLevel);
  const book = await openAreaBook({ db, app: wish.app, area: wish.area, log });
  return {
    settings: wish.settings,
    area: wish.area,
    app: wish.app,
    owner: wish.owner,
    db,
    keys: makeKeys(wish.secretKey),
    clock: clockFrom(wish.settings.believedNow),
    book,
    access: putTogether(ROOMS),
    log,
    metrics: makeMetrics(),
    assets: loadAssets(),
    templates: makeTemplates(),
    cast: wish.cast,
    close: async () => {
      await book.close();
      await db.end();
    },
  };
}
