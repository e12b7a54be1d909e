import { expect, test } from 'vitest';
import type { Fact } from './facts.ts';
import { isForThis, whatToAsk } from './what-to-ask.rule.ts';

const services = [
  { id: 'talk', needs: ['language'] },
  { id: 'feel', needs: ['low-mood', 'anxiety'] },
];
const line = (id: string, ...needed: readonly Fact[]) => ({ id, needed });

function asked(needs: readonly string[] | undefined, ...talk: readonly Fact[]) {
  const answers = [line('talk', ...talk), line('feel', 'impact')];
  const answer = { services: answers, ask: ['home', 'learns', 'impact'] } as const;
  return whatToAsk(answer, { needs }, services);
}

test.each([
  ['a worry asks for its own services alone', ['low-mood'], ['impact']],
  ['two worries ask for the services of both', ['low-mood', 'language'], ['learns', 'impact']],
  ['no worry asks all', undefined, ['learns', 'impact']],
  ['a worry that nobody names asks all', ['hiccups'], ['home', 'learns', 'impact']],
])('%s', (_says, needs, facts) => {
  expect(asked(needs, 'learns')).toEqual(facts);
});

test('it is asked in the order to ask', () => {
  expect(asked(['language', 'anxiety'], 'canMeet', 'home')).toEqual(['home', 'impact', 'canMeet']);
});

test('a service is for this when it names one of the worries', () => {
  expect(isForThis({ needs: ['language'] }, ['anxiety', 'language'])).toBe(true);
  expect(isForThis({ needs: ['language'] }, ['anxiety'])).toBe(false);
  expect(isForThis({ needs: ['language'] }, [])).toBe(true);
});
