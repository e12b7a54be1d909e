import type { Written } from '../../platform/notify/message.ts';
import { NEWS, neutralNews, whereToSee } from './news.ts';

/** What the message needs to know. It never holds the secret. */
export type RequestGiven = {
  readonly channel: 'email' | 'text';
  /** Whether anyone else may see what comes this way: then it names nothing. */
  readonly othersMaySee: boolean;
  readonly reference: string;
  readonly trackAt: string;
  /** The team that has it now, as families call it, and its number where one is known. */
  readonly team: string;
  readonly phone: string | null;
};

/** Tells a follower which team has their request now. */
export function requestGiven(what: RequestGiven): Written {
  const isPrivate = what.channel === 'email' && !what.othersMaySee;
  return {
    template: 'request-given',
    version: 1,
    subject: what.channel === 'email' ? NEWS : '',
    body: isPrivate ? whole(what) : neutralNews(what.reference),
  };
}

function whole({ reference, trackAt, team, phone }: RequestGiven): string {
  return [
    `There is news about your request ${reference}.`,
    `We found out which team it is. ${team} has it now. A person there reads it and decides.`,
    phone === null ? 'You do not have to do anything.' : `Questions? Call them on ${phone}.`,
    whereToSee(trackAt),
  ].join('\n\n');
}
