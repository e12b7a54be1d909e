import { type Day, dayOf } from '../../../kernel/day.ts';
import type { Fault, Read } from '../../../platform/web/fault.ts';
import { ticked, typedIn } from '../../../platform/web/fields.ts';
import type { Form, Outcome, Page, Visit } from '../../../platform/web/page.ts';
import { go, show } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { mayVisit, nextStep, type Step, stepAfter, stepBefore } from '../journey.rule.ts';
import { draftAt, draftPath } from '../paths.ts';
import type { Draft, DraftAnswers, Part } from '../referral.ts';
import { savePart } from '../save-part.action.ts';
import { answersOfStep } from './answers-shown.page.ts';
import { type AtHand, draftAtHand, type ReferHouse } from './draft-at-hand.page.ts';

/** One page of the journey: what it shows, how its form is read, which part it saves. */
export type PartPage<P extends Part = Part> = {
  readonly step: Step;
  readonly template: string;
  readonly part: P;
  /** The question, for the heading. */
  readonly title: (answers: DraftAnswers) => string;
  /** What was answered before, as the form's own fields. */
  readonly fill: (value: DraftAnswers[P]) => Form;
  readonly read: (body: Form, given: PageGround) => Read<Exclude<DraftAnswers[P], undefined>>;
  /** What the template needs beside the form. */
  readonly view?: (given: PageGround) => Readonly<Record<string, unknown>>;
};

export type PageGround = {
  readonly house: ReferHouse;
  readonly answers: DraftAnswers;
  readonly today: Day;
};

/**
 * A page of the journey as the frame knows it. GET shows it with what was answered; POST reads it,
 * saves by the draft's version, and goes on to the next page, or back to "check your answers" when
 * it was reached from there. A fault shows the same page with what was typed. So does a change made
 * elsewhere meanwhile, with the newer answers beside it: whoever reads both may save over them.
 */
export function partPage<P extends Part>(house: ReferHouse, spec: PartPage<P>): Page {
  return {
    at: draftAt(spec.step),
    get: async (visit) => {
      const hand = await draftAtHand(house, visit);
      const elsewhere = elsewhereFor(spec.step, hand, visit);
      if (elsewhere) return elsewhere;
      const form = spec.fill(hand.draft.answers[spec.part]);
      return shown(house, spec, { draft: hand.draft, visit, form });
    },
    post: async (visit) => {
      const hand = await draftAtHand(house, visit);
      const elsewhere = elsewhereFor(spec.step, hand, visit);
      if (elsewhere) return elsewhere;
      const read = spec.read(visit.body, groundOf(house, hand.draft, visit));
      if (read.kind === 'faulty') {
        const { draft } = hand;
        return shown(house, spec, { draft, visit, form: visit.body, faults: read.faults });
      }
      const saved = await savePart<P>(house, hand.key, {
        version: Number(typedIn(visit.body, 'version')),
        part: spec.part,
        value: read.value,
        now: visit.now,
      });
      if (saved.kind === 'gone') throw new NotFound('the draft is kept no more');
      if (saved.kind === 'stale') {
        return shown(house, spec, { draft: saved.newer, visit, form: visit.body, isNewer: true });
      }
      if (saved.kind === 'sent-already') return go(draftPath(saved.draft.id, 'sent'));
      return go(onward(spec.step, saved.draft, visit));
    },
  };
}

function elsewhereFor(step: Step, { draft }: AtHand, visit: Visit): Outcome | undefined {
  if (draft.sent) return go(draftPath(draft.id, 'sent'));
  const today = dayOf(visit.now);
  if (mayVisit(step, draft.answers, today)) return undefined;
  return go(draftPath(draft.id, nextStep(draft.answers, today)));
}

function groundOf(house: ReferHouse, { answers }: Draft, visit: Visit): PageGround {
  return { house, answers, today: dayOf(visit.now) };
}

type Showing = {
  readonly draft: Draft;
  readonly visit: Visit;
  readonly form: Form;
  readonly faults?: readonly Fault[];
  /** True when the draft was changed elsewhere since the form was made. */
  readonly isNewer?: boolean;
};

function shown<P extends Part>(
  house: ReferHouse,
  spec: PartPage<P>,
  { draft, visit, form, faults = [], isNewer = false }: Showing,
): Outcome {
  const ground = groundOf(house, draft, visit);
  const title = spec.title(draft.answers);
  const view = {
    ...spec.view?.(ground),
    title,
    form,
    typed: (name: string) => typedIn(form, name),
    ticked: (name: string) => ticked(form, name),
    // A form with a fault was made from the version that it says, not from the one kept now.
    version: faults.length > 0 ? typedIn(form, 'version') : draft.version,
    newer: isNewer ? newerAnswers(spec.step, ground, draft) : undefined,
    route: draft.answers.route,
    isYoungPerson: draft.answers.route === 'young-person',
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

/** How the pages name the child: as they like to be called, else "your child". */
export function childNameOf({ names }: DraftAnswers): string {
  return names?.knownAs || names?.childGiven || 'your child';
}

function backOf(step: Step, draft: Draft, visit: Visit): string {
  if (fromCheck(visit)) return draftPath(draft.id, 'check');
  const before = stepBefore(step, draft.answers, dayOf(visit.now));
  return before ? draftPath(draft.id, before) : '/check/results';
}

function onward(step: Step, draft: Draft, visit: Visit): string {
  const today = dayOf(visit.now);
  const next = fromCheck(visit)
    ? nextStep(draft.answers, today)
    : stepAfter(step, draft.answers, today);
  return draftPath(draft.id, next);
}

// Reached by a "Change" link: the way on leads straight back.
function fromCheck(visit: Visit): boolean {
  return typedIn(visit.query, 'from') === 'check' || typedIn(visit.body, 'from') === 'check';
}
