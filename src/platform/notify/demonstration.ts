import type { Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { isDelivered, keepDelivery } from './demonstration.store.ts';
import type { Leaving, Transport } from './message.ts';

/** The demonstration's provider: nothing leaves this machine. */
export function demonstration(db: Database): Transport {
  return {
    name: 'demonstration',
    canBeAsked: true,
    find: async (message) => {
      const found = await db.as(machineOf(message), (tx) => isDelivered(tx, message));
      return found ? { kind: 'found', providerId: message.reference } : { kind: 'not-found' };
    },
    send: async (message) => {
      await db.as(machineOf(message), (tx) => keepDelivery(tx, message));
      return { kind: 'accepted', providerId: message.reference };
    },
  };
}

function machineOf({ area }: Leaving): Viewer {
  return { area, role: 'machine', parties: [] };
}
