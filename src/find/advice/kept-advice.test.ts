import { expect, test } from 'vitest';
import { adviceOpened, forgetOpened, noteOpened } from './kept-advice.ts';

function browser(before?: unknown) {
  const parts = new Map<string, unknown>([['advice', before]]);
  const kept = {
    read: (part: string) => parts.get(part),
    write: (part: string, value: unknown) => void parts.set(part, value),
  };
  return { kept };
}

test('a page opened twice is kept once', () => {
  const visit = browser();
  for (const id of ['talk', 'walk', 'talk']) noteOpened(visit, id);
  expect(adviceOpened(visit)).toEqual(['talk', 'walk']);
});

test('the oldest of thirteen pages goes', () => {
  const visit = browser();
  for (let at = 1; at <= 13; at += 1) noteOpened(visit, `page-${at}`);
  expect(adviceOpened(visit)).toHaveLength(12);
  expect(adviceOpened(visit)[0]).toBe('page-2');
});

test.each([['a word'], [[1, null]], [{}]])('%j counts as nothing', (part) => {
  expect(adviceOpened(browser(part))).toEqual([]);
});

test('what was opened can be forgotten', () => {
  const visit = browser(['talk']);
  forgetOpened(visit);
  expect(adviceOpened(visit)).toEqual([]);
});
