import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * A real Chromium from npm, headless, started for one test file; close it when done. The first
 * call on a machine unpacks it (about 5 s) to a folder of this user and this version.
 */
export async function openBrowser(): Promise<Browser> {
  const home = await unpacked();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    // The sandbox needs rights that root and most containers lack. Only our own pages are opened.
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      ...fontsOf(home),
    },
  });
}

/** The folder that holds the browser and the libraries it brings for bare machines. */
async function unpacked(): Promise<string> {
  const home = join(tmpdir(), `oast-browser-${userInfo().uid}-${version()}`);
  if (existsSync(home)) return home;
  // Unpacked aside and then renamed, so that two test workers never see half a browser.
  const aside = `${home}.${process.pid}`;
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  await unpackInto(aside);
  // The package's own list of font folders names fixed places, not this one.
  writeFileSync(join(aside, 'fonts/fonts.conf'), fontList(join(home, 'fonts')));
  if (existsSync(home)) rmSync(aside, { recursive: true });
  else renameSync(aside, home);
  return home;
}

/**
 * The package reads both names as it is imported and called: it unpacks into TMPDIR, and brings
 * its own libraries only where it believes that it is in a Lambda.
 */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  process.env['TMPDIR'] = folder;
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

// A bare machine has no fonts: then the package's one. Elsewhere the machine's, as people see.
function fontsOf(home: string): Record<string, string> {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
}

function fontList(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`;
}

function version(): string {
  const manifest = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const file = join(manifest, '../../package.json');
  const { version: found } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return found;
}
