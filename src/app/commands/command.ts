/** One command of the command line. */
export type Command = {
  /** Its words: `['area', 'check']`. */
  readonly name: readonly string[];
  /** How to write it: `area check DIR [--at DAY]`. */
  readonly usage: string;
  readonly does: string;
  /** Runs it with the words after its name; gives the exit status. */
  readonly run: (words: readonly string[]) => Promise<number>;
};

/** The command was not written as it must be; ends with status 2 and its usage. */
export class Misused extends Error {
  override readonly name = 'Misused';
}

/** The one plain word that a command takes. */
export function theWord(words: readonly string[], what: string): string {
  const plain = plainWords(words);
  if (plain.length !== 1 || plain[0] === undefined) throw new Misused(`Name one ${what}.`);
  return plain[0];
}

/** The value after `--name`, or undefined. */
export function option(words: readonly string[], name: string): string | undefined {
  const at = words.indexOf(`--${name}`);
  if (at === -1) return undefined;
  const value = words[at + 1];
  if (value === undefined || value.startsWith('--')) throw new Misused(`--${name} needs a value.`);
  return value;
}

function plainWords(words: readonly string[]): readonly string[] {
  return words.filter((word, i) => !word.startsWith('--') && !words[i - 1]?.startsWith('--'));
}
