import {
  type Task as GraphileTask,
  type ParsedCronItem,
  parseCronItem,
  type Runner,
} from 'graphile-worker';
import { impossible } from '../../kernel/impossible.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { sayFault } from '../web/log.ts';
import { noteRound } from './job.store.ts';
import type { JobLog, Round, Task } from './job.ts';

type Doors = {
  readonly db: Database;
  readonly tasks: Readonly<Record<string, Task>>;
  readonly log: JobLog;
};

/** Our tasks as Graphile Worker calls them: in the job's area, as the machine. */
export function graphileTasks(
  doors: Doors,
  signal: AbortSignal,
): Readonly<Record<string, GraphileTask>> {
  const asGraphile = (name: string, task: Task): GraphileTask => {
    return async (given) => {
      const payload = readPayload(given);
      const viewer: Viewer = { area: payload.area, role: 'machine', parties: [] };
      try {
        await task({ db: doors.db, viewer, payload, signal });
        if (payload.round) await doors.db.as(viewer, (tx) => noteRound(tx, viewer.area, name));
      } catch (fault) {
        doors.log.error({ task: name, area: viewer.area, ...sayFault(fault) }, 'a job failed');
        // What Graphile Worker keeps of a failed job must not hold the values of a row.
        throw new Error(`${name} failed: ${sayFault(fault).fault}`);
      }
    };
  };
  return Object.fromEntries(
    Object.entries(doors.tasks).map(([name, task]) => [name, asGraphile(name, task)]),
  );
}

type Payload = Readonly<Record<string, unknown>> & {
  readonly area: string;
  readonly round: boolean;
};

function readPayload(given: unknown): Payload {
  const payload: Readonly<Record<string, unknown>> =
    typeof given === 'object' && given !== null ? { ...given } : {};
  const { area, round } = payload;
  if (typeof area !== 'string') impossible('a job without an area');
  return { ...payload, area, round: round === true };
}

/** The rounds as Graphile Worker's timetable. */
export function cronItems(rounds: readonly Round[]): ParsedCronItem[] {
  return rounds.map((round) =>
    parseCronItem({
      task: round.task,
      match: round.every,
      identifier: keyOf(round),
      payload: { area: round.area, round: true },
      options: { jobKey: keyOf(round) },
    }),
  );
}

/**
 * Adds one round of everything. What a killed worker had in hand stays locked for hours; the new job
 * takes its key, so the work goes on at once.
 */
export async function addRounds(runner: Runner, rounds: readonly Round[]): Promise<void> {
  for (const round of rounds) {
    const payload = { area: round.area, round: true };
    await runner.addJob(round.task, payload, { jobKey: keyOf(round) });
  }
}

function keyOf({ task, area }: Round): string {
  return `${area}:${task}:round`;
}
