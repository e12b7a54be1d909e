import type { ServicePanel, ServiceSlot } from '../../src/find/directory/index.ts';

/** A service's page that no later room tells anything, but for some panels. */
export function slotWith(panels: readonly ServicePanel[]): ServiceSlot {
  return {
    asker: () => undefined,
    teamsAtPostcode: () => ({ teams: [], isForAPerson: false, isElsewhere: false }),
    panels,
  };
}
