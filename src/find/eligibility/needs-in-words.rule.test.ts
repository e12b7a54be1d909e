import { describe, expect, test } from 'vitest';
import { readAreaPack } from '../directory/index.ts';
import { MOST_FOUND, needsInWords } from './needs-in-words.rule.ts';

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { needs } = read.pack.area;

describe('needs in words', () => {
  test.each([
    ['can’t sit still', 'adhd-assessment'],
    ["cant sit still and won't listen", 'behaviour'],
    ['won’t talk at nursery', 'selective-mutism'],
    ['she wont talk at nursrey', 'language'],
    ['HE IS ANGREY ALL THE TIME', 'anger'],
    ['worryed about exams', 'exam-stress'],
    ['my daughter is being bullyed', 'bullying'],
    ['anxiety', 'anxiety'],
    ['stuttering', 'stammering'],
    ['she hurts herself', 'self-harm'],
    ['autistic?', 'autism-assessment'],
    ['hates wearing clothes with labels', 'sensory'],
  ])('"%s" may mean %s', (typed, need) => {
    expect(needsInWords(typed, needs)).toContain(need);
  });

  test.each(['', '   ', 'xyzzy', 'he is my son', '🙂🙂', 'سلام', '<script>', '\u0000'])(
    '%j means nothing we know',
    (typed) => {
      expect(needsInWords(typed, needs)).toEqual([]);
    },
  );

  test('the closest comes first', () => {
    expect(needsInWords('can’t sit still', needs)[0]).toBe('adhd-assessment');
  });

  test('a long story brings only a few', () => {
    const story = needs.map(({ says }) => says).join(' ');
    expect(needsInWords(story, needs)).toHaveLength(MOST_FOUND);
  });

  test('the same words always bring the same needs', () => {
    const once = needsInWords('sad and lonely at school', needs);
    expect(needsInWords('sad and lonely at school', needs)).toEqual(once);
  });
});

describe('a phrase', () => {
  const need = (id: string, says: string, ...words: readonly string[]) => ({
    ...{ id, says, clinical: 'zzzz' },
    words,
  });
  const found = (typed: string, ...own: readonly ReturnType<typeof need>[]) =>
    needsInWords(typed, own);
  const toys = need('toys', 'qqqq', 'lining toys straight');

  test.each([
    ['counts with two words in three', 'toys lining', toys, ['toys']],
    ['counts for nothing with one in three', 'toys', toys, []],
    [
      'that is the need’s name counts by half',
      'spinning',
      need('spin', 'Spinning plates'),
      ['spin'],
    ],
    ['of empty words counts for nothing', 'the', need('the', 'The', 'the'), []],
    ['counts past signs and accents', 'Líning --- TOYS!', toys, ['toys']],
    ['counts past an apostrophe', 'cousin’s', need('kin', 'qqqq', 'cousins'), ['kin']],
  ] as const)('%s', (_says, typed, own, ids) => {
    expect(found(typed, own)).toEqual(ids);
  });

  test('of more words that were typed comes first', () => {
    const more = need('more', 'qqqq', 'rocking lining toys straight');
    const typed = 'rocking lining toys straight';
    expect(found(typed, toys, more)).toEqual(['more', 'toys']);
    expect(found(typed, more, toys)).toEqual(['more', 'toys']);
  });
});
