/**
 * Makes the committed stylesheets from the Sass in `src/platform/web/styles` and the NHS's.
 * `--check` writes nothing and fails when a committed file is not what would be made.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const web = fileURLToPath(new URL('../src/platform/web', import.meta.url));
const nhsuk = dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json'));
const SHEETS = ['oast', 'staff'] as const;
// Inside the pictures that are drawn in the CSS itself; nothing is fetched from it.
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

const checking = process.argv.includes('--check');
const stale = SHEETS.filter((sheet) => !settle(sheet));
if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run: npm run css`);
  process.exitCode = 1;
}

/** True when the committed file is now what the Sass says. */
function settle(sheet: string): boolean {
  const committed = join(web, 'assets', `${sheet}.css`);
  const made = make(sheet);
  if (checking) return existsSync(committed) && readFileSync(committed, 'utf8') === made;
  writeFileSync(committed, made);
  return true;
}

function make(sheet: string): string {
  const { css } = compile(join(web, 'styles', `${sheet}.scss`), {
    style: 'compressed',
    loadPaths: [join(nhsuk, 'dist')],
    quietDeps: true,
  });
  const outside = /(?:https?:)?\/\/[a-z0-9-]+\.[a-z]/i.exec(css.replaceAll(SVG_NAMESPACE, ''));
  if (outside) throw new Error(`${sheet}.css names an outside host: ${outside[0]}`);
  return `${css}\n`;
}
