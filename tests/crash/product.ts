import { flushCompileCache } from 'node:module';
import { CAST, seatCast } from '../../src/app/demo/cast.ts';
import { openHouse } from '../../src/app/house.ts';
import { run } from '../../src/app/run.ts';
import { untilToldToStop } from '../../src/app/until-told-to-stop.ts';
import type { Connection } from '../../src/platform/db/index.ts';
import { readSettings } from '../../src/platform/settings/index.ts';

/** What a product of its own process is told. */
export type Orders = {
  readonly app: Connection;
  readonly owner: Connection;
  readonly area: string;
  readonly secretKey: string;
  /** As its environment would hold them. */
  readonly settings: Readonly<Record<string, string>>;
};

// The whole product, web and worker, until it is killed or told to stop.

const { settings: environment, ...doors }: Orders = JSON.parse(process.argv[2] ?? '');
const read = readSettings('demonstration', environment);
if (read.kind === 'faulty') throw new Error(read.faults.map(({ says }) => says).join('; '));
const { settings } = read;

// Whoever started it is gone, in whatever way: it must not outlive them.
process.stdin.once('end', () => process.exit(1)).resume();

await untilToldToStop(async (ending) => {
  const house = await openHouse({ ...doors, settings, cast: CAST });
  await seatCast(house);
  ending(await run(house));
  process.stdout.write('ready\n');
  // Written at an exit in good order only, else; and most of these are killed.
  flushCompileCache();
});
process.exit(0);
