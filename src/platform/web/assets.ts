import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { impossible } from '../../kernel/impossible.ts';

/** One file as it is sent: whole, and pressed two ways. */
export type Asset = {
  /** Its name below the folder of this version: `oast.css`, `nhsuk/common/index.mjs`. */
  readonly name: string;
  /** Where a page asks for it: `/assets/3f2a9c01d4/oast.css`. */
  readonly address: string;
  readonly type: string;
  readonly raw: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
};

export type Found = {
  readonly asset: Asset;
  /**
   * True when the address names this very version, and may be kept for ever. False when it names
   * another version's folder (two versions run side by side while one replaces the other): the
   * file is ours, and must not be kept under that address.
   */
  readonly lasting: boolean;
};

export type Assets = {
  /** The address of a file; stops on a name that is not there. */
  readonly asset: (name: string) => string;
  /** The file at an address (`/assets/<version>/<name>`), or undefined. */
  readonly find: (address: string) => Found | undefined;
  readonly all: readonly Asset[];
};

const HERE = dirname(fileURLToPath(import.meta.url));
const NHSUK = join(
  dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')),
  'dist',
);

const OURS = ['oast.css', 'staff.css', 'icon.svg', 'favicon.ico'];
const SCRIPTS = ['supported.js', 'page.js', 'leave.js', 'print.js', 'radios.js'];
const NHSUK_PARTS = ['button', 'character-count', 'checkboxes', 'error-summary', 'radios'];

/**
 * Reads every file that pages ask for, once. All stand in one folder named by the hash of them
 * all, so that the modules' own relative imports work as they are written.
 */
export function loadAssets(): Assets {
  const files = readAll();
  const version = hashOf(files);
  const all = [...files].map(([name, raw]) => press(name, raw, `/assets/${version}/${name}`));
  const byName = new Map(all.map((asset) => [asset.name, asset]));
  return {
    all,
    asset: (name) => byName.get(name)?.address ?? impossible(`a page asks for the file ${name}`),
    find: (address) => {
      const parts = /^\/assets\/([0-9a-f]{10})\/(.+)$/.exec(address);
      const asset = byName.get(parts?.[2] ?? '');
      return asset && { asset, lasting: parts?.[1] === version };
    },
  };
}

function readAll(): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const name of OURS) files.set(name, readFileSync(join(HERE, 'assets', name)));
  for (const name of SCRIPTS) files.set(name, readFileSync(join(HERE, 'scripts', name)));
  // The one picture that the NHS's styles ask for, beside the sheet: the cross of a search box.
  const cross = 'images/nhsuk-icon-cross.svg';
  files.set(cross, readFileSync(join(NHSUK, 'nhsuk/assets', cross)));
  for (const part of NHSUK_PARTS) addModule(files, `nhsuk/components/${part}/${part}.mjs`);
  return files;
}

/** Adds an NHS module and, in turn, all that it imports. */
function addModule(files: Map<string, Buffer>, name: string): void {
  if (files.has(name)) return;
  const raw = readFileSync(join(NHSUK, name));
  files.set(name, raw);
  for (const [, path = ''] of raw.toString('utf8').matchAll(IMPORT)) {
    addModule(files, posix.join(posix.dirname(name), path));
  }
}

const IMPORT = /^(?:import|export)\b[^;'"]*['"](\.[^'"]+)['"]/gm;

function hashOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [name, raw] of files) hash.update(`${name}\0${raw.length}\0`).update(raw);
  return hash.digest('hex').slice(0, 10);
}

function press(name: string, raw: Buffer, address: string): Asset {
  const type = TYPES[extname(name)] ?? impossible(`no media type for the file ${name}`);
  return { name, address, type, raw, gzip: gzipSync(raw, { level: 9 }), brotli: brotli(raw) };
}

function brotli(raw: Buffer): Buffer {
  return brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      // The best, 11, saves 3 bytes in a hundred more, and takes three times as long at each start.
      [constants.BROTLI_PARAM_QUALITY]: 10,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
};
