import type { Database } from '../platform/db/index.ts';
import type { Round, Task, WorkerHouse } from '../platform/jobs/index.ts';
import {
  DRAIN,
  demonstration,
  drainTask,
  govukNotify,
  type Transport,
} from '../platform/notify/index.ts';
import { ERASE_DRAFTS, eraseDraftsTask, messageGate } from '../refer/referral/index.ts';
import type { House } from './house.ts';

/** What the worker of this house does, and how often each round comes. */
export function makeWorkerHouse(house: House, db: Database): WorkerHouse {
  const transport = transportOf(house, db);
  const tasks: Record<string, Task> = { [ERASE_DRAFTS]: eraseDraftsTask(house.clock) };
  const rounds: Round[] = [{ task: ERASE_DRAFTS, area: house.area, every: '17 3 * * *' }];
  if (transport) {
    const { clock, log } = house;
    tasks[DRAIN] = drainTask({ transport, gate: messageGate(house), clock }, log);
    rounds.push({ task: DRAIN, area: house.area, every: '* * * * *' });
  } else {
    house.log.warn({ event: 'no-transport' }, 'no way to send messages is set: they will wait');
  }
  return { owner: house.owner, db, tasks, rounds, log: house.log };
}

// Without one, messages wait in the outbox until the service is given a way to send them.
function transportOf({ settings }: House, db: Database): Transport | null {
  if (settings.notify) return govukNotify(settings.notify);
  return settings.mode === 'demonstration' ? demonstration(db) : null;
}
