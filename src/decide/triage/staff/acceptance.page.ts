import type { Fault, Read } from '../../../platform/web/fault.ts';
import { readChoice, readText, together } from '../../../platform/web/fields.ts';
import type { Form, Page } from '../../../platform/web/page.ts';
import { URGENCIES } from '../../../refer/referral/referral.ts';
import { acceptRequest, previewAcceptance } from '../accept-request.action.ts';
import type { AcceptFault } from '../may-accept.rule.ts';
import { ACCEPTANCE } from '../paths.ts';
import { type Acceptance, type Decision, HELP_WAYS } from '../triage.ts';
import type { TriageHouse } from './acting.page.ts';
import { recordedDecision } from './decided-panel.page.ts';
import { decisionPage, wordsIn } from './decision.page.ts';

/** Accepting: the form, the check before sending, and the save. */
export function acceptancePage(house: TriageHouse): Page {
  return decisionPage<Acceptance, AcceptFault, Decision>(house, {
    at: ACCEPTANCE,
    step: 'acceptance',
    read: readAcceptance,
    preview: previewAcceptance,
    save: acceptRequest,
    faultFor,
    recorded: recordedDecision,
    fields: ['way', 'urgency', 'urgency-reason', 'reason-words'],
  });
}

function readAcceptance(body: Form): Read<Acceptance> {
  const read = together({
    way: readChoice(body, { name: 'way', from: HELP_WAYS, empty: 'Choose the way of helping' }),
    urgency: readChoice(body, {
      name: 'urgency',
      from: URGENCIES,
      empty: 'Choose how soon an answer is needed',
    }),
    urgencyReason: readText(body, { name: 'urgency-reason', most: 1000 }),
    reasonWords: readText(body, { name: 'reason-words', most: 1000 }),
    toldFamily: wordsIn(body),
  });
  return read;
}

function faultFor({ kind }: AcceptFault): Fault {
  if (kind === 'no-words') return { field: 'words', says: 'Write what the family will read' };
  return { field: 'urgency-reason', says: 'Say why an answer is needed that soon' };
}
