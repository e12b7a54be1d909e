import { type Day, sayDay } from '../../kernel/day.ts';
import type { Written } from '../../platform/notify/message.ts';
import { NEWS, neutralNews, whereToSee } from './news.ts';

/** What the message needs to know. It never holds the secret. */
export type RequestDeclined = {
  readonly channel: 'email' | 'text';
  /** Whether anyone else may see what comes this way: then it names nothing. */
  readonly othersMaySee: boolean;
  readonly reference: string;
  readonly trackAt: string;
  /** The words for the family, as they were kept. */
  readonly words: string;
  /** The help offered instead, each with the address of its page. */
  readonly offers: readonly { readonly name: string; readonly at: string }[];
  readonly checkedBy: string | null;
  readonly checkedOn: Day | null;
  /** Whom to call to ask that it is looked at again; null: not known. */
  readonly phone: string | null;
};

/** Tells a follower that a team does not take their request on, and what could help instead. */
export function requestDeclined(what: RequestDeclined): Written {
  const isPrivate = what.channel === 'email' && !what.othersMaySee;
  return {
    template: 'request-declined',
    version: 1,
    subject: what.channel === 'email' ? NEWS : '',
    body: isPrivate ? whole(what) : neutralNews(what.reference),
  };
}

function whole(what: RequestDeclined): string {
  const { reference, trackAt, words, offers, phone } = what;
  return [
    `There is news about your request ${reference}.`,
    words,
    ...offers.map(({ name, at }) => `${name}: ${at}`),
    ...checks(what),
    phone === null
      ? 'Do you see it differently? Ask the team to look again.'
      : `Do you see it differently? Call the team on ${phone}, and ask them to look again.`,
    whereToSee(trackAt),
  ].join('\n\n');
}

function checks({ checkedBy, checkedOn }: RequestDeclined): readonly string[] {
  if (checkedBy === null || checkedOn === null) return [];
  return [`${checkedBy} will check by ${sayDay(checkedOn)} how things are going.`];
}
