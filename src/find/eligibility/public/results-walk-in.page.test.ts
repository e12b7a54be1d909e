import { expect, test } from 'vitest';
import { tuesdays, undated } from '../../../../tests/people/made-up-sessions.ts';
import type { Instant } from '../../../kernel/day.ts';
import { readAreaPack } from '../../directory/index.ts';
import type { Session } from '../../directory/sessions.ts';
import type { Facts } from '../facts.ts';
import { walkInOf } from './results-walk-in.page.ts';

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { pack } = read;

function walkIn(sessions: readonly Session[], home?: Facts['home'], id = 'kent-talking-walk-in') {
  const check = { facts: { home }, skipped: [], groups: [], found: [] };
  const next = { kind: 'walk-in', href: '/services/kent-talking-walk-in', says: '' } as const;
  const now = '2025-11-03T12:00:00Z' as Instant;
  const way = id === 'kooth' ? { ...next, href: '/services/kooth' } : next;
  return walkInOf({ id, next: way }, { pack: { ...pack, sessions }, check, now });
}

const AT = '/walk-ins?service=kent-talking-walk-in';

test('the next session near home is named, and the address holds no postcode', () => {
  expect(walkIn([tuesdays], { postcode: 'CT9 1AA', place: 'Margate' })).toEqual({
    href: `${AT}&place=margate&from=results`,
    next: 'Tuesday 4 November 2025, 10am to 11am, at Made-up Hub',
  });
});

test.each([
  ['far from home', [tuesdays], { place: 'Swanley' }, `${AT}&place=swanley&from=results`],
  ['on dates that are not known', [undated], undefined, `${AT}&from=results`],
])('none is named %s', (_name, sessions, home, href) => {
  expect(walkIn(sessions, home)).toEqual({ href, next: '' });
});

test('a service that leads to the sessions of another leads there', () => {
  expect(walkIn([tuesdays], undefined, 'kent-speech-and-language-therapy')?.href).toBe(
    `${AT}&from=results`,
  );
});

test('a service without sessions has none to see', () => {
  expect(walkIn([tuesdays], undefined, 'kooth')).toBeNull();
});
