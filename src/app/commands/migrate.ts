import { prepare } from '../prepare.ts';
import { refuseUnsafeRole } from '../refuse-unsafe-role.ts';
import { say } from '../say.ts';
import type { Command } from './command.ts';
import { withDatabase } from './doors.ts';

/** `oast migrate`: brings the database to this code. */
export const migrateCommand: Command = {
  name: ['migrate'],
  usage: 'migrate',
  does: 'Brings the database to this version: numbered changes, then the row policies.',
  run: async () =>
    await withDatabase(async ({ app, owner, roles }) => {
      await refuseUnsafeRole(app, roles);
      const { applied, policies } = await prepare(owner, roles);
      for (const name of applied) say(`applied: ${name}`);
      if (policies) say('row policies written');
      if (applied.length === 0 && !policies) say('Nothing to do.');
      return 0;
    }),
};
