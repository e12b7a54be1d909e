import autocannon from 'autocannon';
import type { Child } from './child.ts';
import { databaseCpuMs } from './database-cpu.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Ground } from './ground.ts';

/** One request, as it is sent. */
export type Asked = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Load = {
  readonly bench: string;
  readonly what: string;
  readonly of: string;
  readonly child: Child;
  /** Whose database is at work; null where none is. */
  readonly ground: Ground | null;
  readonly connections: number;
  /** So many in all: what is cut off as time runs out would be counted on one side only. */
  readonly requests: number;
  /** What is asked next; a new one each time where each can be asked once only. */
  readonly next: () => Asked;
  /** The status of every answer; another one ends the bench. */
  readonly status: number;
};

/** Drives a process and tells what it came to. Throws where an answer is not the one awaited. */
export async function drive(load: Load): Promise<Figures> {
  const { child, ground } = load;
  const before = await child.standing();
  const databaseBefore = await databaseCpuMs(ground);
  const { took, ms } = await send(load);
  const databaseAfter = await databaseCpuMs(ground);
  const after = await child.standing();
  const isTold = databaseBefore !== null && databaseAfter !== null;
  return figuresOf({
    ...load,
    took,
    requests: took.length,
    ms,
    cpuMs: after.cpuMs - before.cpuMs,
    databaseCpuMs: isTold ? databaseAfter - databaseBefore : null,
    statements: after.statements - before.statements,
    memoryBytes: after.memoryBytes,
  });
}

/** Drives it a little, and then for about so many seconds by what that came to. */
export async function driveFor(load: Load, seconds: number): Promise<Figures> {
  const { perSecond } = await drive(load);
  return await drive({ ...load, requests: Math.max(load.requests, perSecond * seconds) });
}

type Driven = { readonly took: readonly number[]; readonly ms: number };

async function send(load: Load): Promise<Driven> {
  const { child, connections, requests: amount, next, status } = load;
  const took: number[] = [];
  const others = new Map<number, number>();
  const url = new URL(child.base);
  const over = Promise.withResolvers<autocannon.Result>();
  const options: autocannon.Options = {
    url: url.origin,
    connections,
    amount,
    // It looks whether all is answered this often.
    sampleInt: 50,
    requests: [{ setupRequest: (request) => ({ ...request, ...asSent(next()) }) }],
  };
  const begun = performance.now();
  let last = begun;
  const instance = autocannon(options, (fault, result) =>
    fault ? over.reject(fault) : over.resolve(result),
  );
  instance.on('response', (_client, code, _bytes, ms) => {
    took.push(ms);
    last = performance.now();
    if (code !== status) others.set(code, (others.get(code) ?? 0) + 1);
  });
  const { errors, timeouts } = await over.promise;
  if (errors + timeouts > 0) throw new Error(`${errors} answers never came, ${timeouts} too late`);
  if (others.size > 0) throw new Error(`${load.of}: not ${status}: ${JSON.stringify([...others])}`);
  return { took, ms: last - begun };
}

function asSent({ method, path, headers, body }: Asked) {
  return { method, path, headers: { ...headers }, ...(body === undefined ? {} : { body }) };
}
