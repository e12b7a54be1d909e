import { expect, test } from 'vitest';
import type { Contact } from '../../find/area/area.ts';
import type { Day } from '../../kernel/day.ts';
import { schedulesOf, weekdayCode } from './schedules-of.rule.ts';

const WHOSE = { area: 'kent', service: '2ed6657d-e927-568b-95e1-2665a8aea6a2' };
const LINE: Contact = {
  id: 'tss-line',
  name: 'The line',
  kind: 'service',
  phone: '01303 667 700',
  forWhom: 'Anyone',
  hoursSay: 'Monday to Friday, 9am to 5pm',
  hours: [],
  allHours: false,
  source: 'made for the tests',
  verified: '2026-11-22' as Day,
};
const CHANGE = '2025-11-10' as Day;
const WEEK = [1, 2, 3, 4, 5];

test('each row of hours is a schedule, with the last day that counts', () => {
  const rows = [
    { until: CHANGE, days: WEEK, opens: 540, closes: 900 },
    { from: CHANGE, days: WEEK, opens: 540, closes: 1020 },
  ];
  const made = schedulesOf({ ...LINE, hours: rows }, WHOSE);
  expect(made).toMatchObject([
    { valid_to: '2025-11-09', freq: 'WEEKLY', opens_at: '09:00', closes_at: '15:00' },
    { valid_from: '2025-11-10', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00' },
  ]);
  expect(made[0]?.valid_from).toBeUndefined();
  expect(made[1]?.valid_to).toBeUndefined();
  expect(made.map(({ service_id }) => service_id)).toEqual([WHOSE.service, WHOSE.service]);
  // Another row before them leaves their ids as they were.
  const more = [{ days: [6], opens: 600, closes: 720 }, ...rows];
  const ids = schedulesOf({ ...LINE, hours: more }, WHOSE).map(({ id }) => id);
  expect(ids.slice(1)).toEqual(made.map(({ id }) => id));
});

test('hours that are not known are the words of the source alone', () => {
  const [only, ...others] = schedulesOf({ ...LINE, hoursSay: 'Not known.' }, WHOSE);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ description: 'The line: Not known.' });
  expect(only?.freq).toBeUndefined();
});

test('day and night is every day, to its last minute', () => {
  expect(schedulesOf({ ...LINE, allHours: true }, WHOSE)).toMatchObject([
    { byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' },
  ]);
});

test('days are named as iCalendar names them', () => {
  expect([1, 7, 8].map(weekdayCode)).toEqual(['MO', 'SU', '']);
});
