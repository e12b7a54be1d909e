import { existsSync } from 'node:fs';
import type { DatabaseRoles } from '../../platform/access/index.ts';
import {
  type Connection,
  type Database,
  EMBEDDED_ROLES,
  findRunning,
  JOBS,
  makeRolesAndDatabase,
  openDatabase,
  startEmbedded,
} from '../../platform/db/index.ts';
import { readSettings, type Settings } from '../../platform/settings/index.ts';
import { roleOf } from '../role-of.ts';
import { saySettingFaults } from '../say.ts';
import { demonstrationSecret } from '../secret-key.ts';
import { Misused } from './command.ts';

/** What a command that works on the database is given. */
export type CommandDoors = {
  readonly settings: Settings;
  readonly db: Database;
  readonly app: Connection;
  readonly owner: Connection;
  readonly roles: DatabaseRoles;
  readonly secretKey: string;
};

/** The settings of a command; ends it with every fault and status 2 when there are any. */
export function commandSettings(): Settings {
  const read = readSettings('command', process.env);
  if (read.kind === 'good') return read.settings;
  saySettingFaults(read.faults);
  process.exit(2);
}

/**
 * Opens the database for one command: the one of `DATABASE_URL`, or the demonstration's own, which
 * may be running meanwhile. Closes it after.
 */
export async function withDatabase(
  work: (doors: CommandDoors) => Promise<number>,
): Promise<number> {
  const settings = commandSettings();
  return settings.databaseUrl
    ? await withServer(settings, settings.databaseUrl, work)
    : await withEmbedded(settings, work);
}

async function withServer(
  settings: Settings,
  url: string,
  work: (doors: CommandDoors) => Promise<number>,
): Promise<number> {
  const { databaseOwnerUrl: ownerUrl, secretKey } = settings;
  if (!ownerUrl || !secretKey) {
    throw new Misused('With DATABASE_URL, set DATABASE_OWNER_URL and OAST_SECRET_KEY as well.');
  }
  const roles = { app: roleOf(url), owner: roleOf(ownerUrl) };
  return await opened({ settings, app: { url }, owner: { url: ownerUrl }, roles, secretKey }, work);
}

const DATABASE = 'oast';

async function withEmbedded(
  settings: Settings,
  work: (doors: CommandDoors) => Promise<number>,
): Promise<number> {
  const running = existsSync(settings.dataDir) ? findRunning(settings.dataDir) : undefined;
  const started = running ? null : await startEmbedded({ ...settings, log: () => undefined });
  const reach = running ?? started;
  if (!reach) throw new Error('The database did not start.');
  try {
    await makeRolesAndDatabase(reach.connection('postgres', 'postgres'), DATABASE);
    const secretKey = settings.secretKey ?? demonstrationSecret(reach.where);
    const app = reach.connection(DATABASE, EMBEDDED_ROLES.app);
    const owner = reach.connection(DATABASE, EMBEDDED_ROLES.owner);
    return await opened({ settings, app, owner, roles: EMBEDDED_ROLES, secretKey }, work);
  } finally {
    await started?.stop();
  }
}

async function opened(
  doors: Omit<CommandDoors, 'db'>,
  work: (doors: CommandDoors) => Promise<number>,
): Promise<number> {
  const db = openDatabase(doors.app, JOBS);
  try {
    return await work({ ...doors, db });
  } finally {
    await db.end();
  }
}
