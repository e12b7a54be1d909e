import { SELF_HARMS, type SelfHarm } from '../../../find/directory/directory.ts';
import { SELF_HARM_SAYS } from '../../../find/eligibility/answers-in-words.ts';
import { needsHelpNow } from '../../../find/eligibility/could-it-help.rule.ts';
import type { Facts } from '../../../find/eligibility/facts.ts';
import { good } from '../../../platform/web/fault.ts';
import { readChoice, readText, together } from '../../../platform/web/fields.ts';
import type { DraftAnswers } from '../referral.ts';
import { ASKS, type Ask } from './asks.page.ts';
import { frontDoorLines } from './front-door.page.ts';
import type { StepPage } from './step.page.ts';

const NOT_KNOWN = 'not-known';
const DANGERS = ['yes', 'no', NOT_KNOWN] as const;
const HARMS = [...SELF_HARMS, NOT_KNOWN] as const;
const EMPTY = 'Pick an answer, or “I don’t know”';

/** Whether the child is safe now, and what is in place. The check may have told the first two. */
export const safetyPage: StepPage = {
  step: 'safety',
  template: ASKS,
  title: () => 'Safety and safeguarding',
  fill: (answers) => ({ ...answers.safeguarding, ...saidBefore(answers) }),
  read: (body, { answers }) => {
    const asked = { name: 'danger', from: DANGERS, empty: EMPTY };
    const harmAsked = { name: 'harm', from: HARMS, empty: EMPTY };
    const read = together({
      danger: isKnown(answers, 'immediateDanger') ? good(null) : readChoice(body, asked),
      harm: isKnown(answers, 'selfHarm') ? good(null) : readChoice(body, harmAsked),
      plans: readText(body, { name: 'plans' }),
      socialWorker: readText(body, { name: 'socialWorker', lines: 'one', most: 200 }),
      inPlace: readText(body, { name: 'inPlace' }),
    });
    if (read.kind === 'faulty') return read;
    const { danger, harm, ...safeguarding } = read.value;
    const facts = { ...answers.facts, ...dangerSaid(danger), ...harmSaid(harm) };
    return good({ safeguarding, facts, helpShown: answers.helpShown || needsHelpNow(facts) });
  },
  view: (ground) => ({
    helpShown: ground.answers.helpShown,
    lines: frontDoorLines(ground),
    asks: asksOf(ground.answers),
  }),
};

function dangerSaid(danger: (typeof DANGERS)[number] | null): Facts {
  if (danger === null) return {};
  return { immediateDanger: danger === NOT_KNOWN ? undefined : danger === 'yes' };
}

function harmSaid(harm: SelfHarm | typeof NOT_KNOWN | null): Facts {
  if (harm === null) return {};
  return { selfHarm: harm === NOT_KNOWN ? undefined : harm };
}

function saidBefore({ safeguarding, facts }: DraftAnswers) {
  const blank = safeguarding === undefined ? '' : NOT_KNOWN;
  const { immediateDanger, selfHarm } = facts;
  const danger = immediateDanger === undefined ? blank : immediateDanger ? 'yes' : 'no';
  return { danger, harm: selfHarm ?? blank };
}

function isKnown({ checked = [], facts }: DraftAnswers, fact: 'immediateDanger' | 'selfHarm') {
  return checked.includes(fact) && facts[fact] !== undefined;
}

function asksOf(answers: DraftAnswers): readonly Ask[] {
  const { immediateDanger, selfHarm } = answers.facts;
  const notKnown = { value: NOT_KNOWN, text: 'I don’t know' };
  const danger: Ask = isKnown(answers, 'immediateDanger')
    ? { kind: 'known', label: 'In danger now', says: immediateDanger ? 'Yes' : 'No' }
    : {
        kind: 'pick',
        name: 'danger',
        label: 'Is anyone in danger right now?',
        items: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }, notKnown],
      };
  const harm: Ask =
    isKnown(answers, 'selfHarm') && selfHarm
      ? { kind: 'known', label: 'Hurt themself on purpose', says: SELF_HARM_SAYS[selfHarm] }
      : {
          kind: 'pick',
          name: 'harm',
          label: 'In the last few weeks, has the child hurt themself on purpose?',
          items: [...SELF_HARMS.map((value) => ({ value, text: SELF_HARM_SAYS[value] })), notKnown],
        };
  return [
    danger,
    harm,
    {
      kind: 'words',
      name: 'plans',
      label: 'Plans that you know of (optional)',
      hint: 'Like a child protection plan, or a plan at school',
    },
    { kind: 'line', name: 'socialWorker', label: 'Social worker (optional)' },
    { kind: 'words', name: 'inPlace', label: 'What keeps the child safe now? (optional)' },
  ];
}
