import type { Day, Instant } from '../../kernel/day.ts';
import type { Three } from '../../kernel/three.ts';
import type { PersonJudges, WayIn } from '../directory/directory.ts';
import type { Fact } from './facts.ts';

/** Whether a service's written criteria are met. It accepts and declines nobody. */
export type FitAnswer = 'fits' | 'not-yet-known' | 'does-not-fit';

/** One criterion, how it stands, and where it is written. */
export type Line = {
  readonly criterion: string;
  readonly answer: Three;
  readonly says: string;
  /** The day from which the criteria judged are in force; the same on every line of a service. */
  readonly version: Day;
  readonly source: string;
};

/** `not-needed` where nobody refers: a walk-in, an online service. */
export type MayRefer = 'yes' | 'no' | 'not-yet-known' | 'not-needed';

export type TeamAnswer =
  | { readonly answer: 'one-team'; readonly name: string; readonly phone: string | null }
  | {
      readonly answer: 'known';
      readonly id: string;
      readonly name: string;
      readonly phone: string | null;
      readonly email: string | null;
    }
  | { readonly answer: 'ask-a-person' | 'not-yet-known' };

export type Next = {
  readonly kind: WayIn['kind'] | 'another-area' | 'someone-else-refers' | 'advice-first';
  readonly href: string;
  readonly says: string;
};

export type ServiceAnswer = {
  readonly id: string;
  readonly answer: FitAnswer;
  readonly mayRefer: MayRefer;
  readonly because: readonly Line[];
  readonly aPersonJudges: readonly PersonJudges[];
  readonly team: TeamAnswer;
  readonly next: Next;
  readonly needed: readonly Fact[];
};

/** The wire shape of `/api/v1/check` (contract CHECK.md); keys stand in the contract's order. */
export type Answer = {
  readonly asAt: Instant;
  readonly helpNow: boolean;
  readonly services: readonly ServiceAnswer[];
  readonly ask: readonly Fact[];
};
