import type { AreaPack } from './pack.ts';
import type { ServiceSlot } from './service-slot.ts';

/** What the pages of this room need: the pack in use now, and what a later room tells them. */
export type DirectoryHouse = {
  readonly book: { readonly now: () => AreaPack };
  readonly slot: ServiceSlot;
};
