import {
  type Answer,
  CLASS_OF,
  type FieldClass,
  type Item,
  type ItemValues,
  type Said,
} from './answers.ts';
import type { DraftAnswers } from './referral.ts';

/**
 * A draft's answers as rows, one an item, in the order of the journey. A blank is no row: it was
 * not given. Names and ways to reach people are kept by refer/people.
 */
export function answersKept(answers: DraftAnswers): readonly Answer[] {
  const withheldFrom = withheld(answers);
  return saidIn(answers).map((said) => ({
    ...said,
    class: classOf(said.item, answers),
    saidBy: answers.route,
    withheldFrom,
  }));
}

type Maybe = {
  readonly [I in Item]: { readonly item: I; readonly value: ItemValues[I] | undefined };
}[Item];

function saidIn(answers: DraftAnswers): readonly Said[] {
  return [
    ...wordsIn(answers),
    ...toldAtWorkIn(answers),
    ...supportIn(answers),
    ...factsIn(answers),
  ].filter(isSaid);
}

function isSaid(maybe: Maybe): maybe is Said {
  const { value } = maybe;
  return value !== undefined && (typeof value !== 'string' || value.trim() !== '');
}

function wordsIn({ names, words, hopes, agree }: DraftAnswers): readonly Maybe[] {
  return [
    { item: 'called', value: names && (names.knownAs.trim() || names.childGiven) },
    { item: 'worry', value: words?.worry },
    { item: 'since', value: words?.since },
    { item: 'childs-words', value: words?.childsWords },
    { item: 'going-well', value: hopes?.goingWell },
    { item: 'hopes', value: hopes?.hopes },
    { item: 'tried-advice', value: hopes?.advice },
    { item: 'tried', value: hopes?.tried },
    { item: 'why-anyway', value: agree?.child === 'no' ? agree.whyAnyway : undefined },
    { item: 'another-disagrees', value: agree?.adult?.anotherDisagrees },
  ];
}

/** What only a professional is asked. */
function toldAtWorkIn(answers: DraftAnswers): readonly Maybe[] {
  const { effects, family, safeguarding, told, you } = answers;
  return [
    { item: 'effect-home', value: effects?.home },
    { item: 'effect-learning', value: effects?.learning },
    { item: 'effect-others', value: effects?.others },
    { item: 'family-more', value: family?.more },
    { item: 'plans', value: safeguarding?.plans },
    { item: 'social-worker', value: safeguarding?.socialWorker },
    { item: 'in-place', value: safeguarding?.inPlace },
    { item: 'without-agreement', value: told?.by === 'without' ? told.why : undefined },
    { item: 'stays-involved', value: you?.staysInvolved },
  ];
}

function supportIn({ support }: DraftAnswers): readonly Maybe[] {
  return [
    { item: 'school', value: support?.school },
    { item: 'gp', value: support?.gp },
    { item: 'language', value: support?.language },
    { item: 'interpreter', value: support?.interpreter || undefined },
    { item: 'easy-read', value: support?.easyRead || undefined },
    { item: 'other-changes', value: support?.otherChanges },
    { item: 'trusted-adult', value: support?.trustedAdult },
  ];
}

function factsIn({ facts, helpShown }: DraftAnswers): readonly Maybe[] {
  return [
    { item: 'date-of-birth', value: facts.dateOfBirth },
    { item: 'home', value: facts.home },
    { item: 'learns', value: facts.learns },
    { item: 'needs', value: facts.needs },
    { item: 'impact', value: facts.impact },
    { item: 'immediate-danger', value: facts.immediateDanger },
    { item: 'self-harm', value: facts.selfHarm },
    { item: 'can-meet', value: facts.canMeet },
    { item: 'asker', value: facts.asker },
    { item: 'done', value: facts.done },
    { item: 'help-shown', value: helpShown || undefined },
  ];
}

function classOf(item: Item, { route }: DraftAnswers): FieldClass {
  const itsOwn = CLASS_OF[item];
  return route === 'young-person' && itsOwn === 'clinical' ? 'young-person-own' : itsOwn;
}

// Someone who names a person that must not know means all of it. The school is no viewer of ours.
function withheld({ route, contact }: DraftAnswers): readonly string[] {
  const people = contact?.mustNotKnow.filter(({ who }) => who !== 'school') ?? [];
  return route === 'young-person' && people.length > 0 ? ['parent-or-carer'] : [];
}
