import { type Day, sayDay } from '../../kernel/day.ts';
import type { Written } from '../../platform/notify/message.ts';
import { NEWS, neutralNews, whereToSee } from './news.ts';

/** What the message needs to know. It never holds the secret. */
export type InformationAsked = {
  readonly channel: 'email' | 'text';
  /** Whether anyone else may see what comes this way: then it names nothing. */
  readonly othersMaySee: boolean;
  readonly reference: string;
  readonly trackAt: string;
  /** The words before the questions, as they were kept. */
  readonly words: string;
  readonly questions: readonly string[];
  readonly byDay: Day;
};

/** Asks whoever follows a request for more, before it is decided. */
export function informationAsked(what: InformationAsked): Written {
  const isPrivate = what.channel === 'email' && !what.othersMaySee;
  return {
    template: 'information-asked',
    version: 1,
    subject: what.channel === 'email' ? NEWS : '',
    body: isPrivate ? whole(what) : neutralNews(what.reference),
  };
}

function whole({ reference, trackAt, words, questions, byDay }: InformationAsked): string {
  return [
    `There is a question about your request ${reference}.`,
    words,
    questions.map((question) => `- ${question}`).join('\n'),
    `Please answer by ${sayDay(byDay)}, on the page below. Say as much or as little as you like.`,
    whereToSee(trackAt),
  ].join('\n\n');
}
