import { describe, expect, test } from 'vitest';
import { requestAccepted } from './request-accepted.message.ts';

const WHAT = {
  channel: 'email',
  othersMaySee: false,
  reference: 'KT-4F7Q-92',
  trackAt: 'https://help.example.org/track',
  words: 'The Therapeutic Support Service can help.',
} as const;

describe('the message of an acceptance', () => {
  test('that is theirs alone says it whole', () => {
    const { subject, body } = requestAccepted(WHAT);
    expect(subject).toBe('There is news for you');
    expect(body).toContain(WHAT.words);
    expect(body).toContain(WHAT.trackAt);
  });

  test.each([
    { ...WHAT, othersMaySee: true },
    { ...WHAT, channel: 'text', othersMaySee: false },
    { ...WHAT, channel: 'text', othersMaySee: true },
  ] as const)('that others may see names nothing: $channel, $othersMaySee', (what) => {
    const { subject, body } = requestAccepted(what);
    expect(subject).toBe(what.channel === 'email' ? 'There is news for you' : '');
    expect(body).toContain('KT-4F7Q-92');
    expect(body).not.toContain('Therapeutic');
    expect(body).not.toContain('help.example.org');
  });
});
