import { expect, test } from 'vitest';
import { kentFiles, kentWith } from '../../../tests/people/kent-files.ts';
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

test('a line knows what it does on bank holidays, where its source tells', () => {
  const area = makeArea(kentFiles());
  const line = (id: string) => area?.contacts.find((one) => one.id === id);
  const christmas = { day: '2026-12-25', holiday: 'a bank holiday', why: '' };
  expect(line('kent-tss-line')?.specialDays).toContainEqual({ ...christmas, hours: null });
  expect(line('kent-chathealth')?.specialDays).toContainEqual({ ...christmas, hours: [] });
  expect(line('childline')?.specialDays).toEqual([]);
});

test('days of its own come in minutes too', () => {
  const path = ['contacts', 0, 'specialDays'];
  const rows = [{ day: '2026-12-24', hours: [{ opens: '09:00', closes: '12:00' }], why: 'early' }];
  const [line] = makeArea(kentWith('contacts.yaml', path, rows))?.contacts ?? [];
  expect(line?.specialDays).toEqual([
    { day: '2026-12-24', holiday: null, why: 'early', hours: [{ opens: 540, closes: 720 }] },
  ]);
});
