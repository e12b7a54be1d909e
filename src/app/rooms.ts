import { access as triage } from '../decide/triage/index.ts';
import { access as advice } from '../find/advice/index.ts';
import { access as area } from '../find/area/index.ts';
import { access as directory } from '../find/directory/index.ts';
import { access as editing } from '../find/editing/index.ts';
import { access as eligibility } from '../find/eligibility/index.ts';
import { access as search } from '../find/search/index.ts';
import { access as walkIns } from '../find/walk-ins/index.ts';
import { access as openReferral } from '../interop/openreferral/index.ts';
import type { RoomAccess } from '../platform/access/index.ts';
import { access as platformAccess } from '../platform/access/index.ts';
import { access as audit } from '../platform/audit/index.ts';
import { access as events } from '../platform/events/index.ts';
import { access as identity } from '../platform/identity/index.ts';
import { access as jobs } from '../platform/jobs/index.ts';
import { access as notify } from '../platform/notify/index.ts';
import { access as web } from '../platform/web/index.ts';
import { access as consent } from '../refer/consent/index.ts';
import { access as people } from '../refer/people/index.ts';
import { access as referral } from '../refer/referral/index.ts';

/** Every room's lines, in the order of the house: together they are the one table of access. */
export const ROOMS: readonly RoomAccess[] = [
  ...[platformAccess, events, audit, identity, jobs, notify, web],
  ...[area, directory, walkIns, advice, eligibility, search, editing],
  ...[people, consent, referral],
  ...[triage],
  ...[openReferral],
];
