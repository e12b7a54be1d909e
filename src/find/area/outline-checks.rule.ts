import type { Area } from './area.ts';
import type { Outlines } from './outlines-file.ts';
import type { Finding } from './pack-file.ts';
import { repeated, rowsAt, unknownNames } from './row-checks.rule.ts';

/** Whether each outline is of a district that the area lists, and there once. */
export function outlineFindings(
  files: readonly { readonly path: string; readonly body: Outlines }[],
  area: Area,
): readonly Finding[] {
  const known = new Set(area.districts.map(({ code }) => code));
  return files.flatMap(({ path, body }) => {
    const rows = rowsAt(path, ['rows'], body.rows);
    const codes = rows.map(({ file, at, value }) => ({
      file,
      at: [...at, 'code'],
      value: value.code,
    }));
    return [
      ...unknownNames('a district', codes, known),
      ...repeated('an outline', rows, ({ code }) => code),
    ];
  });
}
