import type { DatabaseRoles } from '../platform/access/index.ts';
import { type Connection, faultsOfAppRole } from '../platform/db/index.ts';

/**
 * Throws when the application's role could pass by the row policies. Ask it before the policies are
 * written: what they take from that role, they would take from the owner.
 */
export async function refuseUnsafeRole(
  app: Connection,
  roles: Pick<DatabaseRoles, 'owner'>,
): Promise<void> {
  const faults = await faultsOfAppRole(app, roles.owner);
  if (faults.length === 0) return;
  throw new Error(
    `The role in DATABASE_URL could pass by the row policies (${faults.join(', ')}). ` +
      'Give the service a role that owns nothing: see docs/operating.',
  );
}
