import { type Day, dayOf } from '../../../kernel/day.ts';
import type { Fault, Read } from '../../../platform/web/fault.ts';
import { ticked, typedIn } from '../../../platform/web/fields.ts';
import type { Form, Outcome, Page, Visit } from '../../../platform/web/page.ts';
import { go, show } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { mayVisit, type Step } from '../journey.rule.ts';
import { draftAt, draftPath } from '../paths.ts';
import type { Draft, DraftAnswers } from '../referral.ts';
import { saveParts } from '../save-part.action.ts';
import type { Changes } from '../what-does-saving-do.rule.ts';
import { answersOfStep } from './answers-shown.page.ts';
import {
  type AtHand,
  draftAtHand,
  keepLentFacts,
  type ReferHouse,
  withLentFacts,
} from './draft-at-hand.page.ts';
import { backOf, captionOf, fromCheck, onward, wayInto } from './step-way.page.ts';

/** One page of a request: what it shows, how its form is read, what it changes of the draft. */
export type StepPage = {
  readonly step: Step;
  readonly template: string;
  /** The question, for the heading. */
  readonly title: (answers: DraftAnswers) => string;
  /** What was answered before, as the form's own fields. */
  readonly fill: (answers: DraftAnswers) => Form;
  readonly read: (body: Form, given: PageGround) => Read<Changes>;
  /** What the template needs beside the form. */
  readonly view?: (given: PageGround) => Readonly<Record<string, unknown>>;
};

export type PageGround = {
  readonly house: ReferHouse;
  readonly answers: DraftAnswers;
  readonly today: Day;
  readonly visit: Visit;
};

/**
 * A page of a request as the frame knows it. GET shows it with what was answered; POST reads it,
 * saves by the draft's version, and goes on to the next page, or back to "check your answers" when
 * it was reached from there. A fault shows the same page with what was typed. So does a change made
 * elsewhere meanwhile, with the newer answers beside it: whoever reads both may save over them.
 */
export function stepPage(house: ReferHouse, spec: StepPage): Page {
  return {
    at: draftAt(spec.step),
    get: async (visit) => {
      const { draft } = withLentFacts(await draftAtHand(house, visit), visit);
      const elsewhere = elsewhereFor(spec.step, draft, visit);
      return elsewhere ?? shown(house, spec, { draft, visit, form: spec.fill(draft.answers) });
    },
    post: async (visit) => {
      const hand = withLentFacts(await draftAtHand(house, visit), visit);
      const elsewhere = elsewhereFor(spec.step, hand.draft, visit);
      if (elsewhere) return elsewhere;
      const { draft } = hand;
      const read = spec.read(visit.body, groundOf(house, draft, visit));
      if (read.kind === 'faulty') {
        return shown(house, spec, { draft, visit, form: visit.body, faults: read.faults });
      }
      return await saved(house, spec, { hand, visit, changes: read.value });
    },
  };
}

type Saving = { readonly hand: AtHand; readonly visit: Visit; readonly changes: Changes };

async function saved(
  house: ReferHouse,
  spec: StepPage,
  { hand, visit, changes }: Saving,
): Promise<Outcome> {
  const version = Number(typedIn(visit.body, 'version'));
  const done = await saveParts(house, hand.key, { version, changes, now: visit.now });
  if (done.kind === 'gone') throw new NotFound('the draft is kept no more');
  if (done.kind === 'stale') {
    return shown(house, spec, { draft: done.newer, visit, form: visit.body, isNewer: true });
  }
  if (done.kind === 'sent-already') return go(draftPath(done.draft.id, 'sent'));
  if (changes.facts) keepLentFacts(visit, { id: done.draft.id, facts: changes.facts });
  return go(onward(spec.step, done.draft, visit));
}

function elsewhereFor(step: Step, draft: Draft, visit: Visit): Outcome | undefined {
  if (draft.sent) return go(draftPath(draft.id, 'sent'));
  const today = dayOf(visit.now);
  return mayVisit(step, draft.answers, today) ? undefined : go(wayInto(draft, today));
}

function groundOf(house: ReferHouse, { answers }: Draft, visit: Visit): PageGround {
  return { house, answers, today: dayOf(visit.now), visit };
}

type Showing = {
  readonly draft: Draft;
  readonly visit: Visit;
  readonly form: Form;
  readonly faults?: readonly Fault[];
  /** True when the draft was changed elsewhere since the form was made. */
  readonly isNewer?: boolean;
};

function shown(
  house: ReferHouse,
  spec: StepPage,
  { draft, visit, form, faults = [], isNewer = false }: Showing,
): Outcome {
  const ground = groundOf(house, draft, visit);
  const title = spec.title(draft.answers);
  const view = {
    ...spec.view?.(ground),
    title,
    caption: captionOf(draft.answers),
    form,
    typed: (name: string) => typedIn(form, name),
    ticked: (name: string) => ticked(form, name),
    // A form with a fault was made from the version that it says, not from the one kept now.
    version: faults.length > 0 ? typedIn(form, 'version') : draft.version,
    newer: isNewer ? newerAnswers(spec.step, ground, draft) : undefined,
    route: draft.answers.route,
    isYoungPerson: draft.answers.route === 'young-person',
    isAtWork: draft.answers.route === 'professional',
    childName: childNameOf(draft.answers),
    from: fromCheck(visit) ? 'check' : '',
    back: backOf(spec.step, draft, visit),
  };
  return show(spec.template, view, { title, faults, status: isNewer ? 409 : 200 });
}

function newerAnswers(step: Step, { house, today }: PageGround, draft: Draft) {
  const rows = answersOfStep(step, draft, { pack: house.book.now(), today });
  return { rows, keep: draftPath(draft.id, step) };
}

/** How the pages name the child: as they like to be called, else by what the asker calls them. */
export function childNameOf({ names, route }: DraftAnswers): string {
  return (
    names?.knownAs || names?.childGiven || (route === 'professional' ? 'the child' : 'your child')
  );
}
