import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { requestDeclined } from './request-declined.message.ts';

const WHAT = {
  channel: 'email',
  othersMaySee: false,
  reference: 'KT-4F7Q-92',
  trackAt: 'https://help.example.org/track',
  words: 'The Therapeutic Support Service did not take this on.',
  offers: [{ name: 'Kooth', at: 'https://help.example.org/services/kooth' }],
  checkedBy: 'Amara Bright',
  checkedOn: '2026-12-08' as Day,
  phone: '01303 667 700',
} as const;

describe('the message of a decline', () => {
  test('names the help, who checks, and whom to ask', () => {
    const { body } = requestDeclined(WHAT);
    expect(body).toContain('Kooth: https://help.example.org/services/kooth');
    expect(body).toContain('Amara Bright will check by 8 December 2026');
    expect(body).toContain('Call the team on 01303 667 700, and ask them to look again.');
  });

  test('has a way to ask again without a number', () => {
    expect(requestDeclined({ ...WHAT, phone: null }).body).toContain('Ask the team to look again.');
  });

  test.each([
    { ...WHAT, othersMaySee: true },
    { ...WHAT, channel: 'text' },
  ] as const)('that others may see names nothing', (what) => {
    const { body } = requestDeclined(what);
    expect(body).not.toMatch(/Kooth|Therapeutic|Amara|01303|example/);
    expect(body).toContain('KT-4F7Q-92');
  });
});
