import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Database, openDatabase, type Tx } from './database.ts';
import { lastly } from './transaction.ts';

const NOBODY: Viewer = { area: 'kent', role: 'public', parties: [] };

let house: TestHouse;
let db: Database;

beforeAll(async () => {
  house = await freshDatabase();
  db = openDatabase(house.owner);
  await db.as(NOBODY, (tx) =>
    sql`create table public.note (id int generated always as identity, words text)`.execute(tx),
  );
});
afterAll(async () => {
  await db.end();
  await house.end();
});

const write = (words: string) => sql`insert into public.note (words) values (${words})`;

async function written(): Promise<readonly string[]> {
  const { rows } = await db.as(NOBODY, (tx) =>
    sql<{ words: string }>`select words from public.note order by id`.execute(tx),
  );
  return rows.map(({ words }) => words);
}

test('what is run at once happens in its order, as the viewer, and the last of all at the end', async () => {
  const role = await db.as(NOBODY, async (tx) => {
    lastly(tx, write('last').compile(tx));
    const [asked] = await Promise.all([
      sql<{ role: string }>`select access.role() as role`.execute(tx),
      ...['first', 'second', 'third'].map((words) => write(words).execute(tx)),
    ]);
    return asked.rows[0]?.role;
  });
  expect(role).toBe('public');
  expect(await written()).toEqual(['first', 'second', 'third', 'last']);
});

test('a fault of any statement keeps nothing, and the connection serves again', async () => {
  const before = await written();
  const broken = sql`select 1 / ${0}::int`;
  const atEnd = db.as(NOBODY, async (tx) => {
    await write('lost').execute(tx);
    lastly(tx, broken.compile(tx));
  });
  await expect(atEnd).rejects.toThrow('division by zero');
  const amid = db.as(NOBODY, (tx) =>
    Promise.all([broken.execute(tx), ...['a', 'b'].map((words) => write(words).execute(tx))]),
  );
  await expect(amid).rejects.toThrow('division by zero');
  expect(await written()).toEqual(before);
});

test('a transaction that is over runs nothing', async () => {
  const kept: Tx[] = [];
  await db.as(NOBODY, async (tx) => {
    kept.push(tx);
  });
  const [over] = kept;
  await expect(over && write('late').execute(over)).rejects.toThrow('The transaction is over');
});
