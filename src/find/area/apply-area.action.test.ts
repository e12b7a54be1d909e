import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import { kentFiles, kentWith } from '../../../tests/people/kent-files.ts';
import type { Instant } from '../../kernel/day.ts';
import { applyArea } from './apply-area.action.ts';
import { diffArea, readKeptPack } from './kept-pack.reader.ts';
import type { PackFile } from './pack-file.ts';

const AT = '2026-11-24T09:00:00Z' as Instant;

describe('applying the pack of Kent', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await freshDatabase();
  });
  afterAll(() => house.end());

  function pack(files: readonly PackFile[], id = 'kent') {
    return { area: { id }, files };
  }
  async function apply(files: readonly PackFile[], id?: string) {
    const applied = await applyArea(house.db, { pack: pack(files, id), at: AT, by: 'staff-1' });
    if (applied.kind === 'unchanged') return 'unchanged';
    return applied.changes.map(({ path, did }) => `${did} ${path}`);
  }

  test('writes every file the first time', async () => {
    expect(await apply(kentFiles())).toHaveLength(kentFiles().length);
  });

  test('changes nothing the second time', async () => {
    expect(await apply(kentFiles())).toBe('unchanged');
    expect(await diffArea(house.db, pack(kentFiles()))).toEqual([]);
  });

  test('gives back the same content', async () => {
    const kept = await readKeptPack(house.db, 'kent');
    const bodies = (files: readonly PackFile[]) =>
      new Map(files.map(({ path, body }) => [path, body]));
    expect(bodies(kept)).toEqual(bodies(kentFiles()));
  });

  test('says beforehand what would change, field by field', async () => {
    const files = kentWith('area.yaml', ['name'], 'The county of Kent');
    expect(await diffArea(house.db, pack(files))).toEqual([
      {
        path: 'area.yaml',
        did: 'changed',
        fields: [{ at: 'name', before: 'Kent', after: 'The county of Kent' }],
      },
    ]);
  });

  test('writes only what differs', async () => {
    const files = kentWith('area.yaml', ['name'], 'The county of Kent').filter(
      ({ path }) => path !== 'plan/2018.yaml',
    );
    expect(await apply(files)).toEqual(['changed area.yaml', 'removed plan/2018.yaml']);
    expect(await apply(kentFiles())).toEqual(['changed area.yaml', 'added plan/2018.yaml']);
  });

  test('twice at once writes once', async () => {
    const files = kentWith('area.yaml', ['name'], 'Kent together');
    const both = await Promise.all([apply(files), apply(files)]);
    expect(both).toContain('unchanged');
    expect(both).toContainEqual(['changed area.yaml']);
  });

  test('keeps every version with who and when', async () => {
    const viewer = { area: 'kent', role: 'operator', parties: [] } as const;
    const rows = await house.db.as(viewer, (tx) =>
      tx
        .withTables<{ 'area.applied': Record<string, unknown> & { path: string; seq: number } }>()
        .selectFrom('area.applied')
        .selectAll()
        .where('path', '=', 'plan/2018.yaml')
        .orderBy('seq')
        .execute(),
    );
    expect(rows).toMatchObject([
      { did: 'added', applied_by: 'staff-1', applied_at: '2026-11-24T09:00:00Z' },
      { did: 'removed', body: null, digest: null },
      { did: 'added' },
    ]);
  });

  test('keeps one area apart from another', async () => {
    expect(await apply(kentFiles(), 'essex')).toHaveLength(kentFiles().length);
    expect(await readKeptPack(house.db, 'surrey')).toEqual([]);
  });

  test('is for an operator alone', async () => {
    const viewer = { area: 'kent', role: 'triage', parties: [] } as const;
    const write = house.db.as(viewer, (tx) =>
      tx
        .withTables<{ 'area.pack_file': { path: string } }>()
        .deleteFrom('area.pack_file')
        .executeTakeFirst(),
    );
    expect((await write).numDeletedRows).toBe(0n);
  });
});
