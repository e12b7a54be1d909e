import type { Advice } from './advice-file.ts';
import type { Area } from './area.ts';
import type { Finding } from './pack-file.ts';
import { itself, repeated, rowsAt, unknownNames } from './row-checks.rule.ts';

type AdviceInFile = { readonly path: string; readonly body: Advice };

/** What pages of advice may name: the area's needs and contacts, and services by id. */
export type Named = {
  readonly area: Pick<Area, 'needs' | 'contacts'>;
  readonly services: ReadonlySet<string>;
};

/**
 * Whether each page of advice is named by its file, and speaks only of needs, contacts, services
 * and pages that there are. A number typed into the words would outlive the line: it is refused.
 */
export function adviceFindings(
  pages: readonly AdviceInFile[],
  { area, services }: Named,
): readonly Finding[] {
  const needs = new Set(area.needs.map(({ id }) => id));
  const contacts = new Set(area.contacts.map(({ id }) => id));
  return pages.flatMap((page) => [
    ...ownFindings(page),
    ...listsOf(page.body, { needs, contacts, services }).flatMap((list) => listed(page.path, list)),
    ...versionFindings(page, pages),
  ]);
}

function ownFindings({ path: file, body }: AdviceInFile): readonly Finding[] {
  const { id, ages } = body;
  const number = NUMBER.exec(wordsOf(body).join('\n'))?.[0];
  return [
    ...(file === `advice/${id}.md`
      ? []
      : [{ file, at: ['id'], expected: 'the id that its file is named by', found: `"${id}"` }]),
    ...(ages.from < ages.under
      ? []
      : [{ file, at: ['ages'], expected: `an age over ${ages.from}`, found: `${ages.under}` }]),
    ...(number === undefined
      ? []
      : [{ file, at: [], expected: 'lines to call by their ids', found: `"${number}" typed` }]),
  ];
}

// Five digits or more, as phone numbers are written.
const NUMBER = /\d(?:[ ]?\d){4,}/;

function wordsOf({ text, summary, helpNow, moreHelp, atSchool, easyRead }: Advice) {
  const easy = easyRead.map(({ says }) => says);
  return [text, summary, ...(helpNow?.when ?? []), ...moreHelp.when, ...atSchool, ...easy];
}

type Known = Readonly<Record<'needs' | 'contacts' | 'services', ReadonlySet<string>>>;

type List = {
  readonly at: readonly string[];
  readonly names: readonly string[];
  readonly what: string;
  readonly known: ReadonlySet<string>;
};

function listsOf({ needs, helpNow, moreHelp }: Advice, known: Known): readonly List[] {
  const contact = { what: 'a contact', known: known.contacts };
  const service = { what: 'a service', known: known.services };
  return [
    { at: ['needs'], names: needs, what: 'a need', known: known.needs },
    { at: ['helpNow', 'contacts'], names: helpNow?.contacts ?? [], ...contact },
    { at: ['moreHelp', 'contacts'], names: moreHelp.contacts, ...contact },
    { at: ['moreHelp', 'services'], names: moreHelp.services, ...service },
  ];
}

function listed(file: string, { at, names, what, known }: List): readonly Finding[] {
  const rows = rowsAt(file, at, names);
  return [...unknownNames(what, rows, known), ...repeated(what, rows, itself)];
}

function versionFindings(
  { path: file, body }: AdviceInFile,
  pages: readonly AdviceInFile[],
): readonly Finding[] {
  const { versionOf, audiences } = body;
  if (versionOf === undefined) return [];
  const other = pages.find((page) => page.body.id === versionOf)?.body;
  const twin = pages.find((page) => page.body.versionOf === versionOf)?.body;
  const found = `"${versionOf}"`;
  return [
    ...(other && other.versionOf === undefined
      ? []
      : [{ file, at: ['versionOf'], expected: 'another page of advice', found }]),
    ...(audiences.every((one) => one === 'young-person')
      ? []
      : [{ file, at: ['audiences'], expected: 'only young-person', found: audiences.join(', ') }]),
    ...(twin === body
      ? []
      : [{ file, at: ['versionOf'], expected: 'one version of a page', found: `${found} again` }]),
  ];
}
