import { readYaml, type YamlText } from './yaml-text.reader.ts';

const FENCED = /^---\r?\n([\s\S]*?\r?\n)---\r?\n([\s\S]*)$/;

/**
 * Reads a Markdown file that begins with YAML between two lines of `---`. Its fields come back with
 * the words below them as `text`.
 */
export function readFrontMatter(file: string): YamlText {
  const [, matter, text] = FENCED.exec(file) ?? [];
  if (matter === undefined || text === undefined) return faulty('no such lines');
  const read = readYaml(matter);
  if (read.kind === 'faulty') return { ...read, faults: read.faults.map(oneDown) };
  const { body, lineOf } = read;
  if (typeof body !== 'object' || body === null) return faulty('no fields between them');
  return {
    kind: 'read',
    body: { ...body, text: text.trim() },
    lineOf: (at) => down(lineOf(at)),
  };
}

function faulty(found: string): YamlText {
  const expected = 'fields in YAML between two lines of ---';
  return { kind: 'faulty', faults: [{ line: 1, expected, found }] };
}

/** The fields begin on the second line of the file. */
function down(line: number | null): number | null {
  return line === null ? null : line + 1;
}

function oneDown<Fault extends { readonly line: number | null }>(fault: Fault): Fault {
  return { ...fault, line: down(fault.line) };
}
