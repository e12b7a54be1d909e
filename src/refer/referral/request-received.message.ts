import type { Written } from '../../platform/notify/message.ts';
import { sayTeams } from '../consent/consent-texts.ts';

/** What the message needs to know. It never holds the secret. */
export type RequestReceived = {
  readonly channel: 'email' | 'text';
  /** Whether anyone else may see what comes this way: then it names nothing. */
  readonly othersMaySee: boolean;
  readonly reference: string;
  /** `family`: a professional sent it, and gave them the words. */
  readonly to: 'sender' | 'family';
  /** The address of the page where a request is followed. */
  readonly trackAt: string;
  readonly teams: readonly {
    readonly name: string;
    /** When they answer, in words from a source; null: not known. */
    readonly answersWithin: string | null;
    readonly phone: string | null;
    /** True while it is not known which team of the service it is. */
    readonly isToFind?: boolean;
  }[];
};

/**
 * Tells the sender that we have their request. A text, and an email that others may see, tell only
 * that something came; an email that is theirs alone says who reads it and what happens next.
 */
export function requestReceived(what: RequestReceived): Written {
  const isPrivate = what.channel === 'email' && !what.othersMaySee;
  return {
    template: 'request-received',
    version: 1,
    subject: what.channel === 'email' ? SUBJECT[what.to] : '',
    body: isPrivate ? whole(what) : neutral(what),
  };
}

const SUBJECT = {
  sender: 'We have what you sent us',
  family: 'We have what was sent for you',
} as const;

function neutral({ reference, to }: RequestReceived): string {
  if (to === 'family') {
    return [
      `We have what was sent for you. Your reference is ${reference}.`,
      'To see what happens next, use your reference and the four words that you were given.',
    ].join('\n\n');
  }
  return [
    `We have what you sent us. Your reference is ${reference}.`,
    'To see what happens next, go back to where you sent it. Use your reference and your four words.',
  ].join('\n\n');
}

function whole(what: RequestReceived): string {
  const { reference, trackAt, teams } = what;
  return [
    what.to === 'family'
      ? 'We have the request that was sent for you.'
      : 'We have your request. Thank you for asking.',
    `Your reference is ${reference}. Keep it with your four words.`,
    'What happens next:',
    `1. ${capital(sayTeams(teams.map(({ name }) => name)))} will read it.`,
    ...teams.map((team) => when(team, teams.length > 1)),
    '2. They decide how they can help. A person decides, never a machine.',
    '3. They tell you what they decided.',
    `You can see where it is at any time: ${trackAt}`,
    'You need your reference and your four words. We never send the words.',
  ].join('\n\n');
}

type Team = RequestReceived['teams'][number];

function when({ name, answersWithin, phone, isToFind }: Team, isOneOfMany: boolean): string {
  const who = isOneOfMany ? `${name}: ` : '';
  if (isToFind) return `${who}We will find out which team it is, and tell you.`;
  if (answersWithin !== null) return `${who}${answersWithin}`;
  const ask = phone === null ? 'You can ask them.' : `Call them on ${phone} to ask.`;
  return `${who}We don’t know how long this takes. ${ask}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
