import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.rule.ts';

const OURS = ['https://kent.example', 'http://127.0.0.1:3000'];
const NOTHING = { secFetchSite: undefined, origin: undefined, referer: undefined };

test.each([
  ['sent from our own page', { secFetchSite: 'same-origin' }, true],
  ['typed or bookmarked by the person', { secFetchSite: 'none' }, true],
  ['sent from another site', { secFetchSite: 'cross-site' }, false],
  ['sent from a sister host', { secFetchSite: 'same-site' }, false],
  [
    'said to be foreign though the origin is ours',
    { secFetchSite: 'cross-site', origin: 'https://kent.example' },
    false,
  ],
  ['of our origin by an older browser', { origin: 'https://kent.example' }, true],
  ['of another origin', { origin: 'https://evil.example' }, false],
  ['of an origin that only begins like ours', { origin: 'https://kent.example.evil' }, false],
  ['of a hidden origin', { origin: 'null' }, false],
  ['of our page by the oldest browser', { referer: 'https://kent.example/refer?x=1' }, true],
  ['of a page that only begins like ours', { referer: 'https://kent.example.evil/' }, false],
  ['of no sender at all', {}, false],
])('a form %s', (_name, sender, allowed) => {
  expect(isSameOrigin({ ...NOTHING, ...sender }, OURS)).toBe(allowed);
});
