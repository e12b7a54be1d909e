import { IMPACT_SAYS, sayNeeds } from '../../../find/eligibility/answers-in-words.ts';
import type { Fact } from '../../../find/eligibility/facts.ts';
import { sayDay } from '../../../kernel/day.ts';
import { parseNhsNumber, sayNhsNumber } from '../../../kernel/nhs-number.ts';
import type { Pack } from '../doors.ts';
import { draftPath } from '../paths.ts';
import type { AgreedBy, Draft, DraftAnswers } from '../referral.ts';
import { type WorkStep, workSteps } from '../task-list.rule.ts';
import {
  adviceTold,
  changesOf,
  reaching,
  safety,
  support,
  type Told,
} from './answers-told.page.ts';

export type SectionTold = { readonly heading: string; readonly told: readonly Told[] };

type To = (step: WorkStep, fact?: Fact) => string;

/** All that a professional's draft says, section by section; blanks say "Not given". */
export function answersAtWork(draft: Draft, pack: Pack): readonly SectionTold[] {
  const { answers } = draft;
  const to = wayTo(draft);
  const contact = workSteps(answers).includes('contact') ? reaching(answers, to('contact')) : [];
  return [
    { heading: 'Teams', told: [['Teams', teamsSay(answers, pack), to('teams')]] },
    { heading: 'You', told: you(answers, to('you')) },
    { heading: 'The child', told: [...child(answers, to), ...support(answers, to('support'))] },
    { heading: 'Family', told: family(answers, to('family')) },
    { heading: 'The concern', told: concern(answers, pack, to) },
    { heading: 'What has been tried', told: tried(answers, to('tried')) },
    { heading: 'Safety', told: safeguarding(draft, to) },
    { heading: 'Who agrees', told: agreed(answers, to('told')) },
    ...(contact.length > 0 ? [{ heading: 'How to reach the family', told: contact }] : []),
  ];
}

/** Where an answer is changed: a fact that the check told, on the check's own page. */
function wayTo({ id, answers: { checked = [] } }: Draft): To {
  const change = changesOf(id);
  const ofCheck: Partial<Record<Fact, string>> = {
    dateOfBirth: change.birth,
    home: change.home,
    needs: change.needs,
    impact: change.impact,
  };
  return (step, fact) =>
    (fact && checked.includes(fact) ? ofCheck[fact] : undefined) ??
    `${draftPath(id, step)}?from=check`;
}

function teamsSay({ services }: DraftAnswers, pack: Pack): string {
  const named = (id: string) => pack.services.find((service) => service.id === id)?.name ?? id;
  return services.map(named).join('; ');
}

function you({ you: told }: DraftAnswers, to: string): readonly Told[] {
  return [
    ['Your name', told?.name, to],
    ['Role', told?.role, to],
    ['Where you work', told?.organisation, to],
    ['Work email', told?.email, to],
    ['Work phone', told?.phone, to],
    ['You stay in touch', told && (told.staysInvolved === 'yes' ? 'Yes' : 'No'), to],
  ];
}

function child({ names, facts }: DraftAnswers, to: To): readonly Told[] {
  const number = parseNhsNumber(names?.nhsNumber ?? '');
  const { dateOfBirth, home } = facts;
  return [
    ['Name', names && `${names.childGiven} ${names.childFamily}`, to('child')],
    ['Name to use', names?.knownAs, to('child')],
    ['Pronouns', names?.pronouns, to('child')],
    ['Birth date', dateOfBirth && sayDay(dateOfBirth), to('child', 'dateOfBirth')],
    ['NHS number', number && sayNhsNumber(number), to('child')],
    ['Home', [home?.place, home?.postcode].filter(Boolean).join(', '), to('home', 'home')],
  ];
}

const RESPONSIBLE = { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' } as const;

function family({ family: told }: DraftAnswers, to: string): readonly Told[] {
  return [
    ['Adult', told?.name, to],
    ['Who they are to the child', told?.relationship, to],
    ['Has parental responsibility', told && RESPONSIBLE[told.parentalResponsibility], to],
    ['More about the family', told?.more, to],
  ];
}

function concern(answers: DraftAnswers, { area }: Pack, to: To): readonly Told[] {
  const { words, effects, facts } = answers;
  return [
    ['Needs', sayNeeds(facts, area).join(', '), to('concern', 'needs')],
    ['What worries you', words?.worry, to('concern')],
    ['Since when', words?.since, to('concern')],
    ['The child’s own words', words?.childsWords, to('concern')],
    [
      'How much it gets in the way',
      facts.impact && IMPACT_SAYS[facts.impact],
      to('effects', 'impact'),
    ],
    ['At home', effects?.home, to('effects')],
    ['In learning', effects?.learning, to('effects')],
    ['With other people', effects?.others, to('effects')],
  ];
}

function tried({ hopes }: DraftAnswers, to: string): readonly Told[] {
  return [
    ...adviceTold(hopes, to),
    ['What has been tried', hopes?.tried, to],
    ['What is going well', hopes?.goingWell, to],
    ['What should be different', hopes?.hopes, to],
  ];
}

function safeguarding({ id, answers }: Draft, to: To): readonly Told[] {
  const { safeguarding: told, checked = [] } = answers;
  const isOfCheck = checked.includes('immediateDanger') || checked.includes('selfHarm');
  const facts = isOfCheck ? changesOf(id) : { ...changesOf(id), safety: to('safety') };
  return [
    ...safety(answers, facts),
    ['Plans', told?.plans, to('safety')],
    ['Social worker', told?.socialWorker, to('safety')],
    ['What keeps the child safe now', told?.inPlace, to('safety')],
  ];
}

const AGREED: Readonly<Record<AgreedBy, string>> = {
  both: 'The child or young person, and their parent or carer',
  child: 'The child or young person',
  adult: 'Their parent or carer. The child has not been asked yet',
  without: 'Nobody was asked, to keep a child safe',
};

function agreed({ told }: DraftAnswers, to: string): readonly Told[] {
  const why: readonly Told[] = told?.by === 'without' ? [['Why', told.why, to]] : [];
  return [['Who agrees', told && AGREED[told.by], to], ...why];
}
