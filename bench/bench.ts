import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readGoodPack } from '../src/app/apply-pack.ts';
import { manyServices } from '../src/app/demo/many-services.ts';
import { benchCheck } from './check.bench.ts';
import type { Figures } from './figures.ts';
import { benchFind } from './find.bench.ts';
import { AREA_DIR, withGround } from './ground.ts';
import { madeUpPack } from './made-up-pack.ts';
import { benchOpenReferral } from './openreferral.bench.ts';
import { benchPage } from './page.bench.ts';
import { benchQueue } from './queue.bench.ts';
import { benchSubmit } from './submit.bench.ts';

// `npm run bench -- NAME`: prints a line of JSON for each thing measured. `--keep` adds the lines
// to history.jsonl; `--profile FOLDER` leaves the product's processor profile there.

const CONNECTIONS = 16;
const LARGE_PACK = 40;
const HISTORY = new URL('history.jsonl', import.meta.url);
const USAGE =
  'npm run bench -- check | page | find | submit | queue | openreferral [--seconds N] [--keep] [--profile DIR]';

type Wish = { readonly seconds: number; readonly profile: string | null };

const BENCHES: Readonly<Record<string, (wish: Wish) => Promise<readonly Figures[]>>> = {
  check: async () => {
    const pack = readGoodPack('areas/kent');
    const own = await benchCheck({ pack, children: 10_000, rounds: 10 });
    const large = madeUpPack(pack, LARGE_PACK);
    const made = await benchCheck({ pack: large, children: 1_000, rounds: 100 });
    return [...own.figures, ...made.figures];
  },
  page: ({ seconds, profile }) =>
    withGround(profile, (ground) =>
      benchPage({ ground, connections: CONNECTIONS, seconds, tries: 300 }),
    ),
  find: ({ seconds, profile }) =>
    withGround(profile, (ground) =>
      benchFind({ ground, connections: CONNECTIONS, seconds, warm: 2_000, services: 5_000 }),
    ),
  submit: ({ seconds, profile }) =>
    withGround(profile, (ground) => {
      const services = ['kent-therapeutic-support', 'kent-care-coordination'];
      const requests = 400 * seconds;
      return benchSubmit({ ground, connections: CONNECTIONS, requests, warm: 1_000, services });
    }),
  queue: ({ seconds, profile }) =>
    withGround(profile, (ground) => {
      const wish = { ground, seconds, warm: 600, referrals: 100_000 };
      return benchQueue({ ...wish, connections: CONNECTIONS });
    }),
  openreferral: ({ seconds, profile }) =>
    withGround(
      profile,
      (ground) => benchOpenReferral({ ground, connections: CONNECTIONS, seconds, tries: 1_000 }),
      manyServices(readGoodPack(AREA_DIR), 5_000),
    ),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    keep: { type: 'boolean', default: false },
    profile: { type: 'string' },
    seconds: { type: 'string', default: '10' },
  },
});
const bench = BENCHES[positionals[0] ?? ''];
if (bench) {
  const wish = { seconds: Number(values.seconds), profile: values.profile ?? null };
  for (const figures of await bench(wish)) {
    const line = JSON.stringify({ at: new Date().toISOString(), ...figures });
    console.log(line);
    if (values.keep) appendFileSync(HISTORY, `${line}\n`);
  }
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
