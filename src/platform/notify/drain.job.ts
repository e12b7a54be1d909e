import type { JobLog, Task } from '../jobs/index.ts';
import { drain, type Outbox } from './drain.action.ts';

/**
 * The job that lets messages leave: added with every change that tells somebody something, and once
 * a minute, for those that are to be tried again and those that a killed worker held.
 */
export function drainTask(outbox: Omit<Outbox, 'db'>, log: JobLog): Task {
  return async ({ db, viewer, signal }) => {
    const { settled, gaveUp } = await drain({ ...outbox, db }, viewer, signal);
    const { area } = viewer;
    if (gaveUp) log.warn({ event: 'provider-silent', area }, 'the provider of messages is silent');
    const forAPerson = (settled.blocked ?? 0) + (settled.failed ?? 0) + (settled.unknown ?? 0);
    if (forAPerson === 0) return;
    log.warn(
      { event: 'messages-need-a-person', area, count: forAPerson },
      'messages did not leave',
    );
  };
}
