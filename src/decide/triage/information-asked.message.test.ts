import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { informationAsked } from './information-asked.message.ts';

const WHAT = {
  channel: 'email',
  othersMaySee: false,
  reference: 'KT-4F7Q-92',
  trackAt: 'https://help.example.org/track',
  words: 'A person at the Therapeutic Support Service read your request.',
  questions: ['Which school does the child go to?'],
  byDay: '2026-12-01' as Day,
} as const;

describe('the message that asks for more', () => {
  test('names nothing in its subject', () => {
    expect(informationAsked(WHAT).subject).toBe('There is news for you');
  });

  test('holds the questions and the day, where nobody else sees it', () => {
    const { body } = informationAsked(WHAT);
    expect(body).toContain('- Which school does the child go to?');
    expect(body).toContain('Please answer by 1 December 2026');
    expect(body).toContain('https://help.example.org/track');
  });

  test.each([
    { ...WHAT, othersMaySee: true },
    { ...WHAT, channel: 'text' as const },
  ])('tells nothing where others may see it: $channel', (what) => {
    const { body } = informationAsked(what);
    expect(body).not.toMatch(/Therapeutic|school|child/);
    expect(body).toContain('KT-4F7Q-92');
  });
});
