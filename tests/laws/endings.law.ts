import { AUDIENCES, ENDINGS, INTEROP_ROOMS, PLATFORM_ROOMS, roomOf, WINGS } from './house.ts';
import type { Breach, Law, SourceFile, Tree } from './tree.ts';

/** Where a file stands and how its name ends say what it does, so that nobody need look inside. */
export const endings: Law = {
  name: 'rooms, files and endings are those of the map',
  breaches: (tree) => {
    const files = tree.files.filter(({ path }) => path.startsWith('src/'));
    return [...files.flatMap(misplaced), ...withoutReadme(tree)];
  },
};

const ROOMS: readonly string[] = [
  ...PLATFORM_ROOMS.map((room) => `platform/${room}`),
  ...INTEROP_ROOMS.map((room) => `interop/${room}`),
  ...WINGS.flatMap((wing) => wing.rooms.map((room) => `${wing.name}/${room.name}`)),
];

function misplaced({ path }: SourceFile): readonly Breach[] {
  const says = placeFault(path) ?? nameFault(path) ?? (isFree(path) ? undefined : roomFault(path));
  return says === undefined ? [] : [{ at: path, says }];
}

function placeFault(path: string): string | undefined {
  if (/^src\/kernel\/[^/]+$|^src\/app\//.test(path)) return undefined;
  const room = roomOf(path);
  // A wing may have a README of its own.
  if (room === undefined) return path.endsWith('/README.md') ? undefined : 'stands in no room';
  return ROOMS.includes(room) ? undefined : `${room} is no room of the map (tests/laws/house.ts)`;
}

function nameFault(path: string): string | undefined {
  const name = path.split('/').at(-1) ?? '';
  if (name === 'README.md') return undefined;
  if (!/^(?:\d{4}-)?[a-z0-9]+(?:[-.][a-z0-9]+)*$|^_/.test(name)) return 'is not in kebab-case';
  const vague = VAGUE.exec(name)?.[0];
  return vague === undefined ? undefined : `"${vague}" says nothing of what it does`;
}

const VAGUE = /(?<![a-z])(?:managers?|helpers?|handlers?|utils?|misc|common|data|info)(?![a-z])/;

// Machinery, the kernel and app name their files as they will; only an ending must be a known one.
function isFree(path: string): boolean {
  const isMachinery = /^src\/(?:platform|kernel|app)\//.test(path);
  return isMachinery && (!path.endsWith('.ts') || /\/[^/.]+(?:\.(?:long\.)?test)?\.ts$/.test(path));
}

const ENDED = new RegExp(`^[^.]+\\.(?:${ENDINGS.join('|')})(?:\\.(?:long\\.)?test)?\\.ts$`);
const PLAIN = /^[^.]+(?:\.(?:long\.)?test)?\.ts$/;
const SCREEN = /\.(?:page|panel)(?:\.(?:long\.)?test)?\.(?:ts|njk)$|\.part\.njk$/;

function roomFault(path: string): string | undefined {
  const room = roomOf(path);
  const [folder = '', ...rest] = path.replace(`src/${room}/`, '').split('/').reverse();
  const where = rest.reverse().join('/');
  if (path.startsWith('src/platform/')) return fileFault(folder);
  if (where === 'migrations') return folder.endsWith('.sql') ? undefined : 'is no migration';
  if (isAudience(where)) return SCREEN.test(folder) ? undefined : 'is no screen, among screens';
  if (where !== '') return `a room is flat but for its screens and migrations; not ${where}/`;
  if (SCREEN.test(folder)) return `is a screen; it stands in ${AUDIENCES.join('/, ')}/`;
  return fileFault(folder);
}

function fileFault(name: string): string | undefined {
  if (name === 'README.md' || name.endsWith('.message.njk')) return undefined;
  return ENDED.test(name) || PLAIN.test(name) ? undefined : 'has no ending of the map';
}

function isAudience(folder: string): boolean {
  return AUDIENCES.some((audience) => audience === folder);
}

/** Every room tells what is decided in it, and what is not done and why. */
function withoutReadme({ files }: Tree): readonly Breach[] {
  const paths = new Set(files.map(({ path }) => path));
  const lived = new Set([...paths].flatMap((path) => roomOf(path) ?? []));
  return ['kernel', ...lived]
    .map((room) => `src/${room}/README.md`)
    .filter((path) => !paths.has(path))
    .map((path) => ({ at: path, says: 'is not written' }));
}
