import { describe, expect, test } from 'vitest';
import { type Answer, whatLookUpSaid, whatSendingSaid } from './what-notify-said.rule.ts';

const said = (status: number, body: unknown = {}): Answer => ({ kind: 'answered', status, body });
const silent = (code: string): Answer => ({ kind: 'no-answer', code });
const errors = (error: string) => ({ errors: [{ error, message: 'Dana Hill lives here' }] });

describe('what an answer to a sending means', () => {
  const CASES: readonly [string, Answer, object][] = [
    ['201 with an id', said(201, { id: 'n1' }), { kind: 'accepted', providerId: 'n1' }],
    ['200 without an id', said(200, '<html>'), { kind: 'no-answer', because: 'notify-200' }],
    [
      'a bad address',
      said(400, errors('ValidationError')),
      { kind: 'refused', because: 'notify-400-ValidationError' },
    ],
    [
      'too many at once',
      said(429, errors('RateLimitError')),
      { kind: 'not-taken', because: 'notify-429-RateLimitError' },
    ],
    ['a wrong key', said(403, errors('AuthError')), { kind: 'not-taken' }],
    ['a fault of theirs', said(500, errors('Exception')), { kind: 'no-answer' }],
    ['another address', said(301), { kind: 'no-answer', because: 'notify-301' }],
    ['nobody there', silent('ECONNREFUSED'), { kind: 'not-taken' }],
    ['no such name', silent('ENOTFOUND'), { kind: 'not-taken' }],
    ['a line cut', silent('ECONNRESET'), { kind: 'no-answer', because: 'no-answer-ECONNRESET' }],
    ['a time-out', silent('ERR_CANCELED'), { kind: 'no-answer' }],
  ];

  test.each(CASES)('%s', (_what, answer, sending) => {
    expect(whatSendingSaid(answer)).toMatchObject(sending);
  });

  test('keeps none of the provider’s own words', () => {
    const odd = { errors: [{ error: 'dana@example.org is not an email' }] };
    expect(whatSendingSaid(said(400, odd))).toEqual({ kind: 'refused', because: 'notify-400' });
  });
});

describe('what an answer to a look-up means', () => {
  const list = (...references: readonly (string | null)[]) =>
    said(200, { notifications: references.map((reference) => ({ id: 'n1', reference })) });

  const CASES: readonly [string, Answer, object][] = [
    ['a list with it', list('other', 'ours'), { kind: 'found', providerId: 'n1' }],
    ['an empty list', list(), { kind: 'not-found' }],
    ['a list of others', list('other', null), { kind: 'not-found' }],
    ['a proxy’s page', said(200, '<html>'), { kind: 'no-answer', because: 'notify-200' }],
    ['no list in it', said(200, {}), { kind: 'no-answer' }],
    ['a fault of theirs', said(500), { kind: 'no-answer' }],
    ['a wrong key', said(403, errors('AuthError')), { kind: 'no-answer' }],
    ['nobody there', silent('ECONNREFUSED'), { kind: 'no-answer' }],
  ];

  test.each(CASES)('%s', (_what, answer, lookedUp) => {
    expect(whatLookUpSaid(answer, 'ours')).toMatchObject(lookedUp);
  });
});
