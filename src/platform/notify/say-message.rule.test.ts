import { describe, expect, test } from 'vitest';
import type { MessageState } from './message.ts';
import { sayChannel, sayRecipient, sayState, sayTemplate } from './say-message.rule.ts';

describe('a message in words', () => {
  const CASES: readonly [MessageState, string | null, string][] = [
    ['sent', null, 'Sent'],
    ['claimed', null, 'Leaving now'],
    ['blocked', 'unsafe-contact', 'Blocked: unsafe contact'],
    ['failed', 'too-many-tries', 'Failed: too many tries'],
    ['waiting', 'notify-429-RateLimitError', 'Waiting: notify 429 RateLimitError'],
  ];

  test.each(CASES)('%s because %s reads "%s"', (state, because, says) => {
    expect(sayState(state, because)).toBe(says);
  });

  test('names its template', () => {
    expect(sayTemplate('request-received')).toBe('Request received');
  });

  test('names who it is for, and how it goes', () => {
    expect([sayRecipient('referrer'), sayChannel('text')]).toEqual([
      'Who referred',
      'Text message',
    ]);
  });
});
