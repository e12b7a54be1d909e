import { expect, test } from 'vitest';
import { smallKent } from '../../../tests/people/small-kent.ts';
import { adviceFindings } from './advice-checks.rule.ts';
import type { Advice } from './advice-file.ts';
import type { Contact } from './area.ts';

const page: Advice = {
  id: 'talk',
  title: 'Talk',
  summary: 'Talk together.',
  needs: ['language'],
  ages: { from: 2, under: 6 },
  level: 'universal',
  audiences: ['parent-carer'],
  moreHelp: { when: ['It is no easier.'], contacts: [], services: [] },
  atSchool: [],
  easyRead: [],
  source: 'General good practice',
  checkedByClinician: false,
  text: 'Talk.',
};
const own: Advice = { ...page, id: 'talk-for-you', audiences: ['young-person'], versionOf: 'talk' };
const line: Contact = {
  id: 'danger',
  name: 'Danger',
  kind: 'emergency',
  phone: '999',
  forWhom: 'Anyone',
  hoursSay: 'Always',
  hours: [],
  allHours: true,
  source: 'made for the tests',
  verified: null,
};
const known = { area: { ...smallKent, contacts: [line] }, services: new Set(['talking']) };

test.each<readonly [string, Partial<Advice>, readonly string[]]>([
  ['a good page', {}, []],
  ['another name than its file', { id: 'walk' }, ['id']],
  ['an unknown need', { needs: ['hiccups'] }, ['needs.0']],
  ['a need twice', { needs: ['language', 'language'] }, ['needs.1']],
  ['ages that end before they begin', { ages: { from: 6, under: 6 } }, ['ages']],
  ['a number typed into the words', { text: 'Call 01234 567 890.' }, ['']],
  ['a number typed elsewhere', { atSchool: ['Ring 01234567890'] }, ['']],
  [
    'contacts that there are',
    { helpNow: { first: false, when: ['Now.'], contacts: [line.id] } },
    [],
  ],
  [
    'an unknown contact to call now',
    { helpNow: { first: true, when: ['Now.'], contacts: ['nobody'] } },
    ['helpNow.contacts.0'],
  ],
  [
    'an unknown contact and service to ask',
    { moreHelp: { when: ['Later.'], contacts: ['nobody'], services: ['talking', 'nothing'] } },
    ['moreHelp.contacts.0', 'moreHelp.services.1'],
  ],
])('%s', (_says, more, found) => {
  const pages = [{ path: 'advice/talk.md', body: { ...page, ...more } }];
  expect(adviceFindings(pages, known).map(({ at }) => at.join('.'))).toEqual(found);
});

test.each<readonly [string, Partial<Advice>, readonly string[]]>([
  ['a version for young people', {}, []],
  ['a version of nothing', { versionOf: 'walk' }, ['versionOf']],
  ['a version of itself', { versionOf: 'talk-for-you' }, ['versionOf']],
  ['a version for parents', { audiences: ['parent-carer'] }, ['audiences']],
])('%s', (_says, more, found) => {
  const pages = [page, { ...own, ...more }].map((body) => ({ path: `advice/${body.id}.md`, body }));
  expect(adviceFindings(pages, known).map(({ at }) => at.join('.'))).toEqual(found);
});

test('two versions of one page', () => {
  const pages = [page, own, { ...own, id: 'talk-again' }].map((body) => ({
    path: `advice/${body.id}.md`,
    body,
  }));
  expect(adviceFindings(pages, known).map(({ file }) => file)).toEqual(['advice/talk-again.md']);
});
