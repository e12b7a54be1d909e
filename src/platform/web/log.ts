import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

// The only names that may stand in a log line. An allow-list, so that a field that somebody adds
// one day is left out until somebody thinks about it; personal data has no way in.
const ALLOWED = new Set([
  'requestId',
  'method',
  'route',
  'status',
  'ms',
  'fault',
  'code',
  'where',
  'event',
  'count',
  'port',
  'version',
  'task',
  'area',
]);

/** A log of JSON lines in UTC, on standard output: allowed fields and our own words only. */
export function makeLog(
  level: 'info' | 'warn' | 'silent',
  to: DestinationStream = pino.destination(1),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: keepAllowed },
    },
    to,
  );
}

function keepAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => ALLOWED.has(name)));
}

/**
 * What may be said of an error: its kind, its code and where in our code it was thrown. Never its
 * message: PostgreSQL's names the values of the row that it refuses.
 */
export function sayFault(fault: unknown): {
  readonly fault: string;
  readonly code: string;
  readonly where: string;
} {
  if (!(fault instanceof Error)) return { fault: typeof fault, code: '', where: '' };
  const code = 'code' in fault ? String(fault.code) : '';
  const where = (fault.stack ?? '').split('\n').filter((line) => /src\/[a-z]+\//.test(line));
  const places = where.slice(0, 4).map((line) => /src\/[^\s)]+/.exec(line)?.[0] ?? '');
  return { fault: fault.name, code, where: places.join(' < ') };
}
