import { describe, expect, test } from 'vitest';
import { tells } from '../people/tells.rule.ts';
import { type RequestReceived, requestReceived } from './request-received.message.ts';

const what: RequestReceived = {
  channel: 'email',
  othersMaySee: false,
  reference: 'KT-4F7Q-92',
  to: 'sender',
  trackAt: 'https://help.example.org/track',
  teams: [{ name: 'the Therapeutic Support Service', answersWithin: null, phone: '01303 667 700' }],
};
const NAMES = ['Therapeutic Support Service'];

describe('the message that a request was received', () => {
  test('says the reference in every way', () => {
    for (const channel of ['email', 'text'] as const) {
      expect(requestReceived({ ...what, channel }).body).toContain('KT-4F7Q-92');
    }
  });

  test('an email of their own says who reads it', () => {
    const { body } = requestReceived(what);
    expect(body).toContain('The Therapeutic Support Service will read it');
    expect(body).toContain('https://help.example.org/track');
  });

  test('a time that is not known is not invented', () => {
    expect(requestReceived(what).body).toContain(
      'We don’t know how long this takes. Call them on 01303 667 700 to ask.',
    );
  });

  test('a time from a source is given as it stands', () => {
    const teams = [{ name: 'A', answersWithin: 'They answer in two days.', phone: null }];
    expect(requestReceived({ ...what, teams }).body).toContain('They answer in two days.');
  });

  test('a team that is to be found is said to be so', () => {
    const teams = [{ name: 'A', answersWithin: null, phone: null, isToFind: true }];
    const { body } = requestReceived({ ...what, teams });
    expect(body).toContain('We will find out which team it is, and tell you.');
    expect(body).not.toContain('ask them');
  });

  test.each([true, false])(
    'a family that did not send it is not thanked for it',
    (othersMaySee) => {
      const { subject, body } = requestReceived({ ...what, to: 'family', othersMaySee });
      expect(`${subject} ${body}`).not.toMatch(/thank you|you sent us/i);
      expect(tells(subject, NAMES)).toBe(false);
    },
  );

  test('the subject tells nothing', () => {
    const { subject } = requestReceived(what);
    expect(tells(subject, NAMES)).toBe(false);
    expect(subject).not.toMatch(/request|help|KT-/i);
  });

  test('what others may see names no service', () => {
    const { body } = requestReceived({ ...what, othersMaySee: true });
    expect(tells(body, NAMES)).toBe(false);
    expect(body).not.toMatch(/request|help/i);
  });

  test('a text names no service and has no subject', () => {
    const written = requestReceived({ ...what, channel: 'text' });
    expect(written.subject).toBe('');
    expect(tells(written.body, NAMES)).toBe(false);
  });

  test('two teams are each told of', () => {
    const teams = [
      { name: 'the A team', answersWithin: null, phone: null },
      { name: 'the B team', answersWithin: 'In a week.', phone: null },
    ];
    const { body } = requestReceived({ ...what, teams });
    expect(body).toContain('The A team and the B team will read it');
    expect(body).toContain('the B team: In a week.');
  });
});
