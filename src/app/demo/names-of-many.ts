import { createHash } from 'node:crypto';
import type { Instant } from '../../kernel/day.ts';
import { drawReference } from '../../refer/referral/reference.ts';
import { millisOf } from './moment.ts';

/** Begins the id of every draft of made-up people; no family's draft begins so. */
export const MADE_UP_DRAFT = 'draft-demonstration-';

/**
 * Makes ids in the shape of `newId`, from a name and a moment alone: the same run, the same ids.
 * Its time is when the case was sent, so that rows made together lie together.
 */
export function idsFrom(name: string, at: Instant): (kind: string) => string {
  const time = millisOf(at).toString(16).padStart(12, '0');
  let made = 0;
  return (kind) => {
    made += 1;
    return `${kind}-${time}${digest(`${name}\u001f${kind}\u001f${made}`).slice(0, 20)}`;
  };
}

/** One of a run's references: a number of its own among those of all references there are. */
export type Numbered = {
  readonly prefix: string;
  /** Names the run: each begins somewhere else. */
  readonly run: string;
  readonly n: number;
  /** Counts up when the reference was taken by somebody else. */
  readonly attempt: number;
};

/**
 * A reference that no other number of the run has: steps that share no factor with the number of
 * all references visit each of them once. Drawn at random, 100,000 would meet a hundred times.
 */
export function referenceOf({ prefix, run, n, attempt }: Numbered): string {
  const start = Number.parseInt(digest(run).slice(0, 12), 16);
  let rest = (start + n * STEP + attempt * AGAIN) % REFERENCES;
  return drawReference(prefix, (below) => {
    const drawn = rest % below;
    rest = Math.floor(rest / below);
    return drawn;
  });
}

/** Four signs of 28 and two digits of 8 (refer/referral/reference.ts). */
const REFERENCES = 28 ** 4 * 8 ** 2;
const STEP = 24_312_215;
const AGAIN = 7_919_377;

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
