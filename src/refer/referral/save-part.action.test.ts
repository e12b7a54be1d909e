import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import {
  doorsOf,
  NOW,
  parentDraft,
  rowsOf,
  sendDraft,
  TODAY,
} from '../../../tests/people/drafts.ts';
import { addDays, type Day, type Instant } from '../../kernel/day.ts';
import { beginDraft, type Doors, eraseDrafts, loadDraft, savePart } from './index.ts';

let house: TestHouse;
let doors: Doors;

beforeAll(async () => {
  house = await freshDatabase();
  doors = doorsOf(house);
});

afterAll(async () => {
  await house.end();
});

const words = { worry: 'He is sad.', since: '', childsWords: '' };
const part = 'words' as const;
const machine = { area: 'kent', role: 'machine', parties: [] } as const;

describe('a draft', () => {
  test('comes back to whoever holds its key', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    const draft = await loadDraft(doors, key, NOW);
    expect(draft).toEqual({ id: key.id, version: 1, answers: parentDraft, sent: null });
  });

  test('opens for no other secret, and no other id', async () => {
    const one = await beginDraft(doors, parentDraft, NOW);
    const other = await beginDraft(doors, parentDraft, NOW);
    expect(await loadDraft(doors, { ...one, secret: other.secret }, NOW)).toBeUndefined();
    expect(await loadDraft(doors, { ...one, secret: '' }, NOW)).toBeUndefined();
    expect(await loadDraft(doors, { ...one, id: 'draft-none' }, NOW)).toBeUndefined();
  });

  test('keeps its secret out of the database', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    const rows = await rowsOf<{ all: string }>(
      house,
      `select d::text as all from referral.draft d where draft_id = '${key.id}'`,
    );
    expect(rows[0]?.all).not.toContain(key.secret);
  });

  test('is kept ninety days from its last change', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    const on = (days: number) => `${addDays(TODAY, days)}T10:00:00Z` as Instant;
    expect(await loadDraft(doors, key, on(89))).toBeDefined();
    expect(await loadDraft(doors, key, on(90))).toBeUndefined();
    await savePart(doors, key, { version: 1, part, value: words, now: on(80) });
    expect(await loadDraft(doors, key, on(120))).toBeDefined();
  });

  test('past its day is erased, and no other is', async () => {
    const old = await beginDraft(doors, parentDraft, '2020-01-01T10:00:00Z' as Instant);
    const young = await beginDraft(doors, parentDraft, NOW);
    expect(await eraseDrafts(house.db, machine, '2020-06-01' as Day)).toBe(1);
    const left = await rowsOf<{ draft_id: string }>(
      house,
      `select draft_id from referral.draft where draft_id in ('${old.id}', '${young.id}')`,
    );
    expect(left).toEqual([{ draft_id: young.id }]);
  });

  test('is not erased before its day by anyone', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    await eraseDrafts(house.db, machine, '2999-01-01' as Day);
    expect(await loadDraft(doors, key, NOW)).toBeDefined();
  });
});

describe('saving a step', () => {
  test('keeps it and moves the version on', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    const saved = await savePart(doors, key, { version: 1, part, value: words, now: NOW });
    expect(saved).toMatchObject({ kind: 'saved', draft: { version: 2, answers: { words } } });
    expect((await loadDraft(doors, key, NOW))?.answers.words).toEqual(words);
  });

  test('the same twice is harmless', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    const saving = { version: 1, part, value: words, now: NOW };
    const [one, other] = await Promise.all([
      savePart(doors, key, saving),
      savePart(doors, key, saving),
    ]);
    expect([one.kind, other.kind]).toEqual(['saved', 'saved']);
    expect((await loadDraft(doors, key, NOW))?.version).toBe(2);
  });

  test('over a later answer is refused with it', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    const value = { ...words, worry: 'From the other phone.' };
    await savePart(doors, key, { version: 1, part, value, now: NOW });
    const late = await savePart(doors, key, { version: 1, part, value: words, now: NOW });
    expect(late).toMatchObject({ kind: 'stale', newer: { version: 2, answers: { words: value } } });
  });

  test('of two different at once keeps exactly one', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    const values = ['one', 'two', 'three'].map((worry) => ({ ...words, worry }));
    const all = await Promise.all(
      values.map((value) => savePart(doors, key, { version: 1, part, value, now: NOW })),
    );
    expect(all.map(({ kind }) => kind).sort()).toEqual(['saved', 'stale', 'stale']);
  });

  test('with another secret finds nothing', async () => {
    const key = { ...(await beginDraft(doors, parentDraft, NOW)), secret: 'guessed' };
    const saved = await savePart(doors, key, { version: 1, part, value: words, now: NOW });
    expect(saved).toEqual({ kind: 'gone' });
  });

  test('after sending changes nothing', async () => {
    const { key } = await sendDraft(doors);
    const saved = await savePart(doors, key, { version: 1, part, value: words, now: NOW });
    expect(saved.kind).toBe('sent-already');
    expect((await loadDraft(doors, key, NOW))?.answers.words).toEqual(parentDraft.words);
  });

  test('takes every sign that a form can carry', async () => {
    const key = await beginDraft(doors, parentDraft, NOW);
    const worry = `a\u0000b ${'x'.repeat(200_000)} 🧸 مرحبا <script> \\u0000 "quoted"`;
    await savePart(doors, key, { version: 1, part, value: { ...words, worry }, now: NOW });
    const kept = (await loadDraft(doors, key, NOW))?.answers.words?.worry;
    expect(kept).toBe(worry.replace('\u0000', ''));
  });
});
