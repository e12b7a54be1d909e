import { existsSync } from 'node:fs';
import { dayOf } from '../kernel/day.ts';
import {
  EMBEDDED_ROLES,
  EmbeddedFault,
  makeRolesAndDatabase,
  openDatabase,
  startEmbedded,
} from '../platform/db/index.ts';
import { clockFrom, readSettings, type Settings } from '../platform/settings/index.ts';
import { applyPack, readGoodPack } from './apply-pack.ts';
import { CAST, isCastSeated, seatCast } from './demo/cast.ts';
import { seedCases } from './demo/seed-cases.ts';
import { seedMany } from './demo/seed-many.ts';
import { type House, openHouse } from './house.ts';
import { prepare } from './prepare.ts';
import { run } from './run.ts';
import { say, saySettingFaults, sayWrong } from './say.ts';
import { demonstrationSecret } from './secret-key.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

const DATABASE = 'oast';
/** Made-up people on the first start. */
const PEOPLE = 300;

const read = readSettings('demonstration', process.env);
if (read.kind === 'faulty') {
  saySettingFaults(read.faults);
  process.exitCode = 2;
} else {
  await start(read.settings);
}

/** `npm start`: the product with a database of its own, Kent, and made-up people. */
async function start(settings: Settings): Promise<void> {
  try {
    await untilToldToStop((ending) => begin(settings, ending));
    process.exit(0);
  } catch (fault) {
    sayWrong(inPlainWords(fault, settings));
    process.exit(1);
  }
}

async function begin(
  settings: Settings,
  ending: (what: { readonly stop: () => Promise<void> }) => void,
): Promise<void> {
  const fresh = !existsSync(settings.dataDir);
  if (fresh) say('Making the database. This takes a few seconds, once.');
  const embedded = await startEmbedded({ dataDir: settings.dataDir, log: say });
  ending(embedded);
  await makeRolesAndDatabase(embedded.connection('postgres', 'postgres'), DATABASE);
  const owner = embedded.connection(DATABASE, EMBEDDED_ROLES.owner);
  const app = embedded.connection(DATABASE, EMBEDDED_ROLES.app);
  await prepare(owner, EMBEDDED_ROLES);
  const pack = readGoodPack(settings.areaDir);
  const first = openDatabase(app);
  await applyPack(first, pack, clockFrom(settings.believedNow).now());
  await first.end();
  const area = pack.area.id;
  const secretKey = demonstrationSecret(embedded.where);
  const house = await openHouse({ settings, area, app, owner, secretKey, cast: CAST });
  // The cast sits down last: whoever finds it there knows that every case was sent.
  if (!(await isCastSeated(house))) await seed(house);
  await seatCast(house);
  const running = await run(house);
  ending(running);
  say(`The data is in ${embedded.where}`);
  say(`Oast is ready: ${running.address}`);
  say('Staff: open /staff/sign-in and press a name. Ctrl-C stops everything.');
}

/** A year of made-up people, and the hand-made few whom the journeys meet. */
async function seed(house: House): Promise<void> {
  await seedMany(house, { people: PEOPLE, seed: 1, until: dayOf(house.clock.now()) });
  await seedCases(house);
}

function inPlainWords(fault: unknown, { port }: Settings): string {
  if (fault instanceof EmbeddedFault) return fault.message;
  const code = fault instanceof Error && 'code' in fault ? fault.code : '';
  if (code === 'EADDRINUSE') {
    return `Something else is using port ${port}. Stop it, or set PORT to another number.`;
  }
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
