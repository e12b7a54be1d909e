import type { Need } from '../area/area.ts';
import { speltAlike } from './spelt-alike.rule.ts';

/** The most needs that somebody's own words come to. */
export const MOST_FOUND = 8;

/**
 * The needs that everyday words may mean, likeliest first, as ids: "can't sit still" is wondering
 * about ADHD. Each need brings phrases; the more of a phrase's own words were typed, the likelier.
 * It only offers: whoever typed picks from them. The words go no further than this.
 */
export function needsInWords(typed: string, needs: readonly Need[]): readonly string[] {
  const words = [...new Set(wordsOf(typed))];
  return needs
    .map(({ id, ...need }) => ({ id, weight: weightOf(words, need) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_FOUND)
    .map(({ id }) => id);
}

type Phrases = Pick<Need, 'says' | 'clinical' | 'words'>;

/** The best phrase counts; a phrase's words count only where enough of them were typed. */
function weightOf(typed: readonly string[], { says, clinical, words }: Phrases): number {
  const everyday = words.map((phrase) => matched(typed, phrase, MOST_OF_IT));
  const names = [says, clinical].map((phrase) => matched(typed, phrase, HALF_OF_IT));
  return Math.max(0, ...everyday, ...names);
}

const MOST_OF_IT = 2 / 3;
const HALF_OF_IT = 1 / 2;

function matched(typed: readonly string[], phrase: string, share: number): number {
  const own = wordsOf(phrase);
  const found = own.filter((word) => typed.some((one) => speltAlike(one, word)));
  return own.length > 0 && found.length / own.length >= share ? found.length : 0;
}

/** The words that carry meaning, plain: `He can’t sit still!` is `sit`, `still`. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '');
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '' && !EMPTY.has(word));
}

// Words that come with any worry, and so tell none from another.
const EMPTY = new Set(
  [
    'a about all also am an and another any are as at be because been being but by can cannot cant',
    'could did didnt do does doesnt dont for from get gets getting go goes got had has have having',
    'he help her hers him his how i if im in is isnt it its ive just keep keeps kid kids like lot',
    'lots me more much my need needs no not now of off old on one or other our please really she',
    'so some son daughter child children boy girl that the their them they things this to too',
    'trouble very was we were what when where which who why will with without wont would you your',
  ].flatMap((line) => line.split(' ')),
);
