import type { House } from '../house.ts';

/** What made-up cases need of a house to become rows. */
export type SeedHouse = Pick<House, 'db' | 'keys' | 'area' | 'book' | 'settings'>;
