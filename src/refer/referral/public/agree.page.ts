import { ageOn } from '../../../kernel/age.ts';
import { good } from '../../../platform/web/fault.ts';
import { readChoice, readText, together } from '../../../platform/web/fields.ts';
import type { Form } from '../../../platform/web/page.ts';
import { consentText } from '../../consent/consent-texts.ts';
import { CHILD_ANSWERS } from '../referral.ts';
import { recipientName } from '../who-agreed.rule.ts';
import { childNameOf, type PageGround, type PartPage } from './part.page.ts';
import { teamLinesOf } from './who-reads.page.ts';

const OWN_ANSWERS = ['yes', 'not-sure', 'no'] as const;
const TOLD_ANSWERS = CHILD_ANSWERS.filter((answer) => answer !== 'not-sure');
const RESPONSIBILITY = ['yes', 'no', 'not-sure'] as const;
const YES_NO = ['yes', 'no'] as const;

/** Who agrees: the child first, then the adult. Nothing is ticked beforehand. */
export const agreePage: PartPage<'agree'> = {
  step: 'agree',
  template: 'refer/referral/public/agree.page.njk',
  part: 'agree',
  title: ({ route }) =>
    route === 'young-person' ? 'Do you agree that we send this?' : 'Who agrees?',
  fill: (agree) => {
    if (!agree) return {};
    return {
      child: agree.child,
      childSaid: agree.childSaid,
      ...(agree.adult ? { ...agree.adult } : {}),
    };
  },
  read: (body, ground) =>
    ground.answers.route === 'young-person' ? own(body) : told(body, ground),
  view: textsOf,
};

function own(body: Form) {
  const read = readChoice(body, {
    name: 'child',
    from: OWN_ANSWERS,
    empty: 'Pick yes, not sure yet, or no',
  });
  if (read.kind === 'faulty') return read;
  return good({ child: read.value, childSaid: '', adult: null, whyAnyway: '' });
}

function told(body: Form, { answers }: PageGround) {
  const name = childNameOf(answers);
  const read = together({
    child: readChoice(body, {
      name: 'child',
      from: TOLD_ANSWERS,
      empty: `Pick what ${name} says`,
    }),
    childSaid: readText(body, { name: 'childSaid', most: 1000 }),
    parentalResponsibility: readChoice(body, {
      name: 'parentalResponsibility',
      from: RESPONSIBILITY,
      empty: 'Pick yes, no or not sure',
    }),
    agrees: readChoice(body, { name: 'agrees', from: YES_NO, empty: 'Pick yes or no' }),
    anotherDisagrees: readText(body, { name: 'anotherDisagrees', most: 1000 }),
  });
  if (read.kind === 'faulty') return read;
  const { child, childSaid, ...adult } = read.value;
  // Why help is still needed is asked on its own page, and kept when this one is answered again.
  const whyAnyway = child === 'no' ? (answers.agree?.whyAnyway ?? '') : '';
  return good({ child, childSaid, adult, whyAnyway });
}

/** The texts that are shown, as consent keeps them; and whether the child decides alone. */
function textsOf(ground: PageGround) {
  const { answers, today } = ground;
  const teams = teamLinesOf({ ...ground, now: ground.visit.now }).map(({ service }) =>
    recipientName({ name: service }),
  );
  const text = (id: 'young-person' | 'child-told' | 'parent-or-carer') =>
    consentText(id, teams).paragraphs;
  const born = answers.facts.dateOfBirth;
  const age = born === undefined ? null : ageOn(born, today);
  return {
    ownText: text('young-person'),
    childText: text('child-told'),
    adultText: text('parent-or-carer'),
    decidesAlone: age !== null && age >= 16,
    mayBeTooYoung: age === null || age < 8,
    underSixteen: age !== null && age < 16,
  };
}
