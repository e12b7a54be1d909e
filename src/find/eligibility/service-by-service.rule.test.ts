import { expect, test } from 'vitest';
import { kent } from '../../../tests/people/at-the-check.ts';
import type { Instant } from '../../kernel/day.ts';
import { checksOf } from './could-it-help.rule.ts';
import type { Facts } from './facts.ts';

const asAt = '2026-11-24T12:00:00Z' as Instant;
const { check, look } = checksOf(kent.area, kent.services);

const CASES: readonly Facts[] = [
  {},
  { needs: ['low-mood'], asker: 'parent-carer' },
  { home: { place: 'Margate' }, needs: ['self-care'], canMeet: ['online'] },
];

test.each(CASES)('one at a time or all at once, the answers to %j are the same', (facts) => {
  const { services, judge } = look({ asAt, facts });
  const one = services.map((_service, place) => judge(place).speak().service);
  const all = check({ asAt, facts }).services.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(one).toEqual(all);
  expect(services.map((_service, place) => judge(place).fit.answer)).toEqual(
    one.map(({ answer }) => answer),
  );
});

test('a place that is not in the list is a mistake', () => {
  expect(() => look({ asAt, facts: {} }).judge(1_000)).toThrow('no service at place 1000');
});
