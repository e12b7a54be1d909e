import { describe, expect, test } from 'vitest';
import { requestGiven } from './request-given.message.ts';

const WHAT = {
  channel: 'email',
  othersMaySee: false,
  reference: 'KT-4F7Q-92',
  trackAt: 'https://help.example.org/track',
  team: 'East Kent team',
  phone: '01227 000000',
} as const;

describe('the message that a team was found', () => {
  test('names the team, and whom to call', () => {
    const { subject, body } = requestGiven(WHAT);
    expect(subject).toBe('There is news for you');
    expect(body).toContain('East Kent team has it now');
    expect(body).toContain('01227 000000');
  });

  test('makes no number up where none is known', () => {
    expect(requestGiven({ ...WHAT, phone: null }).body).toContain(
      'You do not have to do anything.',
    );
  });

  test.each([
    { ...WHAT, othersMaySee: true },
    { ...WHAT, channel: 'text' as const },
  ])('names no team where others may see it: $channel', (what) => {
    expect(requestGiven(what).body).not.toContain('East Kent');
  });
});
