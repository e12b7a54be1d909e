import type { Day } from '../../kernel/day.ts';
import type { Postcode } from '../../kernel/postcode.ts';

/** Where a fact was read, and the day on which a person last checked it (null: nobody has). */
export type Sourced = {
  readonly source: string;
  readonly verified: Day | null;
};

/** When a fact is true: from its day, until (exclusive) another; open where absent. */
export type Dated = {
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
};

/** GSS code of a district, `E07000106`. */
export type DistrictCode = string;

/** A district on the days when it is one; a later row with its code is a later version of it. */
export type District = Dated &
  Sourced & {
    readonly code: DistrictCode;
    readonly name: string;
    /** False for a neighbour that shares postcodes with the area (Medway). */
    readonly inArea: boolean;
    /** The districts whose land it took over, whole or in part, on the day that it begins. */
    readonly succeeds?: readonly DistrictCode[] | undefined;
  };

export type Place = Dated &
  Sourced & {
    readonly name: string;
    readonly district: DistrictCode;
    /** Other districts that it reaches into. */
    readonly alsoIn?: readonly DistrictCode[] | undefined;
  };

/** The districts and named places that an outcode reaches into; hand-made, so a hint only. */
export type Outcode = Dated &
  Sourced & {
    readonly outcode: string;
    readonly districts: readonly DistrictCode[];
    readonly places: readonly string[];
    /** True when it also reaches into a district that the pack doesn't list (Bexley, Rother). */
    readonly outside?: boolean | undefined;
  };

/** The small areas of the census (LSOA) that people of a place live in; one may be of several. */
export type PlaceLsoas = Dated &
  Sourced & {
    readonly place: string;
    readonly lsoas: readonly string[];
  };

/** What the national postcode file says of one postcode. */
export type PostcodeEntry = { readonly district: DistrictCode; readonly lsoa: string | null };

/** The area's postcodes of one release of that file, in memory. */
export type PostcodeBook = {
  readonly release: string;
  readonly size: number;
  readonly find: (postcode: Postcode) => PostcodeEntry | undefined;
};

/** Opening hours of one line, on the days it names: 1 is Monday; minutes since midnight. */
export type OpeningHours = Dated & {
  readonly days: readonly number[];
  readonly opens: number;
  readonly closes: number;
};

/** A day off of the whole country, `Boxing Day`. */
export type Holiday = {
  readonly day: Day;
  readonly name: string;
  /** False for a day such as Christmas Day on a Saturday, whose bank holiday is another day. */
  readonly isBankHoliday: boolean;
};

/** The holidays that are known, from a day until another; of days beyond, nothing is known. */
export type Holidays = Sourced & {
  readonly from: Day;
  readonly until: Day;
  /** In order of day. */
  readonly rows: readonly Holiday[];
};

/** Minutes since midnight, as in `OpeningHours`. */
export type OpenSpan = { readonly opens: number; readonly closes: number };

/** A day on which the hours of the week do not hold. */
export type SpecialDay = {
  readonly day: Day;
  /** `a bank holiday`, `Christmas Day`; null for a day of the line's own. */
  readonly holiday: string | null;
  /** Why, for a day of the line's own; empty where it is not said. */
  readonly why: string;
  /** None: closed. Null: not known. */
  readonly hours: readonly OpenSpan[] | null;
};

/** What a line does on bank holidays; null: not known, so ask. */
export type OnHolidays = 'closed' | 'as-usual' | readonly OpenSpan[] | null;

export type Contact = Sourced & {
  readonly id: string;
  readonly name: string;
  readonly kind: 'emergency' | 'urgent' | 'listening' | 'safeguarding' | 'service';
  readonly phone?: string | undefined;
  readonly text?: string | undefined;
  readonly email?: string | undefined;
  /** Who it is for, in plain words. */
  readonly forWhom: string;
  /** Hours in words, as the source gives them. */
  readonly hoursSay: string;
  readonly hours: readonly OpeningHours[];
  readonly allHours: boolean;
  readonly onHolidays?: OnHolidays | undefined;
  /** Days of its own, then holidays; absent: none is known. */
  readonly specialDays?: readonly SpecialDay[] | undefined;
  /** What to press once the call is answered: `2` after 111. */
  readonly thenPress?: string | undefined;
  /** One more thing to know: the prefix for text relay. */
  readonly note?: string | undefined;
};

/** One thing that people worry about: in their words and in clinicians'. */
export type Need = {
  readonly id: string;
  readonly says: string;
  readonly example?: string | undefined;
  readonly clinical: string;
  /** Everyday words that mean it: "can't sit still". */
  readonly words: readonly string[];
};

/** A tile on the front page; a need may sit in more than one. */
export type NeedGroup = {
  readonly id: string;
  readonly says: string;
  readonly example: string;
  readonly needs: readonly string[];
};

/** One of the i-THRIVE groupings, in the area's own words for it. */
export type ThriveGroup = { readonly id: string; readonly says: string };

/** What the area pack says of the place itself. Services are find/directory's. */
export type Area = {
  readonly id: string;
  readonly name: string;
  readonly productName: string;
  readonly brandColour: string;
  readonly referencePrefix: string;
  readonly leaveTo: string;
  readonly districts: readonly District[];
  readonly places: readonly Place[];
  readonly outcodes: readonly Outcode[];
  readonly placeLsoas?: readonly PlaceLsoas[] | undefined;
  /** Absent until the national postcode file is loaded. */
  readonly postcodes?: PostcodeBook | undefined;
  /** Set by `areaOn`: districts of other days that the pack knows, and which they are on this one. */
  readonly otherDays?: ReadonlyMap<DistrictCode, readonly DistrictCode[]> | undefined;
  readonly contacts: readonly Contact[];
  readonly needs: readonly Need[];
  readonly needGroups: readonly NeedGroup[];
  readonly thriveGroups: readonly ThriveGroup[];
  /** Absent: no holidays are known. */
  readonly holidays?: Holidays | undefined;
};
