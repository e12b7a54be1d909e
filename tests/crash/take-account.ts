import { verifyAudit } from '../../src/platform/audit/index.ts';
import { aftermath, type Wrong } from './aftermath.ts';
import type { Acknowledged } from './families.ts';
import { track } from './followers.ts';
import type { Footprint } from './footprints.ts';
import { addressOf } from './ledger.ts';
import type { Act } from './nurse.ts';
import { personAt } from './person.ts';
import { columnOf, rowsOf } from './rows.ts';
import { AREA, type Stage } from './stage.ts';

/** What was done to it, what it did meanwhile, and what is wrong: nothing, if all is well. */
export type Account = {
  readonly acknowledged: number;
  /** Those of them that came after the first fault was made. */
  readonly underFire: number;
  /** Their requests, by how they stand. */
  readonly requests: Readonly<Record<string, number>>;
  /** What nurses and followers did to them, and were told that it is done. */
  readonly done: Readonly<Record<Act | 'answer', number>>;
  readonly messages: number;
  /** Answers that never came and were asked for again; sends among them. */
  readonly retries: { readonly all: number; readonly sends: number };
  /** Messages that were in hand as the product died. */
  readonly heldAtDeath: number;
  /** How often the provider was asked whether it had a message. */
  readonly lookUps: number;
  /** How long the database was out of reach each time, in milliseconds. */
  readonly outages: readonly number[];
  /** The first stop in good order, after it all. */
  readonly stopped: { readonly code: number | null; readonly ms: number };
  readonly auditRows: number;
  readonly wrong: Wrong & {
    readonly stuck: readonly string[];
    /** Answers of 500 and more, but for the one that says when to come back. */
    readonly troubles: readonly string[];
    /** What a nurse or a follower was told is done, and is not. */
    readonly undone: readonly string[];
    /** Ends of the product that nobody caused. */
    readonly deaths: readonly string[];
    /** References that opened nothing with their words. */
    readonly untracked: readonly string[];
    readonly helpNowDown: number;
    readonly audit: readonly string[];
  };
};

export type Before = {
  readonly inPeace: readonly Footprint[];
  readonly stopped: Account['stopped'];
};

/** Opens what every family follows, then reads the database past every policy. */
export async function takeAccount(stage: Stage, before: Before): Promise<Account> {
  const { house, notify, ledger, nurses, product, noted } = stage;
  const { acknowledged, stuck } = ledger;
  const { accepted } = notify;
  const { superuser } = house;
  const untracked = await followAll(stage);
  const { inPeace } = before;
  const wrong = await aftermath({ superuser, acknowledged, accepted, inPeace });
  const chain = await verifyAudit(house.db, { area: AREA, role: 'operator', parties: [] });
  const promised = nurses.flatMap(({ done }) => done);
  const kept = new Set(await columnOf(superuser, KEPT));
  const count = (act: Act) => promised.filter((one) => one.act === act).length;
  return {
    acknowledged: acknowledged.length,
    underFire: acknowledged.length - new Set(inPeace.map(({ reference }) => reference)).size,
    requests: Object.fromEntries(await rowsOf(superuser, STATES)),
    done: {
      acceptance: count('acceptance'),
      decline: count('decline'),
      information: count('information'),
      answer: ledger.answered.length,
    },
    messages: accepted.length,
    retries: ledger.retries(),
    heldAtDeath: noted.heldAtDeath,
    lookUps: notify.lookUps(),
    outages: noted.outages,
    stopped: before.stopped,
    auditRows: chain.kind === 'broken' ? chain.seq : chain.rows,
    wrong: {
      ...wrong,
      stuck,
      troubles: ledger.troubles(),
      undone: [
        ...promised.map(({ request, act }) => `${request} ${act}`),
        ...ledger.answered.map((ask) => `${ask} answer`),
      ].filter((one) => !kept.has(one)),
      deaths: product.deaths,
      untracked,
      helpNowDown: noted.helpNowDown,
      audit: chain.kind === 'broken' ? [`${chain.seq}: ${chain.because}`] : [],
    },
  };
}

const STATES = 'select state, count(*)::int from referral.request group by 1 order by 1';
const KEPT = `select request_id || ' ' || kind from triage.decision
  union all select request_id || ' information' from triage.ask
  union all select ask_id || ' answer' from triage.answer`;

const AT_ONCE = 8;

async function followAll({ base, ledger }: Stage): Promise<readonly string[]> {
  const waiting = [...ledger.acknowledged.entries()];
  const untracked: string[] = [];
  async function lane(): Promise<void> {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [n, one] = next;
      if (!(await opens(base, n, one))) untracked.push(one.reference);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return untracked;
}

// Everyone who follows it, each with words of their own.
async function opens(base: string, n: number, { reference, words }: Acknowledged) {
  for (const four of words) {
    const page = await track(personAt({ base, from: addressOf(n) }), reference, four);
    if (page.at !== '/track/request' || !page.html.includes(reference)) return false;
  }
  return true;
}
