import { type Item, sayOwnWords } from '../../../refer/referral/answers.ts';
import type { RequestPage } from '../request-page.reader.ts';

/** What was typed for one item, as far as the viewer may see it; '' where nothing was. */
export function wordsFor({ answers }: Pick<RequestPage['whole'], 'answers'>, item: Item): string {
  const answer = answers.find((one) => one.item === item);
  return (answer && sayOwnWords(answer)) ?? '';
}
