import { readFileSync } from 'node:fs';
import { checkLines, checkOf } from '../../find/eligibility/index.ts';
import { clockFrom } from '../../platform/settings/index.ts';
import { readGoodPack } from '../apply-pack.ts';
import { say } from '../say.ts';
import { type Command, theWord } from './command.ts';
import { commandSettings } from './doors.ts';

/** `oast check FILE`: the contract's check over files only, no database. */
export const checkCommand: Command = {
  name: ['check'],
  usage: 'check FILE',
  does: 'Could these services help? Reads a JSON array of requests, writes one JSON line each.',
  run: async (words) => {
    const file = theWord(words, 'file');
    const settings = commandSettings();
    const { area, services } = readGoodPack(settings.areaDir);
    const desk = { area, services, check: checkOf(area, services) };
    const now = clockFrom(settings.believedNow).now();
    let problems = 0;
    for (const { line, isProblem } of checkLines(readJson(file), now, desk)) {
      say(line);
      if (isProblem) problems += 1;
    }
    return problems === 0 ? 0 : 1;
  },
};

function readJson(file: string): unknown {
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (fault) {
    const said = fault instanceof SyntaxError ? fault.message : '';
    throw new Error(`${file} is not JSON: ${said}`);
  }
}
