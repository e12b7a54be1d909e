import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer } from 'node:net';
import { Writable } from 'node:stream';
import { applyPack, readGoodPack } from '../../src/app/apply-pack.ts';
import { CAST, seatCast } from '../../src/app/demo/cast.ts';
import { type House, openHouse } from '../../src/app/house.ts';
import { run } from '../../src/app/run.ts';
import { instantAt, millisOf } from '../../src/kernel/day.ts';
import type { Connection } from '../../src/platform/db/index.ts';
import { readSettings, type Settings } from '../../src/platform/settings/index.ts';
import { makeLog } from '../../src/platform/web/log.ts';
import { freshDatabase, type TestHouse } from '../database.ts';
import { NOW } from '../people/cast.ts';
import { KENT_DIR } from '../people/kent-files.ts';
import { type Line, openLine } from '../stand-ins/severed-line.ts';

/** The product, whole and running: web, worker, Kent, the demonstration's staff and its transport. */
export type Product = {
  /** `http://127.0.0.1:40123`. */
  readonly address: string;
  readonly house: House;
  /** Another site, to which "Leave this site" leads. */
  readonly elsewhere: string;
  /** The way from the product to its database; cut it and the database is out of reach. */
  readonly line: Line;
  /** The database itself, past every policy. */
  readonly database: TestHouse;
  /** All that the product has logged so far. */
  readonly logged: () => string;
  /** Moves the product's clock on. */
  readonly daysPass: (days: number) => void;
  readonly end: () => Promise<void>;
};

/** Starts the product on a database and a port of its own, on the day of the cast. */
export async function startProduct(): Promise<Product> {
  const database = await freshDatabase();
  await applyPack(database.db, readGoodPack(KENT_DIR), NOW);
  const line = await openLine(reachOf(database.app));
  const lines: string[] = [];
  const other = await openOtherSite();
  const passed = { days: 0 };
  const house = later(passed, leadingTo(other.address, await openOn(database, line, lines)));
  await seatCast(house);
  const running = await run(house);
  return {
    address: running.address,
    house,
    elsewhere: other.address,
    line,
    database,
    logged: () => lines.join(''),
    daysPass: (days) => {
      passed.days += days;
    },
    end: async () => {
      await running.stop();
      other.server.closeAllConnections();
      other.server.close();
      await line.end();
      await database.end();
    },
  };
}

async function openOn(database: TestHouse, line: Line, lines: string[]): Promise<House> {
  const house = await openHouse({
    settings: await settings(),
    area: 'kent',
    app: line.over(database.app),
    owner: line.over(database.owner),
    secretKey: 'a secret of the journeys, and of nothing else',
    cast: CAST,
  });
  const paper = new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(line.toString('utf8'));
      done();
    },
  });
  return { ...house, log: makeLog('info', paper) };
}

type OtherSite = { readonly server: Server; readonly address: string };

async function openOtherSite(): Promise<OtherSite> {
  const server = createHttpServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<title>Weather</title><h1>Weather</h1>');
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${port}/` };
}

/** Kent, but for where one leaves to: no test asks a site of somebody else's. */
function leadingTo(leaveTo: string, house: House): House {
  const now: House['book']['now'] = () => {
    const pack = house.book.now();
    return { ...pack, area: { ...pack.area, leaveTo } };
  };
  return { ...house, book: { ...house.book, now } };
}

/** The same house, whose clock is as many days ahead as have passed. */
function later(passed: { readonly days: number }, house: House): House {
  const now = () => instantAt(millisOf(house.clock.now()) + passed.days * 86_400_000);
  return { ...house, clock: { now } };
}

async function settings(): Promise<Settings> {
  const read = readSettings('demonstration', { PORT: `${await freePort()}`, OAST_NOW: NOW });
  if (read.kind === 'faulty') throw new Error('The settings of the journeys are wrong');
  return read.settings;
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}

function reachOf(connection: Connection): Extract<Connection, { readonly host: string }> {
  if ('url' in connection) throw new Error('The database of the tests is in a socket folder');
  return connection;
}
