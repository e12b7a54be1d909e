import type { SettingFault } from '../platform/settings/index.ts';

/** Tells the person at the terminal. The product's log is another thing: see platform/web/log.ts. */
export function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

/** Tells what went wrong, to where faults are told. */
export function sayWrong(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** Every fault in the settings at once; the caller ends with status 2. */
export function saySettingFaults(faults: readonly SettingFault[]): void {
  sayWrong(faults.length === 1 ? 'One setting is wrong:' : `${faults.length} settings are wrong:`);
  for (const { name, says } of faults) sayWrong(`  ${name} ${says}`);
}
