import { impossible } from '../../../kernel/impossible.ts';
import { good } from '../../../platform/web/fault.ts';
import { readText } from '../../../platform/web/fields.ts';
import { whatFollowsHere } from '../may-it-be-sent.rule.ts';
import { childNameOf, type PartPage } from './part.page.ts';
import { teamLinesOf } from './who-reads.page.ts';

/** The child says no: wait, talk to someone first, or say why help is still needed. */
export const agreeNoPage: PartPage<'agree'> = {
  step: 'agree-no',
  template: 'refer/referral/public/agree-no.page.njk',
  part: 'agree',
  title: (answers) =>
    answers.agree?.child === 'no' && answers.route === 'parent-carer'
      ? `${childNameOf(answers)} says no`
      : 'You said no. That is fine.',
  fill: (agree) => ({ whyAnyway: agree?.whyAnyway ?? '' }),
  read: (body, { answers }) => {
    const { agree } = answers;
    if (!agree) impossible('the page after "no" without an answer');
    const why = readText(body, {
      name: 'whyAnyway',
      empty: 'Write why you still think that they need help',
      most: 2000,
    });
    return why.kind === 'faulty' ? why : good({ ...agree, whyAnyway: why.value });
  },
  view: (ground) => ({
    teams: teamLinesOf({ ...ground, now: ground.visit.now }),
    // Only a child's no, told by an adult who says yes, can be answered with a reason.
    mayExplain: whatFollowsHere(ground.answers, ground.today)?.kind !== 'not-agreed',
  }),
};
