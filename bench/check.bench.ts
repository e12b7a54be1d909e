import type { AreaPack } from '../src/find/directory/index.ts';
import { type Check, checkOf } from '../src/find/eligibility/could-it-help.rule.ts';
import type { Given } from '../src/find/eligibility/facts.ts';
import { dayOf, type Instant } from '../src/kernel/day.ts';
import { childrenOf } from './children.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type PeerFacts, peerFactsOf, peerOf, type Stands } from './peer-rules.ts';

export type CheckWish = {
  readonly pack: AreaPack;
  readonly children: number;
  /** How often all children are asked about; the engine once only. */
  readonly rounds: number;
};

/** The figures of both, and of how many answers they agreed before either was timed. */
export type CheckRun = {
  readonly agreed: number;
  readonly figures: readonly Figures[];
};

const AS_AT = '2026-11-24T09:00:00Z' as Instant;

/**
 * Children a second through all services, with every criterion's line; and json-rules-engine on the
 * same criteria, which gives no line, no team and no next step. Throws where they disagree.
 */
export async function benchCheck({ pack, children, rounds }: CheckWish): Promise<CheckRun> {
  const { area, services } = pack;
  const asked = childrenOf(area, children, AS_AT);
  const check = checkOf(area, services);
  const ask = peerOf(services, dayOf(AS_AT));
  const handed = asked.map(peerFactsOf(area));
  const agreed = await agree({ asked, handed, check, ask });
  const criteria = services.reduce(
    (all, { versions }) => all + (versions[0]?.criteria.length ?? 0),
    0,
  );
  const told = `${children} children, ${services.length} services, ${criteria} criteria`;
  return {
    agreed,
    figures: [
      await timed('oast', `${told}, with reasons`, children * rounds, async () => {
        for (let round = 0; round < rounds; round += 1) for (const one of asked) check(one);
      }),
      await timed('json-rules-engine', `${told}, answers only`, children, async () => {
        for (const facts of handed) await ask(facts);
      }),
    ],
  };
}

type Both = {
  readonly asked: readonly Given[];
  readonly handed: readonly PeerFacts[];
  readonly check: Check;
  readonly ask: (facts: PeerFacts) => Promise<Stands>;
};

async function agree({ asked, handed, check, ask }: Both): Promise<number> {
  let agreed = 0;
  for (const [n, given] of asked.entries()) {
    const facts = handed[n];
    const stands = facts && (await ask(facts));
    for (const { id, answer } of check(given).services) {
      if (stands?.get(id) !== answer) {
        throw new Error(`Child ${n}, ${id}: ${answer} here, ${stands?.get(id)} there`);
      }
      agreed += 1;
    }
  }
  return agreed;
}

async function timed(
  what: string,
  of: string,
  requests: number,
  work: () => Promise<void>,
): Promise<Figures> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return figuresOf({
    bench: 'check',
    what,
    of,
    took: [],
    requests,
    ms: performance.now() - begun,
    cpuMs: (user + system) / 1000,
    databaseCpuMs: null,
    statements: 0,
    memoryBytes: process.memoryUsage().rss,
  });
}
