// The shape of the house, said once: the import law and the law tests read it here.

/** The rooms of each wing, with the rooms of the same wing that each may know. */
export type Wing = { readonly name: string; readonly rooms: readonly Room[] };
export type Room = { readonly name: string; readonly knows: readonly string[] };

/** The child's journey, in order: a wing may know the wings before it (ARCHITECTURE.md 3). */
export const WINGS: readonly Wing[] = [
  wing('find', {
    area: [],
    directory: ['area'],
    'walk-ins': ['area', 'directory'],
    advice: ['area', 'directory'],
    eligibility: ['area', 'directory', 'walk-ins', 'advice'],
    search: ['area', 'directory', 'walk-ins', 'advice', 'eligibility'],
    editing: ['area', 'directory'],
  }),
  wing('refer', {
    people: [],
    consent: ['people'],
    safeguarding: ['people', 'consent'],
    referral: ['people', 'consent', 'safeguarding'],
  }),
  wing('decide', { waiting: [], triage: ['waiting'] }),
  wing('care', {
    caseload: [],
    appointments: ['caseload'],
    groups: ['caseload'],
    outcomes: ['caseload'],
    transition: ['caseload', 'appointments', 'groups', 'outcomes'],
  }),
  wing('learn', { feedback: [], insight: [], plan: ['feedback', 'insight'] }),
];

/** Machinery that knows no service. */
export const PLATFORM_ROOMS = [
  'access',
  'audit',
  'db',
  'events',
  'identity',
  'jobs',
  'notify',
  'settings',
  'web',
] as const;

/** Our words in other people's formats. */
export const INTEROP_ROOMS = ['csds', 'fhir', 'mhsds', 'openreferral'] as const;

/** What a file's ending may be, beside `.test.ts` (ARCHITECTURE.md 2). */
export const ENDINGS = [
  'rule',
  'action',
  'reader',
  'store',
  'facts',
  'page',
  'panel',
  'message',
  'job',
  'api',
] as const;

/** A room's screens, by who sees them. */
export const AUDIENCES = ['public', 'staff', 'commissioner'] as const;

/** The words files of a room: a plain noun, which is not one of its three named files. */
export const WORDS_FILE = '(?!index\\.|access\\.)[a-z][a-z0-9-]*\\.ts$';

/** The room that a path under src lies in, as `refer/people`; undefined outside the rooms. */
export function roomOf(path: string): string | undefined {
  return /^src\/((?:platform|find|refer|decide|care|learn|interop)\/[^/]+)\//.exec(path)?.[1];
}

/** Whether a path is, by its name, a pure file: kernel, a rule, a room's words, its addresses. */
export function isPureByName(path: string): boolean {
  if (/\.test\.ts$/.test(path)) return false;
  if (/^src\/kernel\/[^/]+\.ts$/.test(path) || /\.rule\.ts$/.test(path)) return true;
  return WORDS.test(path);
}

const WORDS = new RegExp(`^src/(?:find|refer|decide|care|learn|interop)/[^/]+/${WORDS_FILE}`);

/** `refer/people` and every room that comes before it, platform's too. */
export function roomsUpTo(room: string): readonly string[] {
  const platform = PLATFORM_ROOMS.map((name) => `platform/${name}`);
  const [wingName = '', roomName = ''] = room.split('/');
  const at = WINGS.findIndex(({ name }) => name === wingName);
  if (at < 0) return platform;
  const before = WINGS.slice(0, at).flatMap(({ name, rooms }) =>
    rooms.map((r) => `${name}/${r.name}`),
  );
  const known = WINGS[at]?.rooms.find(({ name }) => name === roomName)?.knows ?? [];
  return [...platform, ...before, ...known.map((name) => `${wingName}/${name}`), room];
}

function wing(name: string, rooms: Readonly<Record<string, readonly string[]>>): Wing {
  return { name, rooms: Object.entries(rooms).map(([room, knows]) => ({ name: room, knows })) };
}
