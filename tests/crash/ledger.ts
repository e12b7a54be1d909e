import { once } from 'node:events';
import { type Acknowledged, askForHelp, familyCalled, kindCount } from './families.ts';
import { answerTheTeam } from './followers.ts';
import { type Person, personAt } from './person.ts';

/** What the world outside was promised, which no fault may take back. */
export type Ledger = {
  /** One family of each kind asks, in their order, from the first page to the reference. */
  readonly askOfEach: () => Promise<void>;
  /** So many families at once, one after the other in each place, until `signal` aborts. */
  readonly askUntil: (signal: AbortSignal, atOnce: number) => Promise<void>;
  /** Resolves as the next family presses "Send", or after so long. */
  readonly nextSend: (longestMs: number) => Promise<unknown>;
  /** How many answers have come, to everyone. */
  readonly answers: () => number;
  /** Whoever follows it answers all that was asked of them. */
  readonly answer: (one: Acknowledged) => Promise<void>;
  /** A browser of a member of staff, heard like the others. */
  readonly staff: () => Person;
  readonly acknowledged: readonly Acknowledged[];
  /** How many requests to these services were acknowledged. */
  readonly requestsTo: (services: readonly string[]) => number;
  /** What was asked, by the ids of the askings, and answered as far as the followers were told. */
  readonly answered: readonly string[];
  /** Whoever could not go on, and why: none, if all is well. */
  readonly stuck: string[];
  /** Answers that a person cannot do anything about. */
  readonly troubles: () => readonly string[];
  /** Answers that did not come and were asked for again; and how many families sent again. */
  readonly retries: () => { readonly all: number; readonly sends: number };
};

const IS_SEND = /^\/refer\/[^/]+\/check$/;

/** Opens a ledger for the product at an address; all give up once `ended` aborts. */
export function openLedger(base: string, ended: AbortSignal): Ledger {
  const acknowledged: Acknowledged[] = [];
  const answered: string[] = [];
  const stuck: string[] = [];
  const people: Person[] = [];
  const sends = new EventTarget();
  const pressed = new Map<string, number>();
  let begun = 0;
  let answers = 0;

  function heard(path: string): void {
    if (!IS_SEND.test(path)) return;
    pressed.set(path, (pressed.get(path) ?? 0) + 1);
    sends.dispatchEvent(new Event('send'));
  }

  function answeredOnce(): void {
    answers += 1;
  }

  function personFrom(from: string): Person {
    const person = personAt({ base, from, heard, answered: answeredOnce, ended });
    people.push(person);
    return person;
  }

  async function askOnce(): Promise<void> {
    const n = begun;
    begun += 1;
    try {
      acknowledged.push(await askForHelp(personFrom(addressOf(n)), familyCalled(n)));
    } catch (fault) {
      stuck.push(fault instanceof Error ? fault.message : String(fault));
    }
  }

  async function askUntil(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && stuck.length === 0) await askOnce();
  }

  return {
    askOfEach: async () => {
      for (let n = 0; n < kindCount(); n += 1) await askOnce();
    },
    askUntil: async (signal, atOnce) => {
      await Promise.all(Array.from({ length: atOnce }, () => askUntil(signal)));
    },
    nextSend: (longestMs) =>
      once(sends, 'send', { signal: AbortSignal.timeout(longestMs) }).catch(() => undefined),
    answers: () => answers,
    staff: () => personFrom(STAFF_ADDRESS),
    answer: async (one) => {
      const person = personFrom(addressOf(acknowledged.indexOf(one)));
      answered.push(...(await answerTheTeam(person, one)));
    },
    requestsTo: (services) =>
      acknowledged.flatMap((one) => one.services).filter((id) => services.includes(id)).length,
    acknowledged,
    answered,
    stuck,
    troubles: () => people.flatMap(({ troubles }) => troubles),
    retries: () => ({
      all: people.reduce((sum, person) => sum + person.retries(), 0),
      sends: [...pressed.values()].filter((times) => times > 1).length,
    }),
  };
}

const STAFF_ADDRESS = '198.19.0.1';

/** An address that is nobody's (RFC 5737 and 2544: for tests), one for each family. */
export function addressOf(n: number): string {
  return `198.18.${Math.trunc(n / 250) % 250}.${1 + (n % 250)}`;
}
