import { describe, expect, test } from 'vitest';
import { faultsOfGiving, type GiveFault } from './may-give.rule.ts';

describe('giving a request to a team', () => {
  test.each<[string, string, readonly GiveFault['kind'][]]>([
    ['east', 'They live in Sittingbourne', []],
    ['', 'They live in Sittingbourne', ['no-team']],
    ['a team of another service', 'Why not', ['no-team']],
    ['east', ' \n ', ['no-why']],
    ['', '', ['no-team', 'no-why']],
  ])('to “%s”, because “%s”', (teamId, why, kinds) => {
    const faults = faultsOfGiving({ teamId, why }, ['east', 'west']);
    expect(faults.map(({ kind }) => kind)).toEqual(kinds);
  });
});
