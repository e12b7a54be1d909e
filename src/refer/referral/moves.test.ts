import { describe, expect, test } from 'vitest';
import { MOVES, mayMove } from './moves.ts';
import { REQUEST_STATES } from './referral.ts';

describe('the legal moves of a request', () => {
  test('every state has its row of moves', () => {
    expect(Object.keys(MOVES).sort()).toEqual([...REQUEST_STATES].sort());
  });

  test('a new request may be decided or withdrawn', () => {
    expect(MOVES.sent).toEqual(['information-asked', 'accepted', 'declined', 'withdrawn']);
  });

  test('one that waits for an answer may be decided all the same', () => {
    expect(MOVES['information-asked']).toEqual(['sent', 'accepted', 'declined', 'withdrawn']);
  });

  test('a decision is not made twice', () => {
    expect(mayMove('accepted', 'declined')).toBe(false);
    expect(mayMove('declined', 'accepted')).toBe(false);
  });

  test('nothing moves to where it stands', () => {
    expect(REQUEST_STATES.filter((state) => mayMove(state, state))).toEqual([]);
  });

  test('nothing that was withdrawn comes back', () => {
    expect(MOVES.withdrawn).toEqual([]);
  });
});
