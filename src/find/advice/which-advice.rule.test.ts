import { expect, test } from 'vitest';
import type { Advice, Audience } from '../area/advice-file.ts';
import { ownVersionOf, whichAdvice } from './which-advice.rule.ts';

const page = (id: string, needs: string[], [from, under]: [number, number]): Advice => ({
  id,
  title: id,
  summary: id,
  needs,
  ages: { from, under },
  level: 'universal',
  audiences: ['parent-carer'],
  moreHelp: { when: [id], contacts: [], services: [] },
  atSchool: [],
  easyRead: [],
  source: 'General good practice',
  checkedByClinician: false,
  text: id,
});
const pages: readonly Advice[] = [
  page('dress', ['self-care', 'coordination'], [2, 12]),
  page('move', ['coordination'], [2, 17]),
  page('talk', ['language'], [0, 5]),
  page('worry', ['anxiety'], [3, 19]),
  { ...page('worry-own', ['anxiety'], [10, 26]), audiences: ['young-person'], versionOf: 'worry' },
];

test.each<readonly [string, readonly string[], number | undefined, readonly string[]]>([
  ['a need finds its page', ['self-care'], undefined, ['dress']],
  ['two needs find both', ['self-care', 'language'], 3, ['talk', 'dress']],
  ['a child past its ages does not', ['language'], 5, []],
  ['a child of its youngest age does', ['self-care'], 2, ['dress']],
  ['a page mainly about it comes first', ['coordination'], 6, ['move', 'dress']],
  ['a page about much else comes last', ['self-care', 'anxiety'], 6, ['worry', 'dress']],
  ['no need finds none', [], 3, []],
])('%s', (_says, needs, age, ids) => {
  expect(whichAdvice(pages, { needs, age }).map(({ id }) => id)).toEqual(ids);
});

test.each<readonly [string, Audience | undefined, number, readonly string[]]>([
  ['a parent reads the page itself', 'parent-carer', 15, ['worry']],
  ['a young person reads their own version', 'young-person', 15, ['worry-own']],
  ['a child too young for it reads the page itself', 'young-person', 8, ['worry']],
  ['whoever is not known reads the page itself', undefined, 15, ['worry']],
])('%s', (_says, reader, age, ids) => {
  expect(whichAdvice(pages, { needs: ['anxiety'], age, reader }).map(({ id }) => id)).toEqual(ids);
});

test('a page knows its version for young people', () => {
  const [dress, , , worry] = pages;
  expect(worry && ownVersionOf(pages, worry)?.id).toBe('worry-own');
  expect(dress && ownVersionOf(pages, dress)).toBeUndefined();
});
