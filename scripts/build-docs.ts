import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOMS } from '../src/app/rooms.ts';
import { routesDoc, whoCanSeeWhat } from '../src/platform/access/index.ts';

// `npm run docs`: writes the pages that the code itself can tell. `--check` only says whether they
// are as the code would write them.

const DOCS = join(import.meta.dirname, '..', 'docs');
const PAGES: Readonly<Record<string, string>> = {
  'who-can-see-what.md': whoCanSeeWhat(ROOMS),
  'routes.md': routesDoc(ROOMS),
};

for (const [name, text] of Object.entries(PAGES)) {
  const file = join(DOCS, name);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`docs/${name} is not as the code says: run npm run docs`);
    process.exitCode = 1;
  }
}
