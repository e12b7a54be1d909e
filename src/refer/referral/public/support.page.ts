import { good } from '../../../platform/web/fault.ts';
import { readText, ticked, together } from '../../../platform/web/fields.ts';
import type { PartPage } from './part.page.ts';

const SHORT = { lines: 'one', most: 200 } as const;

/** School, GP, language and changes that help; for a young person, a grown-up they trust. */
export const supportPage: PartPage<'support'> = {
  step: 'support',
  template: 'refer/referral/public/support.page.njk',
  part: 'support',
  title: ({ route }) =>
    route === 'professional' ? 'School, GP and what would help' : 'What would make it easier?',
  fill: (support) => {
    if (!support) return {};
    const { interpreter, easyRead, ...texts } = support;
    return {
      ...texts,
      helps: [...(interpreter ? ['interpreter'] : []), ...(easyRead ? ['easy-read'] : [])],
    };
  },
  read: (body) => {
    const read = together({
      school: readText(body, { ...SHORT, name: 'school' }),
      gp: readText(body, { ...SHORT, name: 'gp' }),
      language: readText(body, { ...SHORT, name: 'language' }),
      otherChanges: readText(body, { name: 'otherChanges', most: 1000 }),
      trustedAdult: readText(body, { ...SHORT, name: 'trustedAdult' }),
    });
    if (read.kind === 'faulty') return read;
    const helps = ticked(body, 'helps');
    return good({
      ...read.value,
      interpreter: helps.includes('interpreter'),
      easyRead: helps.includes('easy-read'),
    });
  },
};
