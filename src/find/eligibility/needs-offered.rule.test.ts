import { describe, expect, test } from 'vitest';
import { smallKent } from '../../../tests/people/small-kent.ts';
import { needsOffered, needsSure } from './needs-offered.rule.ts';

const area = {
  ...smallKent,
  needGroups: [
    { id: 'feelings', says: 'Feelings', example: '', needs: ['anxiety', 'low-mood'] },
    { id: 'worry', says: 'Worry', example: '', needs: ['anxiety', 'language'] },
    { id: 'self-harm', says: 'Self-harm', example: '', needs: ['self-harm'] },
    { id: 'not-sure', says: 'Not sure', example: '', needs: [] },
  ],
};

function offered(groups: readonly string[], found: readonly string[] = []) {
  return needsOffered({ groups, found }, area).map(({ says, needs }) => [
    says,
    needs.map(({ id }) => id),
  ]);
}

describe('needs offered', () => {
  test('a group of several offers each', () => {
    expect(offered(['feelings'])).toEqual([['Feelings', ['anxiety', 'low-mood']]]);
  });

  test('a need of two groups is offered once', () => {
    expect(offered(['feelings', 'worry'])).toEqual([
      ['Feelings', ['anxiety', 'low-mood']],
      ['Worry', ['language']],
    ]);
  });

  test('own words come before groups', () => {
    expect(offered(['feelings'], ['low-mood', 'gone'])).toEqual([
      ['From what you said', ['low-mood']],
      ['Feelings', ['anxiety']],
    ]);
  });

  test('groups of one or none offer nothing', () => {
    expect(offered(['self-harm', 'not-sure', 'unknown'])).toEqual([]);
  });
});

describe('needs that are sure', () => {
  test('a group of one need says which', () => {
    expect(needsSure({ groups: ['feelings', 'self-harm', 'not-sure'] }, area)).toEqual([
      'self-harm',
    ]);
  });
});
