import { type Page, show } from '../../../platform/web/page.ts';
import { PRIVACY } from '../paths.ts';

/** `/privacy`: who sees what you tell us, why, and for how long. */
export const privacyPage: Page = {
  at: PRIVACY,
  open: true,
  get: async () =>
    show(
      'refer/consent/public/privacy.page.njk',
      { rows: ROWS, back: '' },
      { title: 'Who sees what you tell us' },
    ),
};

type Row = {
  readonly what: string;
  readonly who: string;
  readonly why: string;
  readonly kept: string;
};

// True of this version only: a change of what is kept, or of who may read it, changes these words.
const ROWS: readonly Row[] = [
  {
    what: 'Your answers before you ask a team',
    who: 'Nobody. They stay in your browser, locked.',
    why: 'To show what could help.',
    kept: 'Until you close the browser, or 20 hours.',
  },
  {
    what: 'A request that you have not sent',
    who: 'Only you, in the browser where you began.',
    why: 'So that you can stop and carry on.',
    kept: '90 days after you last changed it. Then it is erased.',
  },
  {
    what: 'A request that you sent',
    who: 'The team that you asked. Each time someone opens it, we note who.',
    why: 'To decide how they can help.',
    kept: 'As long as the law says for a child’s record. Ask the team.',
  },
  {
    what: 'How to reach you, and who must not know',
    who: 'The team that you asked. Never anyone you said must not know.',
    why: 'To reach you safely.',
    kept: 'With your request.',
  },
  {
    what: 'What a young person wrote',
    who: 'The team. Not their parents, unless the young person tells them.',
    why: 'Young people have a right to talk in private.',
    kept: 'With the request.',
  },
  {
    what: 'Pages you read, and words you search with',
    who: 'Nobody. We do not keep them.',
    why: 'We don’t need to know.',
    kept: 'Not at all.',
  },
];
