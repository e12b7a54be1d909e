import { expect, test } from 'vitest';
import { misshapen } from './misshapen.rule.ts';
import { isCheckRequest } from './request.ts';

test.each([
  [null, ''],
  [7, ''],
  [[], ''],
  [{ asAt: 5 }, '/asAt'],
  [{ asAt: null }, '/asAt'],
  [{ facts: null }, '/facts'],
  [{ facts: [] }, '/facts'],
  [{ facts: { dateOfBirth: 20140302 } }, '/facts/dateOfBirth'],
  [{ facts: { home: 'Margate' } }, '/facts/home'],
  [{ facts: { home: null } }, '/facts/home'],
  [{ facts: { home: { town: 'Margate' } } }, '/facts/home'],
  [{ facts: { home: { district: 'Thanet' } } }, '/facts/home'],
  [{ facts: { home: { where: 'school' } } }, '/facts/home'],
  [{ facts: { learns: { where: 'work' } } }, '/facts/learns'],
  [{ facts: { needs: 'anxiety' } }, '/facts/needs'],
  [{ facts: { needs: [1] } }, '/facts/needs'],
  [{ facts: { impact: 'mild' } }, '/facts/impact'],
  [{ facts: { immediateDanger: 'no' } }, '/facts/immediateDanger'],
  [{ facts: { selfHarm: false } }, '/facts/selfHarm'],
  [{ facts: { canMeet: ['online', 'post'] } }, '/facts/canMeet'],
  [{ facts: { asker: 'gp' } }, '/facts/asker'],
  [{ facts: { done: {} } }, '/facts/done'],
  [{ asAt: '2025-11-07T16:00:00Z', facts: { impact: 'mild' } }, '/facts/impact'],
  [{ facts: { impact: 'limited', zebra: 1 } }, '/facts/zebra'],
  [{ facts: {}, zebra: 1 }, '/zebra'],
  [{ facts: { age: 7 } }, '/facts/age'],
  [JSON.parse('{"facts":{"__proto__":{"impact":"limited"}}}'), '/facts/__proto__'],
  [{ facts: { 'a/b~c': 1 } }, '/facts/a~1b~0c'],
  [{ fact: {} }, '/fact'],
])('%j is wrong at %s', (json, path) => {
  expect(isCheckRequest(json)).toBe(false);
  expect(misshapen(json)).toMatchObject({ kind: 'fault', path });
  expect(misshapen(json).detail).toMatch(/^\w.+ .+\.$/);
});

test('of several faults the first in order is named', () => {
  const facts = { zebra: 1, impact: 'mild', home: 1, ant: 2 };
  expect(misshapen({ facts }).path).toBe('/facts/home');
  expect(misshapen({ facts: { zebra: 1, ant: 2 } }).path).toBe('/facts/ant');
});

test('a long unknown name is cut short', () => {
  expect(misshapen({ ['x'.repeat(30_000)]: 1 }).path.length).toBeLessThan(100);
});
