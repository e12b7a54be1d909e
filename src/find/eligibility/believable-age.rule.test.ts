import { expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { believableAge } from './believable-age.rule.ts';
import type { Voice } from './people-words.ts';

const ON = '2026-11-24' as Day;

test.each<readonly [string, Voice, string, number | undefined]>([
  ['2011-03-02', 'family', 'believable', 15],
  ['2026-11-24', 'family', 'believable', 0],
  ['2026-11-25', 'family', 'not-born-yet', undefined],
  // The year of being 25 counts.
  ['2000-11-25', 'work', 'believable', 25],
  ['2000-11-24', 'work', 'doubtful', 26],
  ['1896-02-01', 'family', 'doubtful', 130],
  ['1000-01-01', 'self', 'doubtful', 1026],
  // Nobody under 5 reads the page alone, but their parent does.
  ['2022-11-24', 'self', 'doubtful', 4],
  ['2022-11-24', 'family', 'believable', 4],
  ['2021-11-24', 'self', 'believable', 5],
])('born %s, spoken of as %s, is %s', (born, voice, kind, age) => {
  const said = believableAge(born as Day, ON, voice);
  expect(said).toEqual(age === undefined ? { kind } : { kind, age });
});
