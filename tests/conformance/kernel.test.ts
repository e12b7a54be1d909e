import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseNhsNumber } from '../../src/kernel/nhs-number.ts';
import { parsePostcode } from '../../src/kernel/postcode.ts';

// Other people's cases, where they are at hand: OAST_CORPUS names a folder that holds
// `postcode/` (the npm package's test data) and `nhs-number/` (numbers seen in published examples).
const { OAST_CORPUS: corpus } = process.env;

function read<Cases>(...path: readonly string[]): Cases {
  return JSON.parse(readFileSync(join(corpus ?? '', ...path), 'utf8'));
}

type Postcodes = { tests: { base: string; expected: string | boolean | null }[] };
type Numbers = { valid: string[]; invalid: string[]; disallowed_that_pass_mod11: string[] };
type Seen = { nhs_number: string; valid_mod11: boolean }[];

describe.runIf(corpus)('other people’s cases', () => {
  test('postcodes are told from what is none', () => {
    const { tests } = read<Postcodes>('postcode', 'test', 'data', 'validation.json');
    const judged = tests.map(({ base }) => parsePostcode(base) !== undefined);
    expect(judged).toEqual(tests.map(({ expected }) => expected));
  });

  test('postcodes are written as others write them', () => {
    const { tests } = read<Postcodes>('postcode', 'test', 'data', 'normalisation.json');
    const written = tests.map(({ base }) => parsePostcode(base) ?? null);
    expect(written).toEqual(tests.map(({ expected }) => expected));
  });

  test('NHS numbers are told by their check digit', () => {
    const numbers = read<Numbers>('nhs-number', 'vectors.json');
    const good = [...numbers.valid, ...numbers.disallowed_that_pass_mod11];
    expect(good.filter((number) => parseNhsNumber(number) === undefined)).toEqual([]);
    expect(numbers.invalid.filter((number) => parseNhsNumber(number) !== undefined)).toEqual([]);
  });

  test('NHS numbers in published examples agree', () => {
    const seen = read<Seen>('nhs-number', 'seen-in-nhs-examples.json');
    const judged = seen.map(({ nhs_number }) => parseNhsNumber(nhs_number) !== undefined);
    expect(judged).toEqual(seen.map(({ valid_mod11 }) => valid_mod11));
  });
});
