import type { Day } from '../../kernel/day.ts';
import type { DistrictCode, Sourced } from '../area/area.ts';

export type Venue = {
  readonly name: string;
  readonly address: string | null;
  /** A named place of the area, where it is in one. */
  readonly place: string | null;
  readonly district: DistrictCode;
  /** Getting in and about, in words; empty where it is not known. */
  readonly access: readonly string[];
};

export type Cancelled = { readonly day: Day; readonly why: string };

/** A session held on another day or at another time; what is absent stays as it was. */
export type Moved = {
  readonly day: Day;
  readonly to: Day;
  readonly starts: number;
  readonly ends: number;
  readonly why: string;
};

/** When sessions are held. Times are minutes since midnight in Europe/London, summer and winter. */
export type SessionDates = {
  /** The first day, which the rule falls on too. */
  readonly from: Day;
  /** The first day that no longer counts. */
  readonly until: Day | null;
  readonly starts: number;
  readonly ends: number;
  /** A recurrence rule by days (RFC 5545), `FREQ=WEEKLY;BYDAY=TU`; null: on the first day alone. */
  readonly recurs: string | null;
  readonly cancelled: readonly Cancelled[];
  readonly moved: readonly Moved[];
};

/** A session that one can walk into, at one venue. */
export type Session = Sourced & {
  readonly id: string;
  /** The id of the service that holds it. */
  readonly service: string;
  readonly name: string;
  readonly venue: Venue;
  readonly forWhom: string;
  readonly ages: { readonly from: number; readonly under: number } | null;
  readonly needs: readonly string[];
  /** Who is there to talk to. */
  readonly staff: readonly string[];
  /** How one comes: `You do not need to book.` */
  readonly turnUp: string;
  /** How full it may be, in words; null: not said. */
  readonly room: string | null;
  /** Null: not known. A page then says whom to ask. */
  readonly dates: SessionDates | null;
};
