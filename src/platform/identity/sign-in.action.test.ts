import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { addStaff, endSession, signIn, whoIs } from './index.ts';

const OPERATOR = { area: 'kent', role: 'operator', parties: [] } as const;
const NOBODY = { area: 'kent', role: 'public', parties: [] } as const;

const AMARA = {
  email: 'Amara.Bright@tss.example',
  name: 'Amara Bright',
  title: 'triage nurse',
  memberships: [{ team: 'tss', role: 'triage' as const }],
};

describe('signing in', () => {
  let house: TestHouse;
  let password: string;
  let secret: string;

  beforeAll(async () => {
    house = await freshDatabase();
    const added = await addStaff(house, OPERATOR, AMARA);
    if (added.kind !== 'added') throw new Error('the cast was not added');
    password = added.password;
    secret = new URL(added.totpUri).searchParams.get('secret') ?? '';
  });
  afterAll(() => house.end());

  test('with all three right opens a session', async () => {
    const code = await generate({ secret });
    const result = await signIn(house, 'kent', {
      email: ' amara.bright@TSS.example ',
      password,
      code,
    });
    expect(result.kind).toBe('in');
    if (result.kind !== 'in') return;
    const keyHash = house.keys.hash('session', result.key);
    expect(await house.db.as(NOBODY, (tx) => whoIs(tx, keyHash))).toMatchObject({
      name: 'Amara Bright',
      role: 'triage',
      teams: ['tss'],
    });
  });

  test('with a code that was used opens nothing', async () => {
    const code = await generate({ secret });
    const again = await signIn(house, 'kent', { email: AMARA.email, password, code });
    expect(again).toEqual({ kind: 'wrong' });
  });

  test.each([
    ['a wrong password', { password: 'not it' }],
    ['a wrong code', { code: '000000' }],
    ['a code of letters', { code: 'abcdef' }],
    ['an unknown email', { email: 'nobody@tss.example' }],
    ['nothing at all', { email: '', password: '', code: '' }],
  ])('with %s gets the one same answer', async (_name, change) => {
    const typed = { email: AMARA.email, password, code: await generate({ secret }), ...change };
    expect(await signIn(house, 'kent', typed)).toEqual({ kind: 'wrong' });
  });

  test('an email twice is told apart', async () => {
    expect(await addStaff(house, OPERATOR, AMARA)).toEqual({ kind: 'known-already' });
  });

  test('too often is told to wait', async () => {
    const typed = { email: 'often@tss.example', password: 'x', code: '1' };
    const kinds = new Set<string>();
    for (let n = 0; n < 12; n += 1) kinds.add((await signIn(house, 'kent', typed)).kind);
    expect([...kinds]).toEqual(['wrong', 'too-many']);
  });

  test('ends at once when the session ends', async () => {
    const other = await addStaff(house, OPERATOR, { ...AMARA, email: 'dev@tss.example' });
    if (other.kind !== 'added') throw new Error('not added');
    const code = await generate({
      secret: new URL(other.totpUri).searchParams.get('secret') ?? '',
    });
    const typed = { email: 'dev@tss.example', password: other.password, code };
    const result = await signIn(house, 'kent', typed);
    if (result.kind !== 'in') throw new Error('not in');
    const keyHash = house.keys.hash('session', result.key);
    await house.db.as({ ...NOBODY, parties: [keyHash] }, (tx) => endSession(tx, 'kent', keyHash));
    expect(await house.db.as(NOBODY, (tx) => whoIs(tx, keyHash))).toBeUndefined();
  });
});

describe('keys', () => {
  test('open only where they were sealed', async () => {
    const house = await freshDatabase();
    const sealed = house.keys.seal('here', 'a secret');
    expect(house.keys.open('here', sealed)).toBe('a secret');
    expect(() => house.keys.open('there', sealed)).toThrow();
    await house.end();
  });
});
