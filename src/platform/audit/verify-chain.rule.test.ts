import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkEnd, checkLinks, type Link, START } from './verify-chain.rule.ts';

function digest(previous: string, covered: string): string {
  return createHash('sha256').update(`${previous}|${covered}`).digest('hex');
}

function chainOf(texts: readonly string[]): readonly Link[] {
  let previous = '';
  return texts.map((covered, i) => {
    const link = { seq: i + 1, covered, previous, hash: digest(previous, covered) };
    previous = link.hash;
    return link;
  });
}

function verdictOn(links: readonly Link[], head: Link | undefined) {
  const checked = checkLinks(START, links, digest);
  if ('kind' in checked) return checked;
  return checkEnd(checked, head ?? START);
}

const texts = fc.array(fc.string(), { minLength: 1, maxLength: 20 });

describe('a chain', () => {
  test('of no rows is whole', () => {
    expect(checkEnd(START, START)).toEqual({ kind: 'whole', rows: 0, head: '' });
  });

  test('as it was written is whole, whatever it holds', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const chain = chainOf(all);
        const verdict = verdictOn(chain, chain.at(-1));
        expect(verdict).toMatchObject({ kind: 'whole', rows: all.length });
      }),
    );
  });

  test('checked in two parts comes to the same', () => {
    const chain = chainOf(['a', 'b', 'c', 'd']);
    const first = checkLinks(START, chain.slice(0, 2), digest);
    if ('kind' in first) throw new Error('broken');
    expect(checkLinks(first, chain.slice(2), digest)).toMatchObject({ seq: 4 });
  });

  test('shows any one row changed, gone or swapped', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.constantFrom('change', 'remove'), (all, n, how) => {
        const chain = chainOf(all);
        const at = n % chain.length;
        const harmed = chain.flatMap((link, i) => {
          if (i !== at) return [link];
          return how === 'remove' ? [] : [{ ...link, covered: `${link.covered}!` }];
        });
        expect(verdictOn(harmed, chain.at(-1))).toMatchObject({ kind: 'broken', seq: at + 1 });
      }),
    );
  });

  test('shows a row put in with a hash of its own', () => {
    const [one, two] = chainOf(['a', 'b']);
    if (!one || !two) throw new Error('no chain');
    const forged = { ...two, covered: 'x', hash: digest(two.previous, 'x') };
    expect(verdictOn([one, forged], two)).toMatchObject({ because: 'end-missing' });
  });
});
