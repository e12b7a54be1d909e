import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** How old somebody is who can read some words (docs/decisions/0035): a school grade and 5 years. */
export type Reading = {
  /** By Flesch-Kincaid, over all of its sentences. */
  readonly age: number;
  /** The sentences that weigh most, hardest first, for whoever mends them. */
  readonly hardest: readonly string[];
};

const YEARS_BEFORE_SCHOOL = 5;
/** Shorter ones are names and labels: a formula made for prose says nothing of them. */
const FEWEST_WORDS = 5;
const SHOWN = 6;

const sentencesIn = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const wordsIn = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** The sentences of some pieces of text, but for those that are let be. */
export function sentencesOf(
  pieces: readonly string[],
  exceptions: readonly { readonly words: RegExp }[],
): readonly string[] {
  return pieces
    .flatMap((piece) => [...sentencesIn.segment(piece)].map(({ segment }) => segment.trim()))
    .map((sentence) => sentence.replace(' (optional)', ''))
    .filter((sentence) => !exceptions.some(({ words }) => words.test(sentence)));
}

/** Reads sentences, and labels as if they were some. */
export function readingOf(sentences: readonly string[]): Reading {
  const read = sentences
    .map((says) => ({ says, counts: countsOf(says) }))
    .filter(({ counts }) => counts.word >= FEWEST_WORDS);
  const word = read.reduce((sum, { counts }) => sum + counts.word, 0);
  const syllables = read.reduce((sum, { counts }) => sum + counts.syllable, 0);
  const whole = { sentence: read.length, word, syllable: syllables };
  return {
    age: read.length === 0 ? 0 : fleschKincaid(whole) + YEARS_BEFORE_SCHOOL,
    hardest: read
      .toSorted((one, other) => ageOf(other.counts) - ageOf(one.counts))
      .slice(0, SHOWN)
      .map(({ says, counts }) => `${ageOf(counts).toFixed(0)}: ${says}`),
  };
}

type Counts = { readonly word: number; readonly syllable: number };

function countsOf(sentence: string): Counts {
  const words = [...wordsIn.segment(sentence)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
  return {
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  };
}

function ageOf(counts: Counts): number {
  return fleschKincaid({ sentence: 1, ...counts }) + YEARS_BEFORE_SCHOOL;
}

const BLOCK =
  /<\/?(?:p|li|ul|ol|h[1-6]|label|legend|dt|dd|div|section|summary|button|td|th|tr|option|br|figure|form|input|span class="nhsuk-[^"]*hint)[^>]*>/g;
const NOT_READ = /<(script|style|svg|noscript)\b[\s\S]*?<\/\1>/g;
/** What a family does not read, and where it stands. */
const FOR_WORK = /<div class="oast-soft">\s*<h2[^>]*id="professionals"[\s\S]*?<\/div>/g;

/** The words of a page's own part (without the frame that all pages share), piece by piece. */
export function piecesOf(html: string): readonly string[] {
  const main = /<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? html;
  return main
    .replaceAll(NOT_READ, '')
    .replaceAll(FOR_WORK, '')
    .split(BLOCK)
    .map((piece) => plain(piece))
    .filter((piece) => piece !== '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#39;': '’',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
};

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&[#a-z0-9]+;/g, (entity) => ENTITIES[entity] ?? ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
