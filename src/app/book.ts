import { packTopic, sayFault } from '../find/area/index.ts';
import { type AreaPack, openBook } from '../find/directory/index.ts';
import { type Check, type Checks, checksOf, type Look } from '../find/eligibility/index.ts';
import { type Connection, type Database, listen } from '../platform/db/index.ts';
import type { Log } from '../platform/web/log.ts';

/** The area as this process knows it: one compiled pack, and the check worked out from it. */
export type Book = {
  readonly now: () => AreaPack;
  readonly check: () => Check;
  readonly look: () => Look;
  readonly close: () => Promise<void>;
};

export type BookToOpen = {
  readonly db: Database;
  readonly app: Connection;
  readonly area: string;
  readonly log: Log;
};

/** Opens the area's book from the database, and reads it again whenever a pack was applied. */
export async function openAreaBook({ db, app, area, log }: BookToOpen): Promise<Book> {
  const opened = await openBook(db, area);
  if (opened.kind === 'faulty') {
    const faults = opened.faults.map((fault) => `  ${sayFault(fault)}`).join('\n');
    throw new Error(
      `The database holds no area that can be used. Run: oast area apply DIR\n${faults}`,
    );
  }
  const { book } = opened;
  const worked = (): Checks => checksOf(book.now().area, book.now().services);
  let checks = worked();
  async function heard(topic: string | null): Promise<void> {
    if (topic !== null && topic !== packTopic(area)) return;
    const reloaded = await book.reload();
    if (reloaded.kind === 'changed') checks = worked();
    if (reloaded.kind === 'faulty') log.error({ event: 'pack-faulty', area }, 'pack not taken');
  }
  const listening = listen(app, {
    heard,
    onFault: () => log.error({ event: 'pack-not-read', area }),
  });
  return {
    now: book.now,
    check: () => checks.check,
    look: () => checks.look,
    close: listening.end,
  };
}
