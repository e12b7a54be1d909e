import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Paths and what stands in them. */
export type Planted = Readonly<Record<string, string>>;

/** Makes a small checkout in the temporary folder, hands its root over, and takes it away. */
export async function withPlanted<Result>(
  files: Planted,
  use: (root: string) => Result | Promise<Result>,
): Promise<Result> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'oast-laws-')));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
