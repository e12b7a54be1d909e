import { expect, test } from 'vitest';
import { remembering } from './remembering.rule.ts';

test('work is done once for each key', () => {
  const done: string[] = [];
  const shout = remembering((word: string) => {
    done.push(word);
    return { word: word.toUpperCase() };
  });
  const once = shout('a');
  expect(once).toEqual({ word: 'A' });
  expect(shout('b')).toEqual({ word: 'B' });
  expect(shout('a')).toBe(once);
  expect(done).toEqual(['a', 'b']);
});
