/**
 * Why the embedded database cannot run, in words for the person at the terminal.
 * Print `message` and nothing else: what lay beneath is in `cause`.
 */
export class EmbeddedFault extends Error {
  override readonly name = 'EmbeddedFault';
}

/** The operating system's code of an error (`ENOSPC`), or undefined when it has none. */
export function codeOf(error: unknown): string | undefined {
  return textIn(error, 'code');
}

/**
 * What to throw for an error met while opening `where`: a fault in plain words when a person can
 * mend it, else the error as it came (a mistake of ours keeps its stack).
 */
export function inPlainWords(error: unknown, where: string): unknown {
  const words = WORDS[codeOf(error) ?? ''];
  return words === undefined
    ? error
    : new EmbeddedFault(words(pathOf(error, where)), { cause: error });
}

/** The same for what PostgreSQL's own programs print: its last complaint, or what it means. */
export function saidInPlainWords(said: string, where: string): string {
  if (/No space left on device|Disk quota exceeded/.test(said)) return full(where);
  if (/Read-only file system/.test(said)) return readOnly(where);
  const complaints = said.split('\n').filter((line) => /FATAL|PANIC|error:|spawn /.test(line));
  const last = complaints.at(-1) ?? said.trim().split('\n').at(-1) ?? '';
  return `It said: ${last.replace(/^.*?(FATAL|PANIC|error):\s*/, '').replace(/\.?$/, '.')}`;
}

const WORDS: Readonly<Record<string, (path: string) => string>> = {
  EACCES: shut,
  EPERM: shut,
  ENOSPC: full,
  EDQUOT: full,
  EROFS: readOnly,
  EEXIST: notAFolder,
  ENOTDIR: notAFolder,
};

function shut(path: string): string {
  return `This user may not read or write ${path}. Choose another data folder, or change who owns it.`;
}

function full(path: string): string {
  return `The disk that holds ${path} is full. Make room and start again: nothing was lost.`;
}

function readOnly(path: string): string {
  return `The disk that holds ${path} is read-only. Choose a data folder that can be written.`;
}

function notAFolder(path: string): string {
  return `${path} is a file where a folder was expected. Choose another data folder.`;
}

/** Of a copy that failed, the copy: what it was made from was only read. */
function pathOf(error: unknown, where: string): string {
  return textIn(error, 'dest') ?? textIn(error, 'path') ?? where;
}

function textIn(error: unknown, name: string): string | undefined {
  const value: unknown = Object.entries(error ?? {}).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}
