import type { Fault, Read } from '../../../platform/web/fault.ts';
import { good } from '../../../platform/web/fault.ts';
import { readText, typedIn } from '../../../platform/web/fields.ts';
import { type Form, go, type Outcome, type Page, type Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import type { Decided, Deciding, Faulty, NotDecided, ToCheck } from '../decide.action.ts';
import type { Doors } from '../doors.ts';
import { requestPath } from '../paths.ts';
import { decidingOf, requestOf, type TriageHouse } from './acting.page.ts';
import { changedAlready, changedSince, typedInForm } from './changed.page.ts';
import { showCheck } from './check.page.ts';
import { showRequest } from './request.page.ts';

/** One kind of decision: how its form is read, judged, saved, and its faults said. */
export type DecisionSpec<Asked, Fault_> = {
  readonly at: string;
  readonly step: 'acceptance' | 'decline';
  readonly read: (body: Form) => Read<Asked>;
  readonly preview: (
    doors: Doors,
    deciding: Deciding,
    asked: Asked,
  ) => Promise<ToCheck | Faulty<Fault_> | NotDecided>;
  readonly save: (
    doors: Doors,
    deciding: Deciding,
    asked: Asked,
  ) => Promise<Decided | Faulty<Fault_> | NotDecided>;
  readonly faultFor: (fault: Fault_) => Fault;
  /** Names of the form's fields, to carry from the form to the check and on to the save. */
  readonly fields: readonly string[];
};

/**
 * A decision in three steps, each a whole page: the form stands on the request's page and posts
 * here; it is checked before sending; "Save and send" posts the same fields once more, and all of
 * it is judged again.
 */
export function decisionPage<Asked, Fault_>(
  house: TriageHouse,
  spec: DecisionSpec<Asked, Fault_>,
): Page {
  const { step } = spec;
  return {
    at: spec.at,
    // Reached by signing in again in the middle: on to the form.
    get: async (visit) => go(`${requestPath(requestOf(visit))}?decide=${step}#decide`),
    post: async (visit) => {
      const form = visit.body;
      const act = typedIn(form, 'step');
      if (act === 'change') return await showRequest(house, visit, { step, form, faults: [] });
      const read = spec.read(form);
      if (read.kind === 'faulty') {
        return await showRequest(house, visit, { step, form, faults: read.faults });
      }
      const deciding = decidingOf(visit);
      if (act !== 'send') {
        const seen = await spec.preview(house, deciding, read.value);
        if (seen.kind === 'to-check') return showCheck(house, { visit, toCheck: seen, spec });
        return await notDecided(house, visit, { spec, outcome: seen });
      }
      const saved = await spec.save(house, deciding, read.value);
      if (saved.kind !== 'decided') return await notDecided(house, visit, { spec, outcome: saved });
      return go(`${requestPath(requestOf(visit))}?saved=decision`);
    },
  };
}

type NotSaved<Asked, Fault_> = {
  readonly spec: DecisionSpec<Asked, Fault_>;
  readonly outcome: Faulty<Fault_> | NotDecided;
};

async function notDecided<Asked, Fault_>(
  house: TriageHouse,
  visit: Visit,
  { spec, outcome }: NotSaved<Asked, Fault_>,
): Promise<Outcome> {
  const { step } = spec;
  const form = visit.body;
  switch (outcome.kind) {
    case 'gone':
      throw new NotFound('no such request');
    case 'faulty':
      return await showRequest(house, visit, {
        step,
        form,
        faults: outcome.faults.map(spec.faultFor),
      });
    case 'stale':
      return await showRequest(house, visit, {
        step,
        form,
        faults: [],
        status: 409,
        changed: changedSince,
      });
    case 'decided-already':
    case 'not-legal':
      return await showRequest(house, visit, {
        step: null,
        form: null,
        faults: [],
        status: 409,
        changed: (page) => changedAlready(page, typedInForm(form)),
      });
  }
}

/**
 * The words for the family: '' where they are left to us. Words of ours that were shown and not
 * touched are still ours, and follow when the reason or the help is changed.
 */
export function wordsIn(body: Form): Read<string> {
  const read = readText(body, { name: 'words' });
  if (read.kind === 'faulty' || typedIn(body, 'step') === 'send') return read;
  const ours = readText(body, { name: 'ours' });
  return ours.kind === 'good' && ours.value === read.value ? good('') : read;
}
