import type { AreaPack } from '../../find/directory/pack.ts';
import { type Says, TEAM_TO_FIND, URGENCIES, type Urgency } from '../../refer/referral/referral.ts';
import { HELP_WAYS, type HelpWay, type ListId } from './triage.ts';

/*
 * The words for codes, once. Those that a sender said are to be checked by a clinician, with the
 * questions that they answer.
 */

export const LIST_SAYS: Readonly<Record<ListId, string>> = {
  new: 'New',
  urgent: 'Urgent',
  'come-back': 'Information come back',
  asked: 'Needs information',
  mine: 'Claimed by me',
  accepted: 'Accepted',
  declined: 'Declined',
};

export const URGENCY_SAYS: Readonly<Record<Urgency, string>> = {
  emergency: 'Emergency',
  urgent: 'Urgent',
  priority: 'Priority',
  routine: 'Routine',
  advice: 'Advice',
};

export const WAY_SAYS: Readonly<Record<HelpWay, string>> = {
  'one-to-one': '1 to 1',
  group: 'In a group',
  digital: 'Online',
  family: 'With the family',
  school: 'Through school',
};

/** What a sender said of safety, in a list. */
export const SAYS_SAYS: Readonly<Record<Says, string>> = {
  'in-danger-now': 'Says: in danger now',
  'self-harm-significant': 'Says: hurt themselves often, or needed care',
  'self-harm-emerging': 'Says: hurt themselves lately',
  'rather-not-say-safe': 'Did not say if safe',
};

/** Words for the choices of a form, in order. */
export const URGENCY_CHOICES = URGENCIES.map((value) => ({ value, text: URGENCY_SAYS[value] }));
export const WAY_CHOICES = HELP_WAYS.map((value) => ({ value, text: WAY_SAYS[value] }));

/** Why a message may not leave, by the gate's code (refer/people/may-message.rule.ts). */
const HELD: Readonly<Record<string, string>> = {
  'must-not-know': 'they must not know',
  'address-of-someone-who-must-not-know': 'this address belongs to someone who must not know',
  'not-a-follower': 'they do not follow this request',
  'follower-ended': 'they no longer follow this request',
  'young-person-decides': 'the young person is 16 or over, and has not agreed',
  'not-a-way-of-theirs': 'this is not a safe way that they gave',
  'way-ended': 'this way is no longer to be used',
  'may-not-leave-message': 'a message may not be left there',
  'subject-tells': 'its subject would tell what it is about',
  'words-tell': 'its words would tell others what it is about',
};

/** Words for why a message is held. A code that is not known here is shown as it is. */
export function sayHeld(code: string): string {
  return HELD[code] ?? code;
}

/** `Amara Bright`, or `You`. */
export function sayWho(who: { readonly party: string; readonly name: string }, me: string): string {
  return who.party === me ? 'You' : who.name;
}

/** The name of a team by its id, whichever of the area's services it serves. */
export function teamName({ services }: Pick<AreaPack, 'services'>, id: string): string {
  if (id === TEAM_TO_FIND) return 'Team to be found';
  return services.flatMap(({ teams }) => teams).find((team) => team.id === id)?.name ?? id;
}
