import { expect, test } from 'vitest';
import { smallKent } from '../../../tests/people/small-kent.ts';
import { adviceFindings } from './advice-checks.rule.ts';
import type { Advice } from './advice-file.ts';

const page: Advice = {
  id: 'talk',
  title: 'Talk',
  summary: 'Talk together.',
  needs: ['language'],
  ages: { from: 2, under: 6 },
  level: 'universal',
  audience: ['parent-carer'],
  checkedByClinician: false,
  text: 'Talk.',
};

test.each<readonly [string, Partial<Advice>, readonly string[]]>([
  ['a good page', {}, []],
  ['another name than its file', { id: 'walk' }, ['id']],
  ['an unknown need', { needs: ['hiccups'] }, ['needs.0']],
  ['a need twice', { needs: ['language', 'language'] }, ['needs.1']],
  ['ages that end before they begin', { ages: { from: 6, under: 6 } }, ['ages']],
])('%s', (_says, more, found) => {
  const pages = [{ path: 'advice/talk.md', body: { ...page, ...more } }];
  expect(adviceFindings(pages, smallKent).map(({ at }) => at.join('.'))).toEqual(found);
});
