import type { Fault } from '../../../platform/web/fault.ts';
import { readChoice, readText, together } from '../../../platform/web/fields.ts';
import { go, type Page } from '../../../platform/web/page.ts';
import { URGENCIES } from '../../../refer/referral/referral.ts';
import { requestPath, URGENCY } from '../paths.ts';
import { setUrgency } from '../set-urgency.action.ts';
import { decidingOf, requestOf, type TriageHouse } from './acting.page.ts';
import { notDecided } from './decision.page.ts';
import { showRequest } from './request.page.ts';

const SAY_WHY = 'Say why an answer is needed that soon';

/** Setting how soon an answer is needed: a person, with a reason. */
export function urgencyPage(house: TriageHouse): Page {
  const step = 'urgency';
  return {
    at: URGENCY,
    get: async (visit) => go(`${requestPath(requestOf(visit))}?decide=urgency#decide`),
    post: async (visit) => {
      const form = visit.body;
      const read = together({
        urgency: readChoice(form, {
          name: 'urgency',
          from: URGENCIES,
          empty: 'Choose how soon an answer is needed',
        }),
        reason: readText(form, { name: 'urgency-reason', most: 1000, empty: SAY_WHY }),
      });
      if (read.kind === 'faulty') {
        return await showRequest(house, visit, { step, form, faults: read.faults });
      }
      const set = await setUrgency(house, decidingOf(visit), read.value);
      switch (set.kind) {
        case 'set':
          return go(`${requestPath(requestOf(visit))}?saved=urgency`);
        case 'no-reason':
          return await showRequest(house, visit, {
            step,
            form,
            faults: [{ field: 'urgency-reason', says: SAY_WHY }],
          });
        default:
          return await notDecided(house, visit, {
            spec: { step, faultFor: neverFaulty },
            outcome: set,
          });
      }
    },
  };
}

// A reason that is missing is the only fault, and is read above.
function neverFaulty(): Fault {
  return { field: 'urgency-reason', says: SAY_WHY };
}
