import { expect, test } from 'vitest';
import type { Audience } from '../../find/area/advice-file.ts';
import type { Route } from './referral.ts';
import { adviceToTick } from './which-advice-to-tick.rule.ts';

const page = (id: string, ...audiences: Audience[]) => ({ id, title: `About ${id}`, audiences });
const advice = [
  page('worry', 'parent-carer', 'education-professional'),
  page('worry-own', 'young-person'),
  page('sleep', 'parent-carer'),
];
const all = advice.map(({ id }) => id);
const tried = { id: 'old', title: 'About old', how: 'A week' };

test.each<readonly [string, readonly string[], Route, readonly string[]]>([
  ['what was opened can be ticked', ['sleep'], 'parent-carer', ['sleep']],
  ['a young person’s own page is listed to nobody else', all, 'parent-carer', ['worry', 'sleep']],
  ['nor to a professional', all, 'professional', ['worry', 'sleep']],
  ['a young person may tick all that they read', all, 'young-person', all],
  ['what was never opened is not listed', [], 'young-person', []],
  ['a page that is there no more is not listed', ['gone'], 'parent-carer', []],
])('%s', (_says, opened, route, ids) => {
  expect(adviceToTick(advice, { opened, ticked: [], route }).map(({ id }) => id)).toEqual(ids);
});

test('what was ticked stays, once', () => {
  const ticked = [tried, { id: 'sleep', title: 'About sleep', how: '' }];
  const listed = adviceToTick(advice, { opened: ['sleep'], ticked, route: 'parent-carer' });
  expect(listed).toEqual([
    { id: 'old', title: 'About old' },
    { id: 'sleep', title: 'About sleep' },
  ]);
});
