import { expect, test } from 'vitest';
import type { Advice } from '../area/advice-file.ts';
import { whichAdvice } from './which-advice.rule.ts';

const page = (id: string, needs: string[], from: number, under: number): Advice => ({
  id,
  title: id,
  summary: id,
  needs,
  ages: { from, under },
  level: 'universal',
  audience: ['parent-carer'],
  checkedByClinician: false,
  text: id,
});
const pages = [page('dress', ['self-care'], 2, 12), page('talk', ['language'], 0, 5)];

test.each([
  ['a need finds its page', ['self-care'], undefined, ['dress']],
  ['two needs find both', ['self-care', 'language'], 3, ['dress', 'talk']],
  ['a child past its ages does not', ['language'], 5, []],
  ['a child of its youngest age does', ['self-care'], 2, ['dress']],
  ['no need finds none', [], 3, []],
] as const)('%s', (_says, needs, age, ids) => {
  expect(whichAdvice(pages, { needs, age }).map(({ id }) => id)).toEqual(ids);
});
