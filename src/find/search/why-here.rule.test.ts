import { expect, test } from 'vitest';
import { kent } from '../../../tests/people/at-the-check.ts';
import { dayOf, type Instant } from '../../kernel/day.ts';
import { checksOf } from '../eligibility/index.ts';
import { factsSought } from './facts-sought.rule.ts';
import { type Filters, NO_FILTERS } from './filters.ts';
import { needsSought } from './filters-in-address.rule.ts';
import { hangsOn, whyHere } from './why-here.rule.ts';

const asAt = '2026-11-24T12:00:00Z' as Instant;
const { look } = checksOf(kent.area, kent.services);

function why(id: string, more: Partial<Filters>) {
  const filters = { ...NO_FILTERS, ...more };
  const { services, judge } = look({ asAt, facts: factsSought(filters, kent.area, dayOf(asAt)) });
  const place = services.findIndex(({ service }) => service.id === id);
  const found = services[place];
  if (!found) throw new Error(id);
  const needs = needsSought(filters, kent.area.needGroups);
  const sought = { filters, needs, thrive: filters.thrive === null ? null : 'Getting help' };
  return whyHere({ ...found, because: judge(place).fit.because }, sought, kent.area);
}

test('nothing asked for is no reason', () => {
  expect(why('kooth', {})).toEqual([]);
});

test('age, worry, place and way are said where they are so', () => {
  const asked = {
    needs: ['low-mood'],
    age: 12,
    near: { place: 'Margate' },
    ways: ['online'],
  } as const;
  expect(why('kooth', asked)).toEqual([
    'for ages 10 to 25',
    'feeling low or sad',
    'in Margate',
    'online',
  ]);
});

test('more than two needs are counted', () => {
  expect(why('kooth', { groups: ['feelings'] }).at(-1)).toMatch(/^\d more like it$/);
});

test('a name that was typed and a group of i-THRIVE are reasons', () => {
  const parts = why('kent-therapeutic-support', {
    named: ['kent-therapeutic-support'],
    thrive: 'getting-help',
  });
  expect(parts).toEqual(['its page has the words you typed', 'Getting help']);
});

test('what it hangs on is said once for each thing', () => {
  expect(hangsOn(['immediateDanger', 'selfHarm', 'dateOfBirth'])).toEqual([
    'whether they are safe',
    'the age',
  ]);
});
