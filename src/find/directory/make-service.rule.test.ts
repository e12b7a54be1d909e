import { expect, test } from 'vitest';
import { kentFiles } from '../../../tests/people/kent-files.ts';
import { KENT, MEDWAY, smallKent } from '../../../tests/people/small-kent.ts';
import { filesOf } from '../area/pack-file.ts';
import { makeService } from './make-service.rule.ts';
import { type ServiceBody, serviceKind } from './service-file.ts';

const bodies = filesOf(kentFiles(), serviceKind).map(({ body }) => body);

function made(id: string, more: Partial<ServiceBody> = {}) {
  const body = bodies.find((one) => one.id === id);
  if (!body) throw new Error(`Kent has no ${id}`);
  const area = { ...smallKent, thriveGroups: [{ id: 'getting-advice', says: 'Seeking advice' }] };
  return makeService({ ...body, ...more }, { area, teamLists: [], answersWithin: null });
}

test('the area stands for its own districts, and not for a neighbour', () => {
  expect(made('kent-therapeutic-support').versions[0]?.criteria[1]).toMatchObject({
    kind: 'area',
    lives: KENT,
    learns: KENT,
  });
  expect(made('kooth').versions[0]?.criteria[1]).toMatchObject({ lives: [...KENT, MEDWAY] });
});

test('a group is said in the words of the area', () => {
  expect(made('kent-therapeutic-support').thriveGroups[0]).toBe('Seeking advice');
});

test('what a person judges has the source of its version', () => {
  const version = made('kent-therapeutic-support').versions[0];
  expect(version?.aPersonJudges[0]?.source).toBe(version?.source);
});

test('a team without lists covers no place by name', () => {
  expect(made('kooth').teams[0]).toMatchObject({ places: [], districts: [], succeeds: [] });
});
