import { describe, expect, test } from 'vitest';
import { MEDWAY, smallKent } from '../../../tests/people/small-kent.ts';
import { sayChild, sayLearns, sayNeeds, sayThing, within } from './answers-in-words.ts';
import type { Facts } from './facts.ts';
import { peopleWords } from './people-words.ts';

describe('answers in words', () => {
  test.each([
    ['Fill in the pack. It is on the Pod.', 'Fill in the pack', 'It is on the Pod.'],
    ['Have a hearing test.', 'Have a hearing test', ''],
  ])('%s is to %s', (says, what, more) => {
    expect(sayThing(says)).toEqual({ what, more });
  });

  test.each([
    ['Feeling low or sad', 'feeling low or sad'],
    ['ADHD', 'ADHD'],
    ['', ''],
  ])('%s stands in a sentence as %s', (says, inside) => {
    expect(within(says)).toBe(inside);
  });

  test.each<readonly [Facts['learns'], string]>([
    [undefined, ''],
    [{ where: 'school' }, 'School'],
    [{ where: 'school', place: 'Margate' }, 'School, Margate'],
    [{ district: MEDWAY }, 'Medway'],
    [{ where: 'not-in-education' }, 'Not in education now'],
  ])('learning %j is "%s"', (learns, says) => {
    expect(sayLearns({ learns }, smallKent)).toBe(says);
  });

  test('needs that the area lost are left out', () => {
    expect(sayNeeds({ needs: ['anxiety', 'gone'] }, smallKent)).toEqual(['anxiety']);
    expect(sayNeeds({}, smallKent)).toEqual([]);
  });

  test.each([
    ['young-person', 15, 'you, 15'],
    ['parent-carer', undefined, 'your child'],
    ['someone-else', 17, 'someone you know, 17'],
  ] as const)('for %s of %s: %s', (asker, age, says) => {
    expect(sayChild(peopleWords(asker), age)).toBe(says);
  });
});
