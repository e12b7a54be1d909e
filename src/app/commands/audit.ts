import { verifyAudit } from '../../platform/audit/index.ts';
import { readGoodPack } from '../apply-pack.ts';
import { say, sayWrong } from '../say.ts';
import type { Command } from './command.ts';
import { withDatabase } from './doors.ts';

export const auditCommands: readonly Command[] = [
  {
    name: ['audit', 'verify'],
    usage: 'audit verify',
    does: 'Recomputes the whole audit chain of the area; status 1 and the row when it is broken.',
    run: async () =>
      await withDatabase(async ({ db, settings }) => {
        const { area } = readGoodPack(settings.areaDir);
        const chain = await verifyAudit(db, { area: area.id, role: 'operator', parties: [] });
        if (chain.kind === 'broken') {
          sayWrong(`The audit is broken at row ${chain.seq}: ${chain.because}`);
          return 1;
        }
        say(`The audit is whole: ${chain.rows} rows, head ${chain.head || 'none yet'}`);
        return 0;
      }),
  },
];
