import { OF_FEELINGS } from './worries-of-feelings.ts';
import { OF_TALKING_AND_MOVING } from './worries-of-talking-and-moving.ts';
import type { Worry } from './worry.ts';

/** Every made-up worry, by need. */
export const WORRIES: readonly Worry[] = [...OF_FEELINGS, ...OF_TALKING_AND_MOVING];
