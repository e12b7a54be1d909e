import { expect, test } from 'vitest';
import { smallKent } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import type { Where } from './facts.ts';
import { journeyIn } from './journey.rule.ts';
import { NOTHING_YET } from './kept-check.ts';

const day = '2025-11-07' as Day;

test.each<readonly [Where | undefined, boolean]>([
  [undefined, false],
  [{ postcode: 'ME8 0AA' }, true],
  [{ postcode: 'ME4 4AA' }, false],
  [{ postcode: 'ME8 0AA', place: 'Sittingbourne' }, false],
])('a home of %j offers places: %s', (home, offers) => {
  const check = { ...NOTHING_YET, facts: { home } };
  expect(journeyIn(smallKent, { check, ask: ['home'], day, toDoFirst: [] }).offersPlaces).toBe(
    offers,
  );
});

test('found needs are offered, and nothing else is made up', () => {
  const check = { ...NOTHING_YET, found: ['anxiety'] };
  const journey = journeyIn(smallKent, { check, ask: ['needs'], day, toDoFirst: [] });
  expect(journey).toEqual({
    ...{ check, ask: ['needs'], day, toDoFirst: [] },
    offersNeeds: true,
    offersPlaces: false,
  });
});
