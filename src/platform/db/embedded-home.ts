import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { codeOf, EmbeddedFault } from './embedded-fault.ts';
import { canEnter, type Keeper } from './embedded-keeper.ts';

/** The name of the link that says where the data is, when it could not be kept in its folder. */
const ELSEWHERE = 'elsewhere';

/** A Unix socket's whole path may have 103 bytes on macOS and 107 on Linux. */
const LONGEST_SOCKET = 103;

/**
 * The folder that truly holds the database, made if need be. It is the one asked for, unless
 * PostgreSQL must run as another user who cannot enter that (a clone in root's private home): then
 * a folder under one of `places`, named by a link in the one asked for. Once chosen it is kept.
 */
export function openHome(dataDir: string, keeper: Keeper, places = publicPlaces(keeper)): string {
  makeFolder(dataDir, keeper.other ? 0o711 : 0o700);
  const asked = realpathSync(dataDir);
  if (!lstatSync(asked).isDirectory()) {
    throw new EmbeddedFault(`${asked} is a file, not a folder. Choose another data folder.`);
  }
  const kept = keptElsewhere(asked);
  if (kept !== undefined) return kept;
  if (!keeper.other || canEnter(keeper, asked)) return asked;
  if (existsSync(join(asked, 'pgdata'))) throw new EmbeddedFault(shutOut(asked));
  return goElsewhere(asked, keeper, places);
}

/** Where an earlier start put the data of this folder, when that was elsewhere. */
export function keptElsewhere(dataDir: string): string | undefined {
  const link = join(dataDir, ELSEWHERE);
  if (lstatSync(link, { throwIfNoEntry: false }) === undefined) return undefined;
  const kept = readlinkSync(link);
  if (existsSync(kept)) return realpathSync(kept);
  throw new EmbeddedFault(
    `The database of ${dataDir} was kept in ${kept}, which is gone. ` +
      `Put it back, or remove ${link} to begin with an empty database.`,
  );
}

/**
 * A new folder for the socket: short, since the whole path of a socket may have about a hundred
 * bytes, and closed to everyone but the keeper (and root).
 */
export function makeSocketFolder(keeper: Keeper): string {
  const bases = [tmpdir(), '/tmp', '/var/tmp'];
  const base = bases.find((one) => isShort(one) && isWritable(one) && canEnter(keeper, one));
  if (base === undefined) {
    throw new EmbeddedFault(`No folder for PostgreSQL's socket: tried ${bases.join(', ')}.`);
  }
  const folder = mkdtempSync(join(base, 'oast-'));
  if (keeper.other) chownSync(folder, keeper.uid, keeper.gid);
  return folder;
}

/**
 * Where root keeps data that its keeper must reach. First the system's own place for state: the
 * temporary folders are swept of old files, and anyone may make a folder there before us.
 */
function publicPlaces(keeper: Keeper): readonly string[] {
  const named = `oast-${keeper.person}`;
  return ['/var/lib/oast', join('/var/tmp', named), join(tmpdir(), named)];
}

function goElsewhere(asked: string, keeper: Keeper, places: readonly string[]): string {
  const place = places.find((one) => isSafe(one, keeper));
  if (place === undefined) throw new EmbeddedFault(shutOut(asked));
  const home = mkdtempSync(join(place, 'data-'));
  chmodSync(home, 0o711);
  try {
    symlinkSync(home, join(asked, ELSEWHERE));
    return home;
  } catch (error) {
    rmdirSync(home);
    const theirs = codeOf(error) === 'EEXIST' ? keptElsewhere(asked) : undefined;
    if (theirs === undefined) throw error;
    return theirs;
  }
}

/** A place is safe when it is a true folder of ours that no one else can write, and is reachable. */
function isSafe(place: string, keeper: Keeper): boolean {
  try {
    makeFolder(place, 0o755, false);
  } catch (error) {
    if (['EACCES', 'EROFS', 'ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
  const found = lstatSync(place);
  const ours = found.isDirectory() && found.uid === process.getuid?.();
  return ours && (found.mode & 0o022) === 0 && canEnter(keeper, place);
}

/** Makes a folder with just this mode, whatever the umask; one that is there is left as it is. */
function makeFolder(path: string, mode: number, recursive = true): void {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return;
  // The last one by itself, since a recursive call tells of a read-only disk as of no folder.
  if (recursive) mkdirSync(dirname(path), { recursive });
  mkdirSync(path, { mode });
  chmodSync(path, mode);
}

function isShort(base: string): boolean {
  return Buffer.byteLength(join(base, 'oast-XXXXXX', '.s.PGSQL.5432')) <= LONGEST_SOCKET;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function shutOut(folder: string): string {
  return (
    `PostgreSQL will not run as root, and the user "nobody" cannot enter ${folder}. ` +
    'Run Oast as an ordinary user, or choose a data folder whose parents all may enter.'
  );
}
