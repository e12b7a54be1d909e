import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { policySql } from '../access/index.ts';
import { clientConfig, EMBEDDED_ROLES, faultsOfAppRole } from './index.ts';

const { owner } = EMBEDDED_ROLES;
const MEMBER = `oast_member_${process.pid}`;

describe('the application’s role', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await freshDatabase();
    await asSuperuser(`create role ${MEMBER} login; grant ${owner} to ${MEMBER}`);
  });
  afterAll(async () => {
    await asSuperuser(`drop role ${MEMBER}`);
    await house.end();
  });

  test('is safe when it owns nothing', async () => {
    expect(await faultsOfAppRole(house.app, owner)).toEqual([]);
    expect(await faultsOfAppRole(house.app, 'nobody at all')).toEqual([]);
  });

  test('may not be the owner of the tables', async () => {
    expect(await faultsOfAppRole(house.owner, owner)).toEqual(['owns-tables', 'member-of-owner']);
  });

  test('may not become the owner', async () => {
    const faults = await faultsOfAppRole({ ...house.app, user: MEMBER }, owner);
    expect(faults).toEqual(['member-of-owner']);
  });

  test('gets no policies as the owner', () => {
    expect(() => policySql([], { app: owner, owner })).toThrow('cannot be both');
  });

  async function asSuperuser(statement: string): Promise<void> {
    const client = new pg.Client(clientConfig(house.superuser));
    await client.connect();
    await client.query(statement);
    await client.end();
  }
});
