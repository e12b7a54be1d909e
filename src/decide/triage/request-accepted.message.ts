import type { Written } from '../../platform/notify/message.ts';
import { NEWS, neutralNews, whereToSee } from './news.ts';

/** What the message needs to know. It never holds the secret. */
export type RequestAccepted = {
  readonly channel: 'email' | 'text';
  /** Whether anyone else may see what comes this way: then it names nothing. */
  readonly othersMaySee: boolean;
  readonly reference: string;
  readonly trackAt: string;
  /** The words for the family, as they were kept. */
  readonly words: string;
};

/** Tells a follower that a team takes their request on. */
export function requestAccepted(what: RequestAccepted): Written {
  const isPrivate = what.channel === 'email' && !what.othersMaySee;
  return {
    template: 'request-accepted',
    version: 1,
    subject: what.channel === 'email' ? NEWS : '',
    body: isPrivate ? whole(what) : neutralNews(what.reference),
  };
}

function whole({ reference, trackAt, words }: RequestAccepted): string {
  return [`There is news about your request ${reference}.`, words, whereToSee(trackAt)].join(
    '\n\n',
  );
}
