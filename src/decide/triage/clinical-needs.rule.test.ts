import { expect, test } from 'vitest';
import { clinicalNeeds, fewNeeds } from './clinical-needs.rule.ts';

const needs = [
  { id: 'low-mood', says: 'Feeling low', clinical: 'Low mood', words: [] },
  { id: 'self-harm', says: 'Hurting myself', clinical: 'Self-harm', words: [] },
  { id: 'adhd', says: 'Can’t sit still', clinical: 'ADHD', words: [] },
];

test.each([
  [[], ''],
  [['low-mood'], 'Low mood'],
  [['low-mood', 'self-harm'], 'Low mood, self-harm'],
  [['low-mood', 'adhd'], 'Low mood, ADHD'],
  [['low-mood', 'self-harm', 'adhd'], 'Low mood, self-harm +1'],
])('%j is said in a line as "%s"', (ids, says) => {
  expect(fewNeeds(ids, { needs })).toBe(says);
});

test('a need that is known no more stays', () => {
  expect(clinicalNeeds(['adhd', 'gone'], { needs })).toEqual(['ADHD', 'gone']);
});
