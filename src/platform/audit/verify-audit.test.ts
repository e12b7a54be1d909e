import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { clientConfig } from '../db/index.ts';
import { audit, verifyAudit } from './index.ts';

const OPERATOR = { area: 'kent', role: 'operator', parties: [] } as const;
const NURSE = { area: 'kent', role: 'triage', parties: ['staff-1', 'tss'] } as const;

describe('the audit chain', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await freshDatabase();
    for (let n = 1; n <= 5; n += 1) await readSomething(n);
  });
  afterAll(() => house.end());

  test('is whole after five readings', async () => {
    expect(await verifyAudit(house.db, OPERATOR)).toMatchObject({ kind: 'whole', rows: 5 });
  });

  test('keeps one order when many read at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => readSomething(100 + n)));
    expect(await verifyAudit(house.db, OPERATOR)).toMatchObject({ kind: 'whole', rows: 25 });
  });

  test('is whole while others add to it', async () => {
    const adding = Promise.all(Array.from({ length: 40 }, (_, n) => readSomething(200 + n)));
    const seen = [];
    for (let n = 0; n < 10; n += 1) seen.push((await verifyAudit(house.db, OPERATOR)).kind);
    await adding;
    expect(new Set(seen)).toEqual(new Set(['whole']));
  });

  test('shows the row that somebody edited', async () => {
    await asSuperuser(`update audit.entry set act = 'nothing' where seq = 3`);
    expect(await verifyAudit(house.db, OPERATOR)).toMatchObject({ seq: 3, because: 'row-changed' });
    await asSuperuser(`update audit.entry set act = 'read-request' where seq = 3`);
  });

  test('shows a row that was taken away', async () => {
    await asSuperuser('create table kept as select * from audit.entry where seq = 4');
    await asSuperuser('delete from audit.entry where seq = 4');
    expect(await verifyAudit(house.db, OPERATOR)).toMatchObject({ seq: 4, because: 'row-missing' });
    await asSuperuser('insert into audit.entry select * from kept');
  });

  test('shows that its end was cut off', async () => {
    await asSuperuser('delete from audit.entry where seq = 65');
    expect(await verifyAudit(house.db, OPERATOR)).toMatchObject({
      seq: 65,
      because: 'end-missing',
    });
  });

  test('cannot be changed by the application', async () => {
    const client = new pg.Client(clientConfig(house.app));
    await client.connect();
    for (const statement of [
      `update audit.entry set act = 'x'`,
      'delete from audit.entry',
      'truncate audit.entry',
      `update audit.head set seq = 0`,
    ]) {
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
    }
    await client.end();
  });

  async function readSomething(n: number): Promise<void> {
    const what = { act: 'read-request', ids: [`request-${n}`], requestId: `r${n}` };
    await house.db.as(NURSE, (tx) => audit(tx, what));
  }

  async function asSuperuser(statement: string): Promise<void> {
    const client = new pg.Client(clientConfig(house.superuser));
    await client.connect();
    await client.query(statement);
    await client.end();
  }
});
