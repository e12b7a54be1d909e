import type { Day, Instant } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/index.ts';
import { deliverMany } from '../../platform/notify/index.ts';
import { ReferenceTaken, sendMany, whichAreThere } from '../../refer/referral/index.ts';
import { COORDINATOR, NURSES } from './cast.ts';
import { type Ground, remembering } from './ground.ts';
import { canBeAsked, type MadeUpCase, madeUpCase } from './made-up-case.ts';
import { comings, yearBefore } from './made-up-time.ts';
import { instantAt, millisOf } from './moment.ts';
import { type ReadyCase, readyCase } from './ready-case.ts';
import type { SeedHouse } from './seed-house.ts';
import { type There, writeActs } from './write-acts.ts';

/** How many made-up people, by which seed, and the day before which they asked. */
export type Wish = {
  readonly people: number;
  readonly seed: number;
  /** The first day of which nothing is known. */
  readonly until: Day;
};

export type Seeded = {
  readonly kind: 'seeded';
  /** Referrals of this wish, and how many of them were there before. */
  readonly referrals: number;
  readonly before: number;
  readonly decisions: number;
};

/** Nothing in the area could be asked for by a request in that year. */
export type NothingToAsk = { readonly kind: 'nothing-to-ask' };

/** As many cases as one transaction takes: short enough for a web process's own time limits. */
const BATCH = 500;

/**
 * Makes up people and writes what they sent and what came of it, some hundreds at a time. Each
 * batch is sent in one transaction, and what was done to it written in one for each who did it; what is there already is left as it
 * is, so a run that was killed goes on when it is run again, and none comes twice.
 */
export async function seedMany(
  house: SeedHouse,
  wish: Wish,
  onBatch: (referrals: number) => void = () => undefined,
): Promise<Seeded | NothingToAsk> {
  const ground = groundOf(house, wish);
  const from = firstMoment(ground);
  if (from === undefined) return { kind: 'nothing-to-ask' };
  let [referrals, before, decisions] = [0, 0, 0];
  const run = runOf(wish);
  let writing: Promise<void> = Promise.resolve();
  // The next batch is worked out while the database writes the one before it.
  for (const batch of batches(ground, { ...wish, from })) {
    const ready = await readyWith(house, { batch, run, attempt: 0 });
    await writing;
    writing = writeReady(house, ready, { batch, run, attempt: 0 }).then((wrote) => {
      referrals += batch.length;
      before += wrote.before;
      decisions += wrote.decisions;
      onBatch(referrals);
    });
    // Awaited at the next turn: until then a fault is nobody's.
    writing.catch(() => undefined);
  }
  await writing;
  return { kind: 'seeded', referrals, before, decisions };
}

/** What the cases of a wish are made up on. */
export function groundOf({ book }: Pick<SeedHouse, 'book'>, wish: Wish): Ground {
  const { seed } = wish;
  const until = `${wish.until}T00:00:00Z` as Instant;
  const who = { nurses: NURSES, coordinator: COORDINATOR };
  const check = remembering(book.check());
  return { seed, run: runOf(wish), pack: book.now(), check, ...who, until };
}

function runOf({ seed, until }: Wish): string {
  return `${seed}-${until}`;
}

const WEEK_MS = 7 * 86_400_000;

/** The first moment of the year, or the first week of it in which something can be asked. */
export function firstMoment(ground: Ground): Instant | undefined {
  const until = millisOf(ground.until);
  for (let at = millisOf(yearBefore(ground.until)); at < until; at += WEEK_MS) {
    if (canBeAsked(ground, at)) return instantAt(at);
  }
  return undefined;
}

function* batches(
  ground: Ground,
  { people, seed, from }: Wish & { readonly from: Instant },
): Generator<readonly MadeUpCase[]> {
  let batch: MadeUpCase[] = [];
  for (const coming of comings({ people, seed, from, until: ground.until })) {
    batch.push(madeUpCase(ground, coming));
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

type Batch = {
  readonly batch: readonly MadeUpCase[];
  readonly run: string;
  readonly attempt: number;
};

type Wrote = { readonly before: number; readonly decisions: number };

/** Works cases out, letting the statements under way be answered now and then. */
async function readyWith(house: SeedHouse, { batch, run, attempt }: Batch) {
  const ready: ReadyCase[] = [];
  for (const [n, one] of batch.entries()) {
    if (n % AT_A_TIME === 0) await new Promise((resolve) => setImmediate(resolve));
    ready.push(readyCase(house, one, { run, attempt }));
  }
  return ready;
}

const AT_A_TIME = 10;

async function writeBatch(house: SeedHouse, batch: Batch): Promise<Wrote> {
  return await writeReady(house, await readyWith(house, batch), batch);
}

async function writeReady(
  house: SeedHouse,
  ready: readonly ReadyCase[],
  { batch, run, attempt }: Batch,
): Promise<Wrote> {
  const { there, referrals } = await thereAlready(house, ready);
  const fresh = ready.filter((one) => !referrals.has(idOf(one)));
  try {
    await sendMany(
      house,
      fresh.map(({ send }) => send),
      fresh.flatMap(({ left }) => left),
    );
  } catch (fault) {
    if (!(fault instanceof ReferenceTaken)) throw fault;
    return await writeHalves(house, { batch, run, attempt });
  }
  const acts = await writeActs(house, ready, there);
  const machine: Viewer = { area: house.area, role: 'machine', parties: [] };
  await deliverMany(house.db, machine, ready.flatMap(messagesOf));
  const decisions = acts.filter(({ kind }) => kind === 'decide').length;
  return { before: referrals.size, decisions };
}

// Somebody has a reference of theirs: the halves are tried apart, until the one is alone.
async function writeHalves(house: SeedHouse, { batch, run, attempt }: Batch): Promise<Wrote> {
  if (batch.length === 1) return await writeBatch(house, { batch, run, attempt: attempt + 1 });
  const middle = Math.ceil(batch.length / 2);
  const first = await writeBatch(house, { batch: batch.slice(0, middle), run, attempt });
  const rest = await writeBatch(house, { batch: batch.slice(middle), run, attempt });
  return { before: first.before + rest.before, decisions: first.decisions + rest.decisions };
}

type Before = { readonly there: There; readonly referrals: ReadonlySet<string> };

async function thereAlready(house: SeedHouse, ready: readonly ReadyCase[]): Promise<Before> {
  const asked = ready.flatMap(({ one }) => one.requests.map(({ team }) => team.id));
  const given = ready.flatMap(({ acts }) => acts.flat().map(({ before }) => before.teamId));
  const parties = [...new Set([...asked, ...given, ...NURSES.map(({ team }) => team)])];
  const viewer: Viewer = { area: house.area, role: 'triage', parties };
  const found = await whichAreThere(house, viewer, ready.map(idOf));
  return {
    there: new Map(found.map((request) => [request.id, request])),
    referrals: new Set(found.map(({ referralId }) => referralId)),
  };
}

function messagesOf({ left, acts }: ReadyCase) {
  return [...left, ...acts.flat().flatMap((act) => act.left)];
}

function idOf({ send }: ReadyCase): string {
  return send.one.referral.id;
}
