import { areaCommands } from './commands/area.ts';
import { areaPostcodesCommand } from './commands/area-postcodes.ts';
import { auditCommands } from './commands/audit.ts';
import { checkCommand } from './commands/check.ts';
import { type Command, Misused } from './commands/command.ts';
import { demoCommand } from './commands/demo.ts';
import { migrateCommand } from './commands/migrate.ts';
import { openReferralCommand } from './commands/openreferral.ts';
import { staffCommands } from './commands/staff.ts';
import { say, sayWrong } from './say.ts';

const COMMANDS: readonly Command[] = [
  checkCommand,
  ...areaCommands,
  areaPostcodesCommand,
  demoCommand,
  migrateCommand,
  ...staffCommands,
  ...auditCommands,
  openReferralCommand,
];

process.exitCode = await oast(process.argv.slice(2));

/** `oast COMMAND …`: finds the command by its words and runs it. Returns the exit status. */
async function oast(words: readonly string[]): Promise<number> {
  const command = COMMANDS.find(({ name }) => name.every((word, i) => words[i] === word));
  if (!command) {
    const isAsking = words.length === 0 || words.includes('--help');
    if (!isAsking) sayWrong(`There is no command ${words.join(' ')}.\n`);
    help();
    return isAsking ? 0 : 2;
  }
  const rest = words.slice(command.name.length);
  if (rest.includes('--help')) {
    say(`oast ${command.usage}\n\n${command.does}`);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (fault) {
    if (fault instanceof Misused) {
      sayWrong(`${fault.message}\nUse: oast ${command.usage}`);
      return 2;
    }
    sayWrong(fault instanceof Error ? fault.message : String(fault));
    return 1;
  }
}

function help(): void {
  say('oast COMMAND: the command line of Oast.\n');
  for (const { usage, does } of COMMANDS) say(`  oast ${usage}\n      ${does}`);
}
