import { readChoice, readText, together } from '../../../platform/web/fields.ts';
import { go, type Page } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { URGENCIES } from '../../../refer/referral/referral.ts';
import { requestPath, URGENCY } from '../paths.ts';
import { setUrgency } from '../set-urgency.action.ts';
import { decidingOf, requestOf, type TriageHouse } from './acting.page.ts';
import { changedAlready, changedSince, typedInForm } from './changed.page.ts';
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
        case 'gone':
          throw new NotFound('no such request');
        case 'no-reason':
          return await showRequest(house, visit, {
            step,
            form,
            faults: [{ field: 'urgency-reason', says: SAY_WHY }],
          });
        case 'stale':
          return await showRequest(house, visit, {
            ...{ step, form, faults: [], status: 409 },
            changed: changedSince,
          });
        case 'not-legal':
          return await showRequest(house, visit, {
            ...{ step: null, form: null, faults: [], status: 409 },
            changed: (page) => changedAlready(page, typedInForm(form)),
          });
      }
    },
  };
}
