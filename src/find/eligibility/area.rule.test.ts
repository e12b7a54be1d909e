import { describe, expect, test } from 'vitest';
import { areaTerms } from './area.rule.ts';

const kent = 'E07000114';
const medway = 'E06000035';
const at = (district: string | null) => ({ district, place: null });

describe('living or learning in Kent', () => {
  const { join, of } = areaTerms({
    id: 'a',
    says: '',
    kind: 'area',
    lives: [kent],
    learns: [kent],
  });

  test('either of them is enough', () => {
    expect(join).toBe('any');
  });

  test.each([
    [kent, true],
    [medway, false],
    [null, false],
  ])('living at %s is %s', (district, holds) => {
    expect(of.home?.(at(district))).toBe(holds);
  });

  test.each([
    [kent, true],
    [medway, false],
  ])('a school at %s is %s', (district, holds) => {
    expect(of.learns?.({ where: 'school', spot: at(district) })).toBe(holds);
  });

  test('learning nowhere is not in Kent', () => {
    expect(of.learns?.({ where: 'not-in-education', spot: null })).toBe(false);
  });
});

test('where learning does not count nobody asks', () => {
  const { of } = areaTerms({ id: 'a', says: '', kind: 'area', lives: [kent], learns: [] });
  expect(of.learns).toBeUndefined();
});
