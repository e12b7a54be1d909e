import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from './facts.ts';
import { isOutOfSchool, stageOf, stageTerms } from './stage.rule.ts';

describe('the stage of a child', () => {
  test.each([
    [3, 'school', 'pre-school'],
    [4, 'early-years', 'pre-school'],
    [4, 'not-in-education', 'pre-school'],
    [4, 'college', 'pre-school'],
    [4, 'school', 'school-age'],
    [4, 'home-educated', 'school-age'],
    [5, 'early-years', 'school-age'],
    [5, 'not-in-education', 'school-age'],
  ] as const)('at %i in %s is %s', (years, setting, stage) => {
    expect(stageOf(years, setting)).toBe(stage);
  });

  test.each([
    [4, 'home-educated', true],
    [4, 'not-in-education', false],
    [5, 'not-in-education', true],
    [3, 'home-educated', false],
    [9, 'school', false],
  ] as const)('at %i in %s is out of school: %s', (years, setting, isOut) => {
    expect(isOutOfSchool(years, setting)).toBe(isOut);
  });
});

test('what a stage asks, held together, is the stage', () => {
  fc.assert(
    fc.property(
      fc.nat(10),
      fc.constantFrom(...SETTINGS),
      fc.constantFrom('pre-school' as const, 'school-age' as const),
      (years, where, stage) => {
        const terms = stageTerms({ id: 'stage', says: '', kind: 'stage', stage });
        const holds = terms.every(({ join, of }) => {
          const parts = [of.dateOfBirth?.(years), of.learns?.({ where, spot: null })];
          const said = parts.filter((part) => part !== undefined);
          return join === 'all' ? said.every(Boolean) : said.some(Boolean);
        });
        expect(holds).toBe(stageOf(years, where) === stage);
      },
    ),
  );
});
