import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { The, the } from '../../kernel/article.ts';
import { dayOf, type Instant, sayDay, sayMinute, sayTime } from '../../kernel/day.ts';
import { sayNhsNumber } from '../../kernel/nhs-number.ts';
import { crisisLines, shownLines, smsHref, telHref } from './help-line.ts';

export type Templates = {
  /**
   * The HTML of a template, named from `src/` (`find/eligibility/public/birth.page.njk`) or
   * `web/layout.njk`. Throws where the template is not there, is broken, or prints what is absent.
   */
  readonly render: (template: string, view: Readonly<Record<string, unknown>>) => string;
};

const SRC = fileURLToPath(new URL('../../', import.meta.url));
const NHSUK = dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json'));

/** Where templates are looked for: the rooms, our own frame, the NHS's macros. */
export const TEMPLATE_ROOTS: readonly string[] = [
  SRC,
  join(SRC, 'platform/web/templates'),
  join(NHSUK, 'dist'),
];

type Setup = {
  readonly roots?: readonly string[];
  readonly globals?: Readonly<Record<string, unknown>>;
};

/** One Nunjucks environment: escaping on, absent values refused, templates compiled once. */
export function makeTemplates({ roots = TEMPLATE_ROOTS, globals = {} }: Setup = {}): Templates {
  const loader = new nunjucks.FileSystemLoader([...roots], { noCache: false, watch: false });
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  for (const [name, filter] of Object.entries(FILTERS)) environment.addFilter(name, filter);
  for (const [name, value] of Object.entries(globals)) environment.addGlobal(name, value);
  return { render: (template, view) => environment.render(template, view) };
}

const { SafeString } = nunjucks.runtime;

const FILTERS = {
  // Nunjucks' own is quadratic in spaces: 30,000 of them in one field stop the process for seconds.
  trim,
  // The NHS's macros indent what they nest, for prettier source. Where a text box is nested that
  // puts spaces into what somebody typed, line by line, at each showing.
  indent: (value: unknown) => value,
  the,
  The,
  sayDay,
  sayTime,
  sayMinute,
  sayNhsNumber,
  /** The day that an instant falls on: `20 November 2026`. */
  sayDayOf: (at: Instant, form?: 'long' | 'short') => sayDay(dayOf(at), form),
  /** `1 request`, `14 requests`, `4,000 letters`. */
  count: (number: number, one: string, many: string) =>
    `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`,
  asJsonLd,
  telHref,
  smsHref,
  crisisLines,
  shownLines,
};

/** JSON that a script element can hold as data: nothing in it can end the element. */
function asJsonLd(value: unknown): unknown {
  const escaped = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return new SafeString(escaped);
}

function trim(value: { toString(): string }): unknown {
  const trimmed = value.toString().trim();
  return value instanceof SafeString ? new SafeString(trimmed) : trimmed;
}
