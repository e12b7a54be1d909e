import type { Advice } from './advice-file.ts';
import type { Area } from './area.ts';
import type { Finding } from './pack-file.ts';
import { itself, repeated, rowsAt, unknownNames } from './row-checks.rule.ts';

type AdviceInFile = { readonly path: string; readonly body: Advice };

/** Whether each page of advice is named by its file, and speaks of needs that there are. */
export function adviceFindings(pages: readonly AdviceInFile[], area: Area): readonly Finding[] {
  const known = new Set(area.needs.map(({ id }) => id));
  return pages.flatMap(({ path: file, body: { id, needs, ages } }) => {
    const rows = rowsAt(file, ['needs'], needs);
    return [
      ...(file === `advice/${id}.md`
        ? []
        : [{ file, at: ['id'], expected: 'the id that its file is named by', found: `"${id}"` }]),
      ...(ages.from < ages.under
        ? []
        : [{ file, at: ['ages'], expected: `an age over ${ages.from}`, found: `${ages.under}` }]),
      ...unknownNames('a need', rows, known),
      ...repeated('a need', rows, itself),
    ];
  });
}
