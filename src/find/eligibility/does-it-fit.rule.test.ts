import { describe, expect, test } from 'vitest';
import { TSS_CRITERIA, version } from '../../../tests/people/small-kent.ts';
import { doesItFit, stepsOf } from './does-it-fit.rule.ts';
import { factsIn } from './fact-set.rule.ts';

const steps = stepsOf(version(TSS_CRITERIA, '2025-09-12'));
const ALL = steps.flatMap(({ rungs }) => rungs).reduce((bits, rung) => bits | rung.bits, 0);
const none = () => [];

/** The bits of the criteria of some ids. */
function bitsOf(...ids: readonly string[]): number {
  return steps
    .filter(({ lines }) => ids.includes(lines.met.criterion))
    .flatMap(({ rungs }) => rungs)
    .reduce((bits, rung) => bits | rung.bits, 0);
}

test('every part of every criterion has its own bit', () => {
  expect(ALL).toBe(2 ** 8 - 1);
});

describe('a service', () => {
  test('fits when all criteria are met', () => {
    const fit = doesItFit(steps, { must: ALL, may: ALL }, none);
    expect(fit.answer).toBe('fits');
    expect(fit.because.every(({ answer }) => answer === 'met')).toBe(true);
    expect(factsIn(fit.needed)).toEqual([]);
  });

  test('does not fit when one is not met, whatever the rest', () => {
    const fit = doesItFit(steps, { must: 0, may: ALL & ~bitsOf('impact') }, none);
    expect(fit.answer).toBe('does-not-fit');
    expect(fit.isElsewhere).toBe(false);
    expect(factsIn(fit.needed)).toEqual([]);
  });

  test('is elsewhere when its area is not met', () => {
    expect(doesItFit(steps, { must: 0, may: ALL & ~bitsOf('area') }, none).isElsewhere).toBe(true);
  });

  test('is else not yet known, and needs what is open', () => {
    const fit = doesItFit(steps, { must: ALL & ~bitsOf('impact', 'age'), may: ALL }, none);
    expect(fit.answer).toBe('not-yet-known');
    expect(factsIn(fit.needed)).toEqual(['dateOfBirth', 'impact']);
  });
});

test('a line says the criterion, its version and its source', () => {
  expect(doesItFit(steps, { must: ALL, may: ALL }, none).because[0]).toEqual({
    criterion: 'age',
    answer: 'met',
    says: 'Aged 4 up to the 19th birthday',
    version: '2025-09-12',
    source: 'made for the tests',
  });
});

test('more criteria than there are bits are refused', () => {
  const many = Array.from({ length: 4 }, () => TSS_CRITERIA).flat();
  expect(() => stepsOf(version(many, '2025-09-12'))).toThrow('32 parts');
});
