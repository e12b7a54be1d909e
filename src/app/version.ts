import { readFileSync } from 'node:fs';

const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');

/** This build's version, as package.json says. */
export const VERSION: string = readVersion(JSON.parse(file));

function readVersion(found: unknown): string {
  const hasVersion = typeof found === 'object' && found !== null && 'version' in found;
  return hasVersion ? String(found.version) : 'unknown';
}
