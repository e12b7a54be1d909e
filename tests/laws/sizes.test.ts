import { describe, expect, test } from 'vitest';
import { sizesOf } from './sizes.ts';

function functionIn(text: string) {
  return sizesOf({ path: 'a.ts', text }).functions[0];
}

describe('sizes are counted as a reader would', () => {
  test.each([
    ['function f() { return 1; }', 1],
    ['function f(a) { if (a) return 1; return 2; }', 2],
    ['function f(a) { return a ? 1 : 2; }', 2],
    ['function f(a, b) { return a && (b || a) ?? 1; }', 4],
    ['function f(a) { for (const b of a) if (b) return b; }', 3],
    ['function f(a) { switch (a) { case 1: return 1; case 2: return 2; default: } }', 3],
    ['function f(a) { try { a(); } catch { return 1; } }', 2],
    ['function f(a) { return a.map((b) => (b ? 1 : 2)); }', 1],
  ])('complexity of %s is %i', (text, complexity) => {
    expect(functionIn(text)?.complexity).toBe(complexity);
  });

  test.each([
    ['function f() { return 1; }', 0],
    ['function f(a) { if (a) return 1; }', 1],
    ['function f(a) { if (a) { for (;;) { while (a) {} } } }', 3],
    ['function f(a) { if (a) {} else if (a) {} else if (a) {} }', 1],
    ['function f(a) { if (a) a.map((b) => { if (b) return 1; }); }', 1],
  ])('nesting of %s is %i', (text, nesting) => {
    expect(functionIn(text)?.nesting).toBe(nesting);
  });

  test('lines and parameters are those of the whole function', () => {
    const text = '/** Said before. */\nexport function f(\n  a: A,\n  b: B,\n) {\n  return a;\n}\n';
    expect(functionIn(text)).toMatchObject({ at: 'a.ts:2 f', lines: 6, parameters: 2 });
  });

  test('any, bangs and casts stand at their lines', () => {
    const text = 'const a: any = 1;\nconst b = c!;\nconst d = e as F;\nconst g = [1] as const;\n';
    expect(sizesOf({ path: 'a.ts', text })).toMatchObject({
      lines: 4,
      anys: [1],
      nonNulls: [2],
      casts: [3],
      longestLine: 23,
    });
  });

  test('a comment that says any is not a type', () => {
    expect(sizesOf({ path: 'a.ts', text: '// any\nconst s = "any!";' }).anys).toEqual([]);
  });
});
