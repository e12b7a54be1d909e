import { newId } from '../../platform/db/index.ts';
import {
  type Decided,
  decide,
  type Propose,
  type Proposed,
  previewDecision,
  type ToCheck,
} from './decide.action.ts';
import type { Doors } from './doors.ts';
import { type AcceptFault, faultsOfAcceptance } from './may-accept.rule.ts';
import type { Deciding, Faulty, NotDecided } from './still-open.reader.ts';
import type { Acceptance, UrgencySet } from './triage.ts';
import { wordsOfAcceptance } from './what-family-reads.rule.ts';

/**
 * Accepts a request for the team, or says why not. Sent twice, it is one acceptance. Where the
 * words for the family are left empty, they are ours.
 */
export async function acceptRequest(
  doors: Doors,
  deciding: Deciding,
  acceptance: Acceptance,
): Promise<Decided | Faulty<AcceptFault> | NotDecided> {
  return await decide(doors, deciding, proposeAcceptance(doors, deciding, acceptance));
}

/** What an acceptance would record, and what everyone would get. Nothing is decided. */
export async function previewAcceptance(
  doors: Doors,
  deciding: Deciding,
  acceptance: Acceptance,
): Promise<ToCheck | Faulty<AcceptFault> | NotDecided> {
  return await previewDecision(doors, deciding, proposeAcceptance(doors, deciding, acceptance));
}

/** Judges one that was asked for: what would be kept of it, or its faults. */
export function proposeAcceptance(
  { book }: Doors,
  deciding: Deciding,
  asked: Acceptance,
): Propose<AcceptFault> {
  return ({ request }) => {
    const service = book.now().services.find(({ id }) => id === request.serviceId);
    const ours = wordsOfAcceptance({ service: service?.name ?? 'team', way: asked.way });
    const acceptance = { ...asked, toldFamily: asked.toldFamily.trim() || ours };
    const faults = faultsOfAcceptance(acceptance, request.urgency);
    if (faults.length > 0) return { kind: 'faulty', faults };
    return proposed(deciding, acceptance, request.urgency);
  };
}

function proposed(
  { actor, requestId, version }: Deciding,
  { urgency, urgencyReason, way, reasonWords, toldFamily }: Acceptance,
  was: UrgencySet['was'],
): Proposed {
  const { party, name, now } = actor;
  const set: UrgencySet = {
    onVersion: version,
    was,
    urgency,
    reason: urgencyReason.trim(),
    by: party,
    byName: name,
    at: now,
  };
  return {
    kind: 'proposed',
    ...(urgency === was ? {} : { urgency: set }),
    decision: {
      id: newId('decision'),
      requestId,
      kind: 'acceptance',
      onVersion: version,
      decidedBy: party,
      decidedByName: name,
      decidedAt: now,
      urgency,
      way,
      reasonCode: null,
      reasonWords: reasonWords.trim() || null,
      toldFamily,
      followThroughBy: null,
      followThroughOn: null,
      offers: [],
    },
  };
}
