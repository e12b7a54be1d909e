import { type Day, dayOf, parseDay } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { clockFrom } from '../../platform/settings/index.ts';
import { isEveryReferralFrom } from '../../refer/referral/index.ts';
import { TEAM_TO_FIND } from '../../refer/referral/referral.ts';
import { applyPack, readGoodPack } from '../apply-pack.ts';
import { MOST_PEOPLE } from '../demo/made-up-time.ts';
import { MADE_UP_DRAFT } from '../demo/names-of-many.ts';
import { seedMany, type Wish } from '../demo/seed-many.ts';
import { type House, openHouse } from '../house.ts';
import { prepare } from '../prepare.ts';
import { say, sayWrong } from '../say.ts';
import { type Command, Misused } from './command.ts';
import { type CommandDoors, commandSettings, withDatabase } from './doors.ts';

const SEED = 1;
const EVERY = 10_000;

/** `oast demo`: a made-up caseload, for demonstrations, tests and benches. */
export const demoCommand: Command = {
  name: ['demo'],
  usage: 'demo --people N [--seed S] [--until DAY] [--demonstration]',
  does: [
    'Makes up N people with a year of referrals that ends as DAY begins (today, unless said), and',
    'what came of each. The same seed and day make the same people, and make them only once: a',
    'run that was stopped goes on when it is run again. With 0 people it does nothing.',
    `N is ${MOST_PEOPLE.toLocaleString('en-GB')} at most. It writes to the demonstration's own database. One of DATABASE_URL is`,
    'written to only with --demonstration, and never when a family has sent a request to it.',
  ].join('\n'),
  run: async (words) => {
    const settings = commandSettings();
    const asked = read(words, dayOf(clockFrom(settings.believedNow).now()));
    if (asked.wish.people === 0) {
      say('0 people: nothing was done.');
      return 0;
    }
    if (settings.databaseUrl && !asked.isDemonstration) {
      throw new Misused(
        'DATABASE_URL is set. If its database is a demonstration, say so with --demonstration.',
      );
    }
    if (asked.wish.people > MANY) say(howLong(asked.wish.people));
    return await withDatabase((doors) => fill(doors, asked.wish));
  },
};

/** From so many on, it is said before it begins that it takes long. */
const MANY = 200_000;

/** What so many people cost: measured of 3,000, on two cores. */
export function howLong(people: number): string {
  const minutes = Math.ceil((people * SECONDS_OF_1000) / 60_000);
  const gigabytes = Math.ceil((people * MEGABYTES_OF_1000) / 1_000_000);
  return [
    `${people.toLocaleString('en-GB')} people take about ${minutes} minutes or more,`,
    `and about ${gigabytes} GB of disk. Ctrl-C stops it; the same words go on from there.`,
  ].join(' ');
}

const SECONDS_OF_1000 = 2;
const MEGABYTES_OF_1000 = 30;

type Asked = { readonly wish: Wish; readonly isDemonstration: boolean };

function read(words: readonly string[], today: Day): Asked {
  const values = new Map<string, string>();
  let isDemonstration = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--demonstration') isDemonstration = true;
    else if (!TAKES.includes(word)) throw new Misused(`There is no ${word} here.`);
    else {
      at += 1;
      const value = words[at];
      if (values.has(word)) throw new Misused(`${word} stands there twice.`);
      if (value === undefined) throw new Misused(`${word} needs a value.`);
      values.set(word, value);
    }
  }
  const people = whole(values.get('--people'), { name: '--people', most: MOST_PEOPLE });
  const seed = whole(values.get('--seed') ?? `${SEED}`, { name: '--seed', most: 2_147_483_647 });
  return { wish: { people, seed, until: dayIn(values.get('--until'), today) }, isDemonstration };
}

const TAKES = ['--people', '--seed', '--until'];

function whole(
  text: string | undefined,
  { name, most }: { readonly name: string; readonly most: number },
): number {
  if (text === undefined) throw new Misused(`${name} is needed.`);
  const value = Number(text);
  if (/^\d{1,10}$/.test(text) && value <= most) return value;
  throw new Misused(`${name} is a whole number from 0 to ${most.toLocaleString('en-GB')}.`);
}

function dayIn(text: string | undefined, today: Day): Day {
  if (text === undefined) return today;
  const day = parseDay(text);
  if (!day) throw new Misused(`--until is a day like ${today}.`);
  if (day > today) throw new Misused(`--until is no later than today, ${today}.`);
  return day;
}

async function fill(doors: CommandDoors, wish: Wish): Promise<number> {
  const { settings, app, owner, roles, secretKey, db } = doors;
  await prepare(owner, roles);
  const pack = readGoodPack(settings.areaDir);
  await applyPack(db, pack, clockFrom(settings.believedNow).now());
  const area = pack.area.id;
  const house = await openHouse({ settings, area, app, owner, secretKey, cast: [] });
  try {
    if (settings.databaseUrl && !(await holdsOnlyMadeUp(house))) {
      sayWrong('This database holds a request that was not made up. Nothing was written.');
      return 1;
    }
    return await fillHouse(house, wish);
  } finally {
    await house.close();
  }
}

async function holdsOnlyMadeUp({ db, area, book }: House): Promise<boolean> {
  const teams = book.now().services.flatMap((service) => service.teams.map(({ id }) => id));
  const viewer: Viewer = { area, role: 'triage', parties: [...teams, TEAM_TO_FIND] };
  return await isEveryReferralFrom({ db }, viewer, MADE_UP_DRAFT);
}

async function fillHouse(house: House, wish: Wish): Promise<number> {
  const began = performance.now();
  let told = 0;
  const seeded = await seedMany(house, wish, (referrals) => {
    if (referrals - told < EVERY) return;
    told = referrals;
    say(`${referrals.toLocaleString('en-GB')} referrals`);
  });
  if (seeded.kind === 'nothing-to-ask') {
    sayWrong(`No service of this area could be asked in the year before ${wish.until}.`);
    return 1;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { referrals, before, decisions } = seeded;
  say(`${referrals - before} referrals and ${decisions} decisions in ${seconds} s.`);
  if (before > 0) say(`${before} were there before.`);
  return 0;
}
