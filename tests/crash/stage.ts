import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyPack, readGoodPack } from '../../src/app/apply-pack.ts';
import { type Instant, instantAt, millisOf } from '../../src/kernel/day.ts';
import { freshDatabase, type TestHouse } from '../database.ts';
import { type StandIn, startGovukNotify } from '../stand-ins/govuk-notify.ts';
import { THERAPEUTIC_SUPPORT, THERAPIES } from './families.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type Nurse, nurseAt, type Seat } from './nurse.ts';
import type { Orders } from './product.ts';
import { randomFrom } from './random.ts';
import { rowsOf } from './rows.ts';
import { freePort, type Supervisor, supervise } from './supervisor.ts';

/** The product on a database of its own, its provider of messages, and those who ask it. */
export type Stage = {
  readonly house: TestHouse;
  readonly notify: StandIn;
  readonly product: Supervisor;
  readonly ledger: Ledger;
  readonly nurses: readonly Nurse[];
  readonly base: string;
  readonly random: () => number;
  /** What was seen as the faults were made. */
  readonly noted: {
    heldAtDeath: number;
    helpNowDown: number;
    /** How long the database was out of reach each time, in milliseconds. */
    readonly outages: number[];
  };
};

const SEATS: readonly Seat[] = [
  { party: 'cast-amara-bright', services: [THERAPEUTIC_SUPPORT] },
  { party: 'cast-grace-mensah', services: THERAPIES },
];
const KENT = fileURLToPath(new URL('../../areas/kent', import.meta.url));
export const AREA = 'kent';
const NOW = '2026-11-24T09:00:00Z' as Instant;
const SECRET = 'a secret of the tests, and of nothing else';

/** Sets the stage, and leaves nothing of it behind, whatever the work comes to. */
export async function withStage<Value>(
  seed: number,
  work: (stage: Stage) => Promise<Value>,
): Promise<Value> {
  const house = await freshDatabase();
  const notify = await startGovukNotify();
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const cache = mkdtempSync(join(tmpdir(), 'oast-compiled-'));
  const product = supervise(ordersFor(house, notify, port), cache);
  const over = new AbortController();
  const ledger = openLedger(base, over.signal);
  const nurses = SEATS.map((seat) => nurseAt(ledger.staff(), seat));
  const noted = { heldAtDeath: 0, helpNowDown: 0, outages: [] };
  try {
    await applyPack(house.db, readGoodPack(KENT), NOW);
    await product.start();
    const random = randomFrom(seed);
    return await work({ house, notify, product, ledger, nurses, base, random, noted });
  } finally {
    over.abort();
    await product.kill();
    await notify.stop();
    // A server that is still coming back would only hide what went wrong; it ends with the run.
    await house.end().catch(() => undefined);
    rmSync(cache, { recursive: true, force: true });
  }
}

// The day is fixed, and runs on from one start to the next.
function ordersFor(house: TestHouse, notify: StandIn, port: number): () => Orders {
  const begun = performance.now();
  return () => ({
    app: house.app,
    owner: house.owner,
    area: AREA,
    secretKey: SECRET,
    settings: {
      PORT: String(port),
      OAST_NOW: instantAt(Math.trunc(millisOf(NOW) + performance.now() - begun)),
      NOTIFY_API_KEY: notify.apiKey,
      NOTIFY_URL: notify.url,
      NOTIFY_EMAIL_TEMPLATE: 'an-email',
      NOTIFY_TEXT_TEMPLATE: 'a-text',
      TRUSTED_PROXIES: '1',
    },
  });
}

/**
 * Makes what waits be due, and what a killed product held run out, as an hour would. Only while no
 * product lives: a claim that is cut short under a live one could be sent twice.
 */
export async function letTimePass({ superuser }: TestHouse): Promise<void> {
  await rowsOf(
    superuser,
    `update notify.message set next_at = next_at - interval '1 hour'
     where state in ('waiting', 'claimed')`,
  );
}
