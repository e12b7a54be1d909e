import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { AreaPack } from '../directory/index.ts';
import { wordsOf } from '../eligibility/needs-in-words.rule.ts';
import { stemOf } from '../eligibility/spelt-alike.rule.ts';
import { MOST_IDS } from './filters.ts';

/** Which services and pages of advice have words that somebody typed, as ids, likeliest first. */
export type ByWords = (typed: string) => {
  readonly named: readonly string[];
  readonly advice: readonly string[];
};

/**
 * Names, providers, summaries and what is said of each service and each page of advice, made ready
 * once for a pack. Each word that was typed must be there, give or take a slip of spelling; where
 * nothing has them all, one of them in a name is enough. The words are kept nowhere.
 *
 * What a worry is called is not looked for here: that is needs-in-words.rule.ts, for all pages.
 */
export function byWordsIn({ services, advice }: AreaPack): ByWords {
  const index = new MiniSearch<Text>({
    fields: [...FIELDS],
    storeFields: ['kind', 'of'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: stemOf,
  });
  index.addAll([
    ...services.map(({ id, name, provider, summary, about, whatHappens }) => ({
      ...{ id: `service ${id}`, kind: 'service', of: id, name },
      text: [provider, summary, ...about, ...whatHappens].join(' '),
    })),
    ...advice.map(({ id, title, summary, text }) => ({
      ...{ id: `advice ${id}`, kind: 'advice', of: id, name: title },
      text: `${summary} ${text}`,
    })),
  ]);
  return (typed) => {
    const found = firstFound((how) => index.search(typed, how));
    const idsOf = (kind: string) =>
      found
        .filter((one) => one['kind'] === kind)
        .slice(0, MOST_IDS)
        .map((one) => String(one['of']));
    return { named: idsOf('service'), advice: idsOf('advice').slice(0, MOST_ADVICE) };
  };
}

function firstFound(search: (how: SearchOptions) => SearchResult[]): readonly SearchResult[] {
  for (const how of TRIES) {
    const found = search(how);
    if (found.length > 0) return found;
  }
  return [];
}

const FIELDS = ['name', 'text'] as const;
const MOST_ADVICE = 3;

type Text = {
  readonly id: string;
  readonly kind: string;
  readonly of: string;
  readonly name: string;
  readonly text: string;
};

/** Wrong letters that are forgiven, by how many letters a word has. */
function slips(...least: readonly number[]) {
  return (word: string) => least.findLastIndex((letters) => word.length >= letters);
}

const ALL: SearchOptions = {
  boost: { name: 4 },
  prefix: (word: string) => word.length > 3,
  combineWith: 'AND',
};

/**
 * As it was typed; else with slips of spelling; else with a swap in a short word, which is two
 * (`kooht`); else one of the words in a name. The first that finds anything counts: what is nearer
 * to what was typed is not mixed with what is further from it.
 */
const TRIES: readonly SearchOptions[] = [
  ALL,
  { ...ALL, fuzzy: slips(0, 4, 8) },
  { ...ALL, fuzzy: slips(0, 4, 5) },
  { ...ALL, fuzzy: slips(0, 4, 8), fields: ['name'], combineWith: 'OR' },
];
