import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { doorsOf, ownDraft, parentDraft, rowsOf, sendDraft } from '../../../tests/people/drafts.ts';
import { whoIs } from '../../platform/identity/index.ts';
import { closeTracking, type Doors, openTracking, type Sent } from './index.ts';

let house: TestHouse;
let doors: Doors;
let sent: Sent;

beforeAll(async () => {
  house = await freshDatabase();
  doors = doorsOf(house);
  sent = (await sendDraft(doors, ownDraft)).sent;
});

afterAll(async () => {
  await house.end();
});

let clients = 0;

function typed(reference: string, words: string, client?: string) {
  clients += 1;
  return { reference, words, client: client ?? `client-${clients}` };
}

async function holderOf(key: string) {
  const keyHash = house.keys.hash('session', key);
  return await house.db.as({ area: 'kent', role: 'public', parties: [] }, (tx) =>
    whoIs(tx, keyHash),
  );
}

describe('opening a follower’s view', () => {
  test('takes the reference and their own words', async () => {
    const opened = await openTracking(doors, typed(sent.reference, sent.words.join(' ')));
    expect(opened.kind).toBe('open');
    const holder = opened.kind === 'open' ? await holderOf(opened.key) : undefined;
    expect(holder).toMatchObject({ role: 'young-person', kind: 'follower', teams: [] });
  });

  test('forgives how they are typed', async () => {
    const words = sent.words.map((word) => word.toUpperCase()).join('-');
    const reference = ` ${sent.reference.toLowerCase().replaceAll('-', ' ')} `;
    expect((await openTracking(doors, typed(reference, words))).kind).toBe('open');
  });

  test('gives every wrong pair one same answer', async () => {
    const other = (await sendDraft(doors, parentDraft)).sent;
    const backwards = sent.words.toReversed().join(' ');
    for (const [reference, words] of [
      [sent.reference, 'acorn almond alpaca anchor'],
      [sent.reference, backwards],
      ['KT-2222-22', sent.words.join(' ')],
      [other.reference, sent.words.join(' ')],
      ['', ''],
      ['x'.repeat(1_000_000), '🧸\u0000'],
    ] as const) {
      expect(await openTracking(doors, typed(reference, words))).toEqual({ kind: 'wrong' });
    }
  });

  test('takes as many statements for any wrong pair', async () => {
    const cost = async (reference: string) => {
      const before = house.db.statements();
      await openTracking(doors, typed(reference, 'acorn almond alpaca anchor'));
      return house.db.statements() - before;
    };
    const known = (await sendDraft(doors, parentDraft)).sent.reference;
    expect(await cost(known)).toBe(await cost('KT-9999-99'));
  });

  test('stops after ten wrong tries at a reference', async () => {
    const { reference, words } = (await sendDraft(doors, parentDraft)).sent;
    for (let tried = 0; tried < 10; tried += 1) {
      expect((await openTracking(doors, typed(reference, 'wrong words'))).kind).toBe('wrong');
    }
    expect((await openTracking(doors, typed(reference, 'wrong words'))).kind).toBe('too-many');
    expect((await openTracking(doors, typed(reference, words.join(' ')))).kind).toBe('too-many');
  });

  test('counts the same for a reference that does not exist', async () => {
    const tries = [];
    for (let tried = 0; tried < 11; tried += 1) {
      tries.push((await openTracking(doors, typed('KT-3333-33', 'wrong'))).kind);
    }
    expect(tries.indexOf('too-many')).toBe(10);
  });

  test('forgets the tries once it was right', async () => {
    const { reference, words } = (await sendDraft(doors, parentDraft)).sent;
    for (let round = 0; round < 3; round += 1) {
      for (let tried = 0; tried < 9; tried += 1) {
        await openTracking(doors, typed(reference, 'wrong words'));
      }
      expect((await openTracking(doors, typed(reference, words.join(' ')))).kind).toBe('open');
    }
  });

  test('stops after a hundred tries from one place', async () => {
    const kinds: string[] = [];
    for (let tried = 0; tried < 101; tried += 1) {
      const one = typed(`KT-${1000 + tried}-22`, 'wrong', 'one-place');
      kinds.push((await openTracking(doors, one)).kind);
    }
    expect(kinds.indexOf('too-many')).toBe(100);
  });

  test('counts no right answer against a place', async () => {
    const place = 'a-library';
    const tryIt = async (reference: string, words: string) =>
      (await openTracking(doors, typed(reference, words, place))).kind;
    for (let tried = 0; tried < 99; tried += 1) await tryIt(`KT-${2000 + tried}-33`, 'wrong');
    for (let right = 0; right < 3; right += 1) {
      expect(await tryIt(sent.reference, sent.words.join(' '))).toBe('open');
    }
    expect(await tryIt('KT-5555-33', 'wrong')).toBe('wrong');
    expect(await tryIt('KT-5555-44', 'wrong')).toBe('too-many');
  });

  test('ends with a follower that was ended', async () => {
    const { reference, words } = (await sendDraft(doors, parentDraft)).sent;
    await rowsOf(
      house,
      `update referral.follower f set ended_at = now() from referral.referral r
       where r.referral_id = f.referral_id and r.reference = '${reference}'`,
    );
    const opened = await openTracking(doors, typed(reference, words.join(' ')));
    expect(opened).toEqual({ kind: 'wrong' });
  });
});

test('closing ends the session at once', async () => {
  const opened = await openTracking(doors, typed(sent.reference, sent.words.join(' ')));
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const holder = await holderOf(opened.key);
  const viewer = { area: 'kent', role: 'young-person', parties: [holder?.party_id ?? ''] } as const;
  await closeTracking(doors, viewer, opened.key);
  expect(await holderOf(opened.key)).toBeUndefined();
});
