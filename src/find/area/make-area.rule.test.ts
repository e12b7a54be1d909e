import { expect, test } from 'vitest';
import { kentFiles } from '../../../tests/people/kent-files.ts';
import { makeArea } from './make-area.rule.ts';

test('rows take the source that they share', () => {
  const area = makeArea(kentFiles());
  expect(area?.districts[0]).toEqual({
    code: 'E07000105',
    name: 'Ashford',
    inArea: true,
    source: 'https://github.com/mysociety/uk_local_authority_names_and_codes (67ef8b1)',
    verified: '2026-11-22',
  });
  expect(area?.places.every(({ verified }) => verified === null)).toBe(true);
});

test('times become minutes since midnight', () => {
  const line = makeArea(kentFiles())?.contacts.find(({ id }) => id === 'kent-tss-line');
  expect(line?.hours).toEqual([
    { until: '2025-11-10', days: [1, 2, 3, 4, 5], opens: 540, closes: 900 },
    { from: '2025-11-10', days: [1, 2, 3, 4, 5], opens: 540, closes: 1020 },
  ]);
});

test('without one of its files there is no area', () => {
  const files = kentFiles().filter(({ path }) => path !== 'needs.yaml');
  expect(makeArea(files)).toBeUndefined();
});
