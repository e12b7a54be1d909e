import type { Fault, Read } from '../../../platform/web/fault.ts';
import { good } from '../../../platform/web/fault.ts';
import { readText, typedIn } from '../../../platform/web/fields.ts';
import { type Form, go, type Outcome, type Page, type Visit } from '../../../platform/web/page.ts';
import type { Doors } from '../doors.ts';
import { requestPath } from '../paths.ts';
import type { Deciding, Faulty, NotDecided } from '../still-open.reader.ts';
import { decidingOf, requestOf, type TriageHouse } from './acting.page.ts';
import { changedAlready, changedSince, typedInForm } from './changed.page.ts';
import { type Checked, type Recorded, showCheck } from './check.page.ts';
import { goneOrGiven } from './given-on.page.ts';
import { showRequest } from './request.page.ts';
import type { Step } from './showing.page.ts';

type Kept = { readonly kind: 'decided' } | { readonly kind: 'asked' };

/** One kind of act: how its form is read, judged, saved, and its faults said. */
export type DecisionSpec<Asked, Fault_, Made> = {
  readonly at: string;
  readonly step: 'acceptance' | 'decline' | 'information';
  readonly read: (body: Form) => Read<Asked>;
  readonly preview: (
    doors: Doors,
    deciding: Deciding,
    asked: Asked,
  ) => Promise<Checked<Made> | Faulty<Fault_> | NotDecided>;
  readonly save: (
    doors: Doors,
    deciding: Deciding,
    asked: Asked,
  ) => Promise<Kept | Faulty<Fault_> | NotDecided>;
  readonly faultFor: (fault: Fault_) => Fault;
  /** What would be recorded, as "Check before sending" shows it. */
  readonly recorded: (house: TriageHouse, visit: Visit, checked: Checked<Made>) => Recorded;
  /** Names of the form's fields, to carry from the form to the check and on to the save. */
  readonly fields: readonly string[];
};

/**
 * A decision in three steps, each a whole page: the form stands on the request's page and posts
 * here; it is checked before sending; "Save and send" posts the same fields once more, and all of
 * it is judged again.
 */
export function decisionPage<Asked, Fault_, Made>(
  house: TriageHouse,
  spec: DecisionSpec<Asked, Fault_, Made>,
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
        if (seen.kind === 'to-check') {
          const recorded = spec.recorded(house, visit, seen);
          return showCheck(house, { visit, checked: seen, recorded, spec });
        }
        return await notDecided(house, visit, { spec, outcome: seen });
      }
      const saved = await spec.save(house, deciding, read.value);
      if (saved.kind === 'decided' || saved.kind === 'asked') {
        const what = saved.kind === 'asked' ? 'information' : 'decision';
        return go(`${requestPath(requestOf(visit))}?saved=${what}`);
      }
      return await notDecided(house, visit, { spec, outcome: saved });
    },
  };
}

type NotSaved<Fault_> = {
  readonly spec: {
    readonly step: Step;
    readonly faultFor: (fault: Fault_) => Fault;
  };
  readonly outcome: Faulty<Fault_> | NotDecided;
};

/** The request's page again, where nothing was kept: with why, and all that was typed. */
export async function notDecided<Fault_>(
  house: TriageHouse,
  visit: Visit,
  { spec, outcome }: NotSaved<Fault_>,
): Promise<Outcome> {
  const { step } = spec;
  const form = visit.body;
  switch (outcome.kind) {
    case 'gone':
      return await goneOrGiven(house, visit);
    case 'faulty': {
      const faults = outcome.faults.map(spec.faultFor);
      return await showRequest(house, visit, { step, form, faults });
    }
    case 'stale': {
      const again = { step, form, faults: [], status: 409 };
      return await showRequest(house, visit, { ...again, changed: changedSince });
    }
    case 'decided-already':
    case 'not-legal': {
      const bare = { step: null, form: null, faults: [], status: 409 };
      const typed = typedInForm(form);
      return await showRequest(house, visit, {
        ...bare,
        changed: (page) => changedAlready(page, typed),
      });
    }
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
