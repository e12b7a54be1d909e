import { describe, expect, test } from 'vitest';
import { kent } from '../../../tests/people/at-the-check.ts';
import { dayOf, type Instant } from '../../kernel/day.ts';
import { checksOf, type Facts } from '../eligibility/index.ts';
import { factsSought } from './facts-sought.rule.ts';
import { type Filters, NO_FILTERS } from './filters.ts';
import { needsSought } from './filters-in-address.rule.ts';
import { whatMatches } from './what-matches.rule.ts';
import { whichToJudge } from './which-to-judge.rule.ts';

const asAt = '2026-11-24T12:00:00Z' as Instant;
const { look, check } = checksOf(kent.area, kent.services);

function found(more: Partial<Filters>) {
  const filters = { ...NO_FILTERS, ...more };
  const looked = look({ asAt, facts: factsSought(filters, kent.area, dayOf(asAt)) });
  const thrive = kent.area.thriveGroups.find(({ id }) => id === filters.thrive)?.says ?? null;
  const needs = needsSought(filters, kent.area.needGroups);
  const { fits, might, out } = whatMatches(
    looked,
    { filters, needs, thrive },
    whichToJudge(looked.services)({ filters, needs }),
  );
  const ids = (places: readonly number[]) =>
    places.map((place) => looked.services[place]?.service.id);
  return { fits: ids(fits), might: ids(might), out: ids(out) };
}

test('a search for nothing finds every service in force', () => {
  const { fits, might, out } = found({});
  expect(fits.length + might.length).toBe(kent.services.length);
  expect(out).toEqual([]);
});

test('no service is found twice, and fit is what the check says', () => {
  const filters: Partial<Filters> = { needs: ['low-mood'], age: 12, near: { place: 'Margate' } };
  const { fits, might, out } = found(filters);
  expect(new Set([...fits, ...might, ...out]).size).toBe(fits.length + might.length + out.length);
  const facts: Facts = factsSought({ ...NO_FILTERS, ...filters }, kent.area, dayOf(asAt));
  const answers = new Map(check({ asAt, facts }).services.map(({ id, answer }) => [id, answer]));
  expect(fits.map((id) => answers.get(id ?? ''))).toEqual(fits.map(() => 'fits'));
  expect(might.map((id) => answers.get(id ?? ''))).toEqual(might.map(() => 'not-yet-known'));
  expect(out.map((id) => answers.get(id ?? ''))).toEqual(out.map(() => 'does-not-fit'));
});

describe('a worry', () => {
  test('finds those that name it, and no other', () => {
    const { fits, might, out } = found({ needs: ['stammering'] });
    expect([...fits, ...might, ...out].toSorted()).toEqual([
      'kent-speech-and-language-therapy',
      'kent-talking-walk-in',
    ]);
  });

  test('that is shared by more needs comes first', () => {
    const { might, fits } = found({ needs: ['autism-assessment', 'movement'] });
    expect([...fits, ...might][0]).toBe('kent-community-paediatrics');
  });

  test('gives way to a name that was typed', () => {
    const { fits, might } = found({ needs: ['language'], named: ['kent-family-hubs'] });
    expect([...fits, ...might][0]).toBe('kent-family-hubs');
  });
});

describe('what a service does not say', () => {
  test('is not held against it', () => {
    expect(found({ ways: ['online'] }).might).toContain('kent-iask');
    expect(found({ thrive: 'getting-help' }).might).toContain('kent-iask');
    expect(found({ level: 'specialist' }).might).toContain('kent-iask');
  });

  test('is told from what it says otherwise', () => {
    expect(found({ ways: ['phone'] }).out).toContain('kooth');
    expect(found({ thrive: 'thriving' }).out).toContain('kent-therapeutic-support');
  });
});

test('who may not ask finds it among the others', () => {
  const { out } = found({
    asker: 'parent-carer',
    age: 8,
    near: { place: 'Margate' },
    needs: ['self-care'],
  });
  expect(out).toContain('kent-occupational-therapy');
});
