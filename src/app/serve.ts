import { readSettings, type Settings } from '../platform/settings/index.ts';
import { readGoodPack } from './apply-pack.ts';
import { openHouse } from './house.ts';
import { prepare } from './prepare.ts';
import { refuseUnsafeRole } from './refuse-unsafe-role.ts';
import { roleOf } from './role-of.ts';
import { run } from './run.ts';
import { say, saySettingFaults, sayWrong } from './say.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

const read = readSettings('serve', process.env);
if (read.kind === 'faulty') {
  saySettingFaults(read.faults);
  process.exitCode = 2;
} else {
  await serve(read.settings);
}

/** `npm run serve`: web and worker for real, on a PostgreSQL of its own. */
async function serve(settings: Settings): Promise<void> {
  const { databaseUrl, databaseOwnerUrl, secretKey } = settings;
  if (!databaseUrl || !databaseOwnerUrl || !secretKey) return;
  const [app, owner] = [{ url: databaseUrl }, { url: databaseOwnerUrl }];
  try {
    await untilToldToStop(async (ending) => {
      const roles = { app: roleOf(databaseUrl), owner: roleOf(databaseOwnerUrl) };
      await refuseUnsafeRole(app, roles);
      await prepare(owner, roles);
      const area = readGoodPack(settings.areaDir).area.id;
      const house = await openHouse({ settings, area, app, owner, secretKey, cast: [] });
      const running = await run(house);
      ending(running);
      say(`Oast is ready: ${running.address}`);
    });
    process.exit(0);
  } catch (fault) {
    sayWrong(fault instanceof Error ? fault.message : String(fault));
    process.exit(1);
  }
}
