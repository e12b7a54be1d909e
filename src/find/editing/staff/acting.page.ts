import { ticked, typedIn } from '../../../platform/web/fields.ts';
import type { Form, Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import type { Actor } from '../doors.ts';
import { isProposalId } from '../proposal.ts';

/** Who is at work. These pages are behind sign-in: nobody without a name comes this far. */
export function actorOf({ viewer, who, now, requestId }: Visit): Actor {
  if (!who) throw new NotFound('nobody is signed in');
  return { viewer, party: who.party, name: who.name, now, visit: requestId };
}

/** The proposal that the address names. What can be no id of ours is asked of no database. */
export function proposalIdOf({ params }: Visit): string {
  const { id = '' } = params;
  if (!isProposalId(id)) throw new NotFound('no id of a proposal');
  return id;
}

/** What the boxes of a form hold, for its template. */
export function heldIn(form: Form) {
  return {
    value: (name: string) => typedIn(form, name),
    isTicked: (name: string, value: string) => ticked(form, name).includes(value),
  };
}

/** The boxes of a form as hidden ones, to send the same again. */
export function hiddenOf(form: Form, names: readonly string[]) {
  return names.flatMap((name) => ticked(form, name).map((value) => ({ name, value })));
}
