import { faulty, good } from '../../../platform/web/fault.ts';
import { readChoice, readText, together } from '../../../platform/web/fields.ts';
import { consentText } from '../../consent/consent-texts.ts';
import { AGREED_BY, type AgreedBy } from '../referral.ts';
import { recipientName } from '../who-agreed.rule.ts';
import { frontDoorLines } from './front-door.page.ts';
import type { PartPage } from './part.page.ts';
import { teamLinesOf } from './who-reads.page.ts';

const SAYS: Readonly<Record<AgreedBy, string>> = {
  both: 'The child or young person, and their parent or carer, agree',
  child: 'The child or young person agrees',
  adult: 'Their parent or carer agrees. The child has not been asked yet',
  without: 'Nobody was asked: I refer without agreement, to keep a child safe',
};

/** On what a professional's referral rests. Without agreement they say why, and whom to call. */
export const toldPage: PartPage<'told'> = {
  step: 'told',
  template: 'refer/referral/public/told.page.njk',
  part: 'told',
  title: () => 'Who agrees?',
  fill: (told) => ({ ...told }),
  read: (body) => {
    const read = together({
      by: readChoice(body, { name: 'by', from: AGREED_BY, empty: 'Pick who agrees' }),
      why: readText(body, { name: 'why', most: 2000 }),
    });
    if (read.kind === 'faulty') return read;
    const { by, why } = read.value;
    if (by !== 'without') return good({ by, why: '' });
    return why === '' ? faulty('why', 'Write why nobody was asked') : good({ by, why });
  },
  view: (ground) => ({
    text: consentText(
      'told-by-professional',
      teamLinesOf({ ...ground, now: ground.visit.now }).map(({ service }) =>
        recipientName({ name: service }),
      ),
    ).paragraphs,
    lines: frontDoorLines(ground),
    says: SAYS,
  }),
};
