import { type CompiledQuery, type Kysely, type KyselyConfig, Transaction } from 'kysely';
import type { Afterwards } from './afterwards.ts';

type NoTables = Record<never, never>;
type Tx = Transaction<NoTables>;
type Transact = <Value>(begin: CompiledQuery, work: (tx: Tx) => Promise<Value>) => Promise<Value>;

/**
 * Transactions whose statements do not wait for each other's answers: `begin` leaves together with
 * the first statement, and statements that are run at once (`Promise.all`) leave together, in their
 * order. Kysely's own would send one at a time, and every round trip costs both sides much.
 */
export function transactionsOn(
  kysely: Kysely<NoTables>,
  config: KyselyConfig,
  addAfter: (after: Afterwards) => void,
): Transact {
  const executor = kysely.getExecutor();
  const driver = config.dialect.createDriver();
  return (begin, work) =>
    executor.provideConnection(async (connection) => {
      let isOver = false;
      const own = executor.withConnectionProvider({
        provideConnection: async (run) => {
          if (isOver) throw new Error('The transaction is over');
          return await run(connection);
        },
      });
      const tx: Tx = new Transaction({ config, driver, dialect: config.dialect, executor: own });
      const begun = heard(connection.executeQuery(begin));
      try {
        const value = await work(tx);
        isOver = true;
        const left = LAST.get(own) ?? [];
        const last = left.map((statement) => heard(connection.executeQuery(statement)));
        const committed = heard(driver.commitTransaction(connection));
        await Promise.all([begun, ...last, committed]);
        for (const after of AFTER.get(own) ?? []) addAfter(after);
        return value;
      } catch (fault) {
        isOver = true;
        await driver.rollbackTransaction(connection);
        throw await begun.then(
          () => fault,
          (first: unknown) => first,
        );
      }
    });
}

/**
 * Leaves a statement for the end of a transaction: it is sent together with `commit`, so that what
 * it locks is held no longer than that takes. Its fault ends the transaction, and whoever began that
 * hears of it.
 */
export function lastly(tx: Tx, statement: CompiledQuery): void {
  const executor = tx.getExecutor();
  LAST.set(executor, [...(LAST.get(executor) ?? []), statement]);
}

const LAST = new WeakMap<object, readonly CompiledQuery[]>();

/**
 * Has something done once this transaction is kept, and not at all when it is not. Whoever dies in
 * between does not do it, so it must be a thing that the clock brings round as well.
 */
export function afterwards(tx: Tx, after: Afterwards): void {
  const executor = tx.getExecutor();
  AFTER.set(executor, [...(AFTER.get(executor) ?? []), after]);
}

const AFTER = new WeakMap<object, readonly Afterwards[]>();

// Its fault is awaited later; until then Node must not take it for one that nobody hears.
function heard<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
