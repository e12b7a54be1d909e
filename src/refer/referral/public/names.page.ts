import { readText, together } from '../../../platform/web/fields.ts';
import type { PartPage } from './part.page.ts';

const SHORT = { lines: 'one', most: 100 } as const;

/** Who it is about, and who asks. */
export const namesPage: PartPage<'names'> = {
  step: 'names',
  template: 'refer/referral/public/names.page.njk',
  part: 'names',
  title: ({ route }) => (route === 'young-person' ? 'What is your name?' : 'Who is this about?'),
  fill: (names) => ({ ...names }),
  read: (body, { answers }) => {
    const own = answers.route === 'young-person';
    const text = (name: string, empty?: string) =>
      readText(body, empty === undefined ? { ...SHORT, name } : { ...SHORT, name, empty });
    const adult = (name: string, empty: string) => (own ? text(name) : text(name, empty));
    return together({
      childGiven: text(
        'childGiven',
        own ? 'Enter your first name' : 'Enter your child’s first name',
      ),
      childFamily: text(
        'childFamily',
        own ? 'Enter your last name' : 'Enter your child’s last name',
      ),
      knownAs: text('knownAs'),
      pronouns: text('pronouns'),
      adultName: adult('adultName', 'Enter your own name'),
      relationship: adult(
        'relationship',
        'Enter who you are to the child, like mum or foster carer',
      ),
    });
  },
};
