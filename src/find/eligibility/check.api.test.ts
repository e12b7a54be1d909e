import { describe, expect, test } from 'vitest';
import { service, smallKent } from '../../../tests/people/small-kent.ts';
import type { Instant } from '../../kernel/day.ts';
import { answerCheck, BATCH_MOST, type CheckDesk, checkLines } from './check.api.ts';
import { checkOf } from './could-it-help.rule.ts';

const now = '2026-11-24T09:00:00Z' as Instant;
const services = [service()];
const desk: CheckDesk = { area: smallKent, services, check: checkOf(smallKent, services) };
const good = { asAt: '2025-11-07T16:00:00Z', facts: { impact: 'limited' } };
const bad = { facts: { home: { place: 'Atlantis' } } };

function answered(body: unknown): unknown {
  const reply = answerCheck(body, now, desk);
  return reply.kind === 'answer' ? JSON.parse(reply.json) : reply;
}

describe('one request', () => {
  test('has one answer', () => {
    expect(answered(good)).toMatchObject({
      asAt: good.asAt,
      services: [{ answer: 'not-yet-known' }],
    });
  });

  test('with a fault has a problem that names its path', () => {
    expect(answerCheck(bad, now, desk)).toEqual({
      kind: 'problem',
      status: 400,
      problem: {
        type: 'about:blank',
        title: 'Bad Request',
        status: 400,
        detail: 'No place of this area has this name.',
        path: '/facts/home',
      },
    });
  });
});

describe('a batch', () => {
  test('has one answer each, in order', () => {
    const other = { ...good, asAt: '2025-12-01T00:00:00Z' };
    expect(answered([good, other, {}])).toMatchObject([
      { asAt: good.asAt },
      { asAt: other.asAt },
      { asAt: now },
    ]);
  });

  test('of nothing has no answers', () => {
    expect(answered([])).toEqual([]);
  });

  test('fails whole, and names which', () => {
    const reply = answerCheck([good, bad, good], now, desk);
    expect(reply).toMatchObject({ kind: 'problem', problem: { path: '/1/facts/home' } });
  });

  test('holds a thousand and no more', () => {
    const batch = Array.from({ length: BATCH_MOST }, () => good);
    expect(answerCheck(batch, now, desk).kind).toBe('answer');
    expect(answerCheck([...batch, good], now, desk)).toMatchObject({ problem: { path: '' } });
  });
});

describe('a file', () => {
  test('has a line each, and goes on after a problem', () => {
    const lines = [...checkLines([good, bad, good, 7], now, desk)];
    expect(lines.map(({ isProblem }) => isProblem)).toEqual([false, true, false, true]);
    expect(lines.map(({ line }) => JSON.parse(line))).toMatchObject([
      { asAt: good.asAt },
      { status: 400, path: '/1/facts/home' },
      { asAt: good.asAt },
      { status: 400, path: '/3' },
    ]);
  });

  test('says the same bytes as the address', () => {
    const [first] = checkLines([good], now, desk);
    expect(answerCheck(good, now, desk)).toEqual({ kind: 'answer', json: first?.line });
  });

  test('that holds no array is one problem', () => {
    const lines = [...checkLines(good, now, desk)];
    expect(lines).toMatchObject([{ isProblem: true }]);
  });
});
