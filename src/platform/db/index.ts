export type { Connection, Database, Tx } from './database.ts';
export { JOBS, openDatabase, WEB } from './database.ts';
export { newId } from './id.ts';
export type { Migrated, Migration } from './migrate.ts';
export { migrate, readMigrations } from './migrate.ts';
