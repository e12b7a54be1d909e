import { basename, extname } from 'node:path';
import { type Area, loadPostcodes } from '../../find/area/index.ts';
import { openBook } from '../../find/directory/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { clockFrom } from '../../platform/settings/index.ts';
import { readGoodPack, tellOfPack } from '../apply-pack.ts';
import { prepare } from '../prepare.ts';
import { say, sayWrong } from '../say.ts';
import { type Command, option, theWord } from './command.ts';
import { withDatabase } from './doors.ts';

/** `oast area import-postcodes FILE`: the national postcode file, in place of the one before. */
export const areaPostcodesCommand: Command = {
  name: ['area', 'import-postcodes'],
  usage: 'area import-postcodes FILE [--release NAME]',
  does: 'Loads the area’s part of the national postcode file (ONSPD or NSPL), in place of the last.',
  run: async (words) => {
    const path = theWord(words, 'file');
    const release = option(words, 'release') ?? basename(path, extname(path));
    return await withDatabase(async ({ db, owner, roles, settings }) => {
      await prepare(owner, roles);
      const area = await areaInForce(db, readGoodPack(settings.areaDir).area.id);
      const at = clockFrom(settings.believedNow).now();
      const loaded = await loadPostcodes(db, { area, path, release, at, by: null });
      if (loaded.kind === 'faulty') {
        for (const { line, expected, found } of loaded.faults) {
          sayWrong(
            `${line === null ? path : `line ${line}`}: expected ${expected}, found ${found}`,
          );
        }
        sayWrong('Nothing has changed.');
        return 1;
      }
      await tellOfPack(db, area.id);
      const { kept, read } = loaded;
      say(`${release}: ${kept} postcodes of ${area.name} are kept, of ${read} in the file.`);
      return 0;
    });
  },
};

/** As the database has it: what is kept goes by the districts and outcodes in force. */
async function areaInForce(db: Database, id: string): Promise<Area> {
  const opened = await openBook(db, id);
  if (opened.kind === 'good') return opened.book.now().area;
  throw new Error('The database holds no area that can be used. Run: oast area apply DIR');
}
