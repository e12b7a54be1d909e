import { type Outcome, show } from './page.ts';

/** Why a page did not come. `may-have-it`: a POST went unanswered, and may be kept. */
export type Trouble =
  | 'not-found'
  | 'not-allowed'
  | 'too-many-tries'
  | 'not-working'
  | 'too-busy'
  | 'may-have-it'
  | 'cannot-reach'
  | 'not-from-here'
  | 'too-big'
  | 'not-understood';

type Circumstance = {
  /** True only where what was typed is known to be saved. */
  readonly kept?: boolean;
  /** The address to try again; absent where trying again cannot help. */
  readonly again?: string;
};

/** The page for each trouble: what happened, what is safe, what to do next. It reads nothing. */
export function sorry(trouble: Trouble, { kept = false, again }: Circumstance = {}): Outcome {
  const { status, heading, says, tryAgain } = WORDS[trouble];
  return show(
    'web/error.njk',
    {
      heading,
      says: kept ? [...says, 'Your answers are saved.'] : says,
      tryAgain: again !== undefined && tryAgain ? { text: tryAgain, href: again } : null,
      ways: WAYS,
    },
    { title: heading, status },
  );
}

type Words = {
  readonly status: number;
  readonly heading: string;
  readonly says: readonly string[];
  /** What the button says; absent where there is nothing to try. */
  readonly tryAgain?: string;
};

const WORDS: Readonly<Record<Trouble, Words>> = {
  'not-found': {
    status: 404,
    heading: 'We can’t find that page',
    says: [
      'If you typed the address, check it.',
      'If you pressed a link, the page may have moved.',
    ],
  },
  'not-allowed': {
    status: 403,
    heading: 'You can’t open this page',
    says: ['It may be for someone else, or you may need to sign in again.'],
    tryAgain: 'Try again',
  },
  'too-many-tries': {
    status: 429,
    heading: 'Please wait a little',
    says: ['There were too many tries from here.', 'Wait 15 minutes and try again, or call.'],
  },
  'not-working': {
    status: 500,
    heading: 'Sorry, this page is not working',
    says: ['The fault is ours. Try again in a few minutes.'],
    tryAgain: 'Try again',
  },
  'too-busy': {
    status: 503,
    heading: 'Sorry, this page is not working',
    says: ['Many people are using this site now. Try again in a minute.'],
    tryAgain: 'Try again',
  },
  'may-have-it': {
    status: 503,
    heading: 'We may already have it',
    says: [
      'We could not answer in time.',
      'Go back and press again. It is safe: we keep only one.',
    ],
  },
  'cannot-reach': {
    status: 503,
    heading: 'Sorry, this page is not working',
    says: ['We can’t reach our records just now. Try again in a minute.'],
    tryAgain: 'Try again',
  },
  'not-from-here': {
    status: 403,
    heading: 'We can’t be sure that this came from this site',
    says: ['To keep you safe, we did not use it. Go back to the page and press the button again.'],
  },
  'too-big': {
    status: 413,
    heading: 'That is more than we can take at once',
    says: ['Go back and use fewer words. What is most worrying is enough.'],
  },
  'not-understood': {
    status: 400,
    heading: 'We could not read that',
    says: ['Go back to the page and try again.'],
  },
};

const WAYS = [
  { href: '/', text: 'Go to the start' },
  { href: '/help-now', text: 'Get help now' },
] as const;
