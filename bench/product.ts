import { CAST, seatCast } from '../src/app/demo/cast.ts';
import { openHouse } from '../src/app/house.ts';
import { run } from '../src/app/run.ts';
import { untilToldToStop } from '../src/app/until-told-to-stop.ts';
import { readSettings } from '../src/platform/settings/index.ts';
import { type ProductOrders, tellFigures } from './orders.ts';

// The whole product, web and worker, as in a service for real, but that the demonstration's staff
// sign in with one press. Its parent asks it for its figures.

const orders: ProductOrders = JSON.parse(process.argv[2] ?? '');
const read = readSettings('serve', orders.settings);
if (read.kind === 'faulty') throw new Error(read.faults.map(({ says }) => says).join('; '));
const { settings } = read;

process.once('disconnect', () => process.exit(1));

await untilToldToStop(async (ending) => {
  const { area, app, owner, secretKey } = orders;
  const house = await openHouse({ settings, area, app, owner, secretKey, cast: CAST });
  await seatCast(house);
  const running = await run(house);
  ending(running);
  tellFigures(running.address, house.db.statements);
});
process.exit(0);
