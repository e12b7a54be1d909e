import type { Transaction } from 'kysely';
import type { Viewer } from '../access/viewer.ts';

/** What is done once a change is kept, in a transaction of its own. */
export type Afterwards = {
  /** Of several under one key that come close together, the last stands for all. */
  readonly key: string;
  readonly viewer: Viewer;
  readonly work: (tx: Transaction<Record<never, never>>) => Promise<void>;
};

export type Afters = {
  readonly add: (after: Afterwards) => void;
  /** Does what still waits, and resolves. */
  readonly end: () => Promise<void>;
};

// Long enough that a busy hour rings a few times a second; short enough that nobody waits for it.
const GAP_MS = 50;

/**
 * Does each at once, and those that come within a moment of one under the same key together. A
 * fault is nobody's here: what is done so must also come round by the clock.
 */
export function makeAfters(run: (after: Afterwards) => Promise<void>): Afters {
  const busy = new Map<string, Promise<void>>();
  const waiting = new Map<string, Afterwards>();
  const ending = Promise.withResolvers<void>();
  const doAll = async (first: Afterwards): Promise<void> => {
    for (let next: Afterwards | undefined = first; next; next = taken(waiting, first.key)) {
      await run(next).catch(() => undefined);
      await Promise.race([gap(), ending.promise]);
    }
    busy.delete(first.key);
  };
  return {
    add: (after) => {
      if (busy.has(after.key)) waiting.set(after.key, after);
      else busy.set(after.key, doAll(after));
    },
    end: async () => {
      ending.resolve();
      await Promise.all(busy.values());
    },
  };
}

function taken(waiting: Map<string, Afterwards>, key: string): Afterwards | undefined {
  const next = waiting.get(key);
  waiting.delete(key);
  return next;
}

function gap(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, GAP_MS);
  });
}
