import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type Embedded,
  EmbeddedFault,
  findRunning,
  type Reach,
  startEmbedded,
} from './embedded.ts';
import { chooseKeeper } from './embedded-keeper.ts';
import { bornAt } from './embedded-process.ts';

const SLOW = 60_000;
const folders: string[] = [];
const quiet = { log: () => undefined };

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('an embedded database, once started', () => {
  const dataDir = join(newFolder(), 'data');
  let database: Embedded;

  beforeAll(async () => {
    // What a start that was killed in the middle of making the database leaves.
    mkdirSync(join(dataDir, 'pgdata.new-killed', 'base'), { recursive: true });
    chmodSync(dataDir, 0o711);
    database = await startEmbedded({ dataDir, ...quiet });
  }, SLOW);
  afterAll(() => database.stop(), SLOW);

  test('answers by socket only and flushes to disk', async () => {
    const shown = await ask(database, 'show listen_addresses');
    expect([...shown, ...(await ask(database, 'show fsync'))]).toEqual([
      { listen_addresses: '' },
      { fsync: 'on' },
    ]);
    expect(lstatSync(database.socketDir).mode & 0o077).toBe(0);
  });

  test('sorts by its own rules in UTF-8', async () => {
    const sorted = `select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding
      from pg_database where datname = 'postgres'`;
    expect(await ask(database, sorted)).toEqual([
      { datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8' },
    ]);
  });

  test('is reached by any role and by URL', async () => {
    await ask(database, 'create role tried login');
    const config = database.connection('postgres', 'tried');
    expect(await askWith(config, 'select current_user::text as who')).toEqual([{ who: 'tried' }]);
    const byUrl = { connectionString: database.superUrl('postgres') };
    expect(await askWith(byUrl, 'select current_user::text as who')).toEqual([{ who: 'postgres' }]);
  });

  test('clears away a database that was half made', () => {
    expect(readdirSync(dataDir).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  test('refuses a second start in plain words', async () => {
    const second = startEmbedded({ dataDir, ...quiet });
    await expect(second).rejects.toThrow(EmbeddedFault);
    await expect(second).rejects.toThrow(`already using the database in ${dataDir}`);
  });

  test('is found by another command while it runs', () => {
    expect(findRunning(dataDir)?.socketDir).toBe(database.socketDir);
    expect(findRunning(join(dataDir, 'nothing'))).toBeUndefined();
  });

  test('comes back on its socket after being killed', { timeout: SLOW }, async () => {
    await ask(database, 'create table kept as select 1 as one');
    process.kill(pidIn(dataDir), 'SIGKILL');
    await expect
      .poll(() => ask(database, 'select one from kept'), { timeout: SLOW })
      .toEqual([{ one: 1 }]);
  });

  test('leaves nothing running once stopped twice', { timeout: SLOW }, async () => {
    const pid = pidIn(dataDir);
    await Promise.all([database.stop(), database.stop()]);
    await database.stop();
    expect(bornAt(pid)).toBeUndefined();
    expect(existsSync(database.socketDir)).toBe(false);
    expect(readdirSync(join(dataDir, 'in-use'))).toEqual([]);
    expect(findRunning(dataDir)).toBeUndefined();
  });
});

describe('a run that is killed', () => {
  const dataDir = join(newFolder(), 'data');
  let run: ChildProcess;

  afterEach(() => run.kill('SIGKILL'));

  test('keeps others out, then gives way', { timeout: SLOW }, async () => {
    run = await startElsewhere(dataDir);
    const refused = startEmbedded({ dataDir, ...quiet });
    await expect(refused).rejects.toThrow(`Another Oast (process ${run.pid})`);

    const socketDir = findRunning(dataDir)?.socketDir ?? '';
    const left = pidIn(dataDir);
    run.kill('SIGKILL');
    await once(run, 'exit');
    expect(bornAt(left)).toBeDefined();

    const told: string[] = [];
    const next = await startEmbedded({ dataDir, log: (words) => told.push(words) });
    try {
      expect(told).toEqual([
        'An earlier run was killed and left PostgreSQL running: stopping it first',
      ]);
      expect(await ask(next, 'select one from acknowledged')).toEqual([{ one: 1 }]);
      expect([bornAt(left), existsSync(socketDir)]).toEqual([undefined, false]);
    } finally {
      await next.stop();
    }
  });

  test('ends cleanly when only its Node exits', { timeout: SLOW }, async () => {
    run = await startElsewhere(dataDir, 'process.exit(1)');
    await expect.poll(() => existsSync(pidFile(dataDir)), { timeout: SLOW }).toBe(false);
    expect(findRunning(dataDir)).toBeUndefined();
  });
});

describe('a folder that cannot be used', () => {
  test('is refused when another version made it', async () => {
    const dataDir = newFolder();
    const pgdata = madeBy('17', dataDir);
    await expect(startEmbedded({ dataDir, ...quiet })).rejects.toThrow(
      `The database in ${pgdata} was made by PostgreSQL 17, and this Oast carries PostgreSQL 18`,
    );
    expect(readdirSync(pgdata)).toEqual(['PG_VERSION']);
  });

  test('is refused when it is a file', async () => {
    const dataDir = join(newFolder(), 'data');
    writeFileSync(dataDir, '');
    await expect(startEmbedded({ dataDir, ...quiet })).rejects.toThrow('is a file, not a folder');
  });

  test.runIf(process.getuid?.() === 0)('is refused when its data is not ours', async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, 'pgdata'));
    await expect(startEmbedded({ dataDir, ...quiet })).rejects.toThrow('belongs to user 0');
    expect(readdirSync(join(dataDir, 'in-use'))).toEqual([]);
  });
});

/** Open to be entered, since a start as root runs PostgreSQL as someone else. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-test-'));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

function madeBy(major: string, dataDir: string): string {
  const pgdata = join(dataDir, 'pgdata');
  mkdirSync(pgdata, { mode: 0o700 });
  writeFileSync(join(pgdata, 'PG_VERSION'), `${major}\n`);
  const { uid, gid } = chooseKeeper();
  chownSync(pgdata, uid, gid);
  return pgdata;
}

function pidIn(dataDir: string): number {
  return Number(readFileSync(pidFile(dataDir), 'utf8').split('\n')[0]);
}

function pidFile(dataDir: string): string {
  return join(dataDir, 'pgdata', 'postmaster.pid');
}

function ask(reach: Reach, text: string): Promise<readonly unknown[]> {
  return askWith(reach.connection('postgres', 'postgres'), text);
}

async function askWith(config: pg.ClientConfig, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client(config);
  try {
    await client.connect();
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the database, has a row acknowledged, says so, and lives on. */
async function startElsewhere(dataDir: string, then = ''): Promise<ChildProcess> {
  const script = `
    import pg from ${JSON.stringify(import.meta.resolve('pg'))};
    import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url))};
    const database = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
    const client = new pg.Client(database.connection('postgres', 'postgres'));
    await client.connect();
    await client.query('create table if not exists acknowledged as select 1 as one');
    console.log('acknowledged');
    ${then}`;
  const told = ['--input-type=module', '--eval', script];
  const run = spawn(process.execPath, told, { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([once(run.stdout, 'data'), once(run, 'exit')]);
  return run;
}
