import { diffArea, exportPack, readKeptPack, sayFault } from '../../find/area/index.ts';
import { readAreaPack } from '../../find/directory/index.ts';
import { PACK_KINDS } from '../../find/directory/pack.ts';
import { parseDay } from '../../kernel/day.ts';
import { clockFrom } from '../../platform/settings/index.ts';
import { applyPack, readGoodPack } from '../apply-pack.ts';
import { prepare } from '../prepare.ts';
import { say, sayWrong } from '../say.ts';
import { type Command, Misused, option, theWord } from './command.ts';
import { withDatabase } from './doors.ts';

export const areaCommands: readonly Command[] = [
  {
    name: ['area', 'check'],
    usage: 'area check DIR [--at DAY]',
    does: 'Checks every file of an area; with a day, also whether crisis lines were checked lately.',
    run: async (words) => {
      const at = option(words, 'at');
      const day = at === undefined ? undefined : parseDay(at);
      if (at !== undefined && !day) throw new Misused('--at needs a day like 2026-11-24.');
      const read = readAreaPack(theWord(words, 'folder'), day);
      if (read.kind === 'faulty') {
        for (const fault of read.faults) sayWrong(sayFault(fault));
        return 1;
      }
      const { pack } = read;
      say(
        `${pack.area.name}: ${pack.files.length} files are good, ${pack.services.length} services`,
      );
      return 0;
    },
  },
  {
    name: ['area', 'apply'],
    usage: 'area apply DIR',
    does: 'Writes an area to the database, which is the truth; running copies read it at once.',
    run: async (words) => {
      const pack = readGoodPack(theWord(words, 'folder'));
      return await withDatabase(async ({ db, owner, roles, settings }) => {
        await prepare(owner, roles);
        const applied = await applyPack(db, pack, clockFrom(settings.believedNow).now());
        if (applied.kind === 'unchanged') say('Nothing has changed.');
        else for (const { did, path } of applied.changes) say(`${did}: ${path}`);
        return 0;
      });
    },
  },
  {
    name: ['area', 'diff'],
    usage: 'area diff DIR',
    does: 'Says how an area on disk differs from the one in the database; status 1 when it does.',
    run: async (words) => {
      const pack = readGoodPack(theWord(words, 'folder'));
      return await withDatabase(async ({ db }) => {
        const changes = await diffArea(db, pack);
        for (const { did, path } of changes) say(`${did}: ${path}`);
        if (changes.length === 0) say('They are the same.');
        return changes.length === 0 ? 0 : 1;
      });
    },
  },
  {
    name: ['area', 'export'],
    usage: 'area export DIR [--replace]',
    does: 'Writes the area in the database as files; refuses where they differ, unless --replace.',
    run: async (words) => {
      const replaces = words.includes('--replace');
      const dir = theWord(
        words.filter((word) => word !== '--replace'),
        'folder',
      );
      return await withDatabase(async ({ db, settings }) => {
        const { id } = readGoodPack(settings.areaDir).area;
        const files = await readKeptPack(db, id);
        if (files.length === 0) throw new Error('The database holds no area yet.');
        const done = exportPack({ area: { id }, files }, { dir, replaces, kinds: PACK_KINDS });
        if (done.kind === 'differs') {
          for (const path of done.paths) sayWrong(`differs: ${path}`);
          sayWrong('Nothing was written. To write over these, add --replace.');
          return 1;
        }
        for (const { did, path } of done.changes) say(`${did}: ${path}`);
        if (done.changes.length === 0) say('Nothing has changed.');
        return 0;
      });
    },
  },
];
