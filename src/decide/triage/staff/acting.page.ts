import type { Viewer } from '../../../platform/access/viewer.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import type { Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import type { Actor, Doors } from '../doors.ts';
import type { Deciding } from '../still-open.reader.ts';

/** What these pages need of the house. */
export type TriageHouse = Doors;

/** Who is at work. These pages are behind sign-in: nobody without a name comes this far. */
export function actorOf({ viewer, who, now, requestId }: Visit): Actor {
  if (!who) throw new NotFound('nobody is signed in');
  return { viewer, party: who.party, name: who.name, now, visit: requestId };
}

/** The request that the address names. What can be no id of ours is asked of no database. */
export function requestOf({ params }: Visit): string {
  const { request = '' } = params;
  if (!ID.test(request)) throw new NotFound('no id of a request');
  return request;
}

const ID = /^request-[0-9a-f]{1,64}$/;

/** What the form that was sent decides, on top of the version that it was shown with. */
export function decidingOf(visit: Visit): Deciding {
  const version = Number(typedIn(visit.body, 'version'));
  return { actor: actorOf(visit), requestId: requestOf(visit), version };
}

/** Only those who decide see what is to be decided; the others read. */
export function mayDecide({ role }: Pick<Viewer, 'role'>): boolean {
  return role === 'triage';
}

/** Administrators see who and how to reach them, never the worry or what was said of safety. */
export function seesTheWorry({ role }: Pick<Viewer, 'role'>): boolean {
  return role !== 'team-administrator';
}
