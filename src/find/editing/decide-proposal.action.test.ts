import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { bodyOf, kentFiles, kentWith, withAt } from '../../../tests/people/kent-files.ts';
import type { Instant } from '../../kernel/day.ts';
import { newId } from '../../platform/db/index.ts';
import { digestOf } from '../area/digest.rule.ts';
import { applyArea, readKeptPack } from '../area/index.ts';
import type { PackFile } from '../area/pack-file.ts';
import { approveProposal, closeProposal } from './decide-proposal.action.ts';
import type { Actor } from './doors.ts';
import { proposeChange } from './propose-change.action.ts';
import { pieceIn, serviceAt } from './which-piece.rule.ts';

const NOW = '2026-11-24T10:00:00Z' as Instant;
const KOOTH = serviceAt('kooth');

let house: TestHouse;

beforeAll(async () => {
  house = await freshDatabase();
  await apply(kentFiles());
});
afterAll(() => house.end());

async function apply(files: readonly PackFile[]): Promise<void> {
  await applyArea(house.db, { pack: { area: { id: 'kent' }, files }, at: NOW, by: null });
}

function actor(party: string, role: 'team-administrator' | 'operator' | 'triage'): Actor {
  const viewer = { area: 'kent', role, parties: [party, 'tss'] };
  return { viewer, party, name: `Name of ${party}`, now: NOW, visit: 'visit-1' };
}

const joan = actor('joan', 'team-administrator');
const sunil = actor('sunil', 'team-administrator');
const operator = actor('olive', 'operator');

async function cost(): Promise<unknown> {
  const body = pieceIn(await readKeptPack(house.db, 'kent'), KOOTH);
  return typeof body === 'object' && body !== null ? Reflect.get(body, 'cost') : undefined;
}

async function propose(at: readonly string[], value: unknown, by = joan): Promise<string> {
  const now = pieceIn(await readKeptPack(house.db, 'kent'), KOOTH);
  const id = newId('proposal');
  const asked = { ...KOOTH, id, base: digestOf(now), body: withAt(now, at, value), why: 'Told us' };
  const result = await proposeChange(house.db, by, asked);
  if (result.kind !== 'proposed') throw new Error(result.kind);
  return id;
}

describe('a proposal', () => {
  test('approved by two at once is applied once, and the second is told', async () => {
    const id = await propose(['cost'], 'Free, twice');
    const both = await Promise.all([
      approveProposal(house.db, sunil, id),
      approveProposal(house.db, operator, id),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['decided', 'decided-already']);
    expect(await cost()).toBe('Free, twice');
  });

  test('of one’s own is not approved, by the page’s action or past it', async () => {
    const id = await propose(['cost'], 'Mine');
    expect(await approveProposal(house.db, joan, id)).toEqual({ kind: 'own' });
    const past = house.db.as(joan.viewer, (tx) =>
      tx
        .withTables<{ 'editing.outcome': Record<string, unknown> }>()
        .insertInto('editing.outcome')
        .values({
          ...{ area_id: 'kent', proposal_id: id, path: KOOTH.path, proposed_by: 'joan' },
          ...{ kind: 'approved', decided_by: 'joan', decided_by_name: 'Joan', decided_at: NOW },
        })
        .execute(),
    );
    await expect(past).rejects.toThrow(/check constraint/);
    expect(await cost()).toBe('Free, twice');
    await closeProposal(house.db, joan, { id, kind: 'withdrawn', why: null });
  });

  test('of a piece that was changed since by files is refused as stale', async () => {
    const id = await propose(['cost'], 'Late');
    await apply(kentWith(KOOTH.path, ['cost'], 'From the files'));
    expect(await approveProposal(house.db, sunil, id)).toEqual({
      kind: 'stale',
      changes: [{ what: 'What it costs', was: 'From the files', is: 'Late' }],
    });
    expect(await cost()).toBe('From the files');
  });

  test('that the rest of the pack no longer allows is refused with the fault in words', async () => {
    const id = await propose(['contacts'], ['childline']);
    const contacts = bodyOf('contacts.yaml');
    const rows = kentFiles().map((file) =>
      file.path === 'contacts.yaml' ? { ...file, body: withoutChildline(contacts) } : file,
    );
    await apply(rows);
    const now = await readKeptPack(house.db, 'kent');
    const base = digestOf(pieceIn(now, KOOTH));
    const faulty = await proposeChange(house.db, joan, {
      ...{ ...KOOTH, id: newId('proposal'), base, why: 'Told us' },
      body: withAt(pieceIn(now, KOOTH), ['contacts'], ['childline']),
    });
    expect(faulty).toMatchObject({
      kind: 'faulty',
      faults: expect.arrayContaining([
        expect.objectContaining({ file: KOOTH.path, found: expect.stringContaining('childline') }),
      ]),
    });
    expect((await approveProposal(house.db, sunil, id)).kind).not.toBe('decided');
    await apply(kentFiles());
  });

  test('cut off amid approving leaves nothing, and is approved again', async () => {
    const id = await propose(['cost'], 'After the cut');
    const dying = { ...house.db, as: cutShort(house.db) };
    await expect(approveProposal(dying, sunil, id)).rejects.toThrow('killed before commit');
    expect(await cost()).toBe('Free');
    expect((await approveProposal(house.db, sunil, id)).kind).toBe('decided');
    expect(await cost()).toBe('After the cut');
  });

  test('is seen and written by nobody but administrators and operators', async () => {
    const id = await propose(['cost'], 'Seen by two');
    const nurse = actor('amara', 'triage');
    expect(await approveProposal(house.db, nurse, id)).toEqual({ kind: 'gone' });
    expect(await cost()).toBe('After the cut');
  });
});

test('an administrator writes the pack in no other way', async () => {
  const write = house.db.as(joan.viewer, (tx) =>
    tx
      .withTables<{ 'area.pack_file': { path: string; digest: string } }>()
      .updateTable('area.pack_file')
      .set({ digest: 'other' })
      .executeTakeFirst(),
  );
  expect((await write).numUpdatedRows).toBe(0n);
});

/** The same database, that dies when all is written and nothing is committed. */
function cutShort(db: TestHouse['db']): TestHouse['db']['as'] {
  return (viewer, work) =>
    db.as(viewer, async (tx) => {
      await work(tx);
      throw new Error('killed before commit');
    });
}

function withoutChildline(body: unknown): unknown {
  const rows: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'contacts') : [];
  const kept = (Array.isArray(rows) ? rows : []).filter((row) => row.id !== 'childline');
  return { contacts: kept };
}
