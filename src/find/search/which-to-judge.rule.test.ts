import { expect, test } from 'vitest';
import { kent } from '../../../tests/people/at-the-check.ts';
import type { Instant } from '../../kernel/day.ts';
import { checksOf } from '../eligibility/index.ts';
import { type Filters, NO_FILTERS } from './filters.ts';
import { whichToJudge } from './which-to-judge.rule.ts';

const asAt = '2026-11-24T12:00:00Z' as Instant;
const { services } = checksOf(kent.area, kent.services).look({ asAt, facts: {} });
const which = whichToJudge(services);

function ids(needs: readonly string[], more: Partial<Filters> = {}) {
  const places = which({ needs, filters: { ...NO_FILTERS, ...more } });
  return places.map((place) => services[place]?.service.id);
}

test('a search for no worry is about every service', () => {
  expect(ids([])).toEqual(services.map(({ service }) => service.id));
});

test('each service that names a need, once and in order', () => {
  const needs = ['self-care', 'fine-motor', 'movement'];
  const own = services.filter(({ service }) => needs.some((one) => service.needs.includes(one)));
  expect(ids(needs)).toEqual(own.map(({ service }) => service.id));
});

test('with those that were named, and none that is not there', () => {
  expect(ids(['stammering'], { named: ['kooth', 'gone'] })).toEqual([
    'kent-speech-and-language-therapy',
    'kent-talking-walk-in',
    'kooth',
  ]);
  expect(ids(['no-such-need'])).toEqual([]);
});
