/** One thing that a page of a professional's referral asks, as `asks.page.njk` shows it. */
export type Ask =
  | Asked<'line', { readonly type?: 'text' | 'email' | 'tel'; readonly fills?: string }>
  | Asked<'words', { readonly rows?: number }>
  | Asked<'day', object>
  | Asked<'pick', { readonly items: readonly Item[] }>
  | Asked<'picks', { readonly items: readonly Item[]; readonly idPrefix?: string }>
  /** The advice that was read, to tick as tried. */
  | { readonly kind: 'advice'; readonly label: string; readonly list: readonly Listed[] }
  /** What the check told already: shown, and not asked again. */
  | { readonly kind: 'known'; readonly label: string; readonly says: string };

type Asked<Kind extends string, More> = {
  readonly kind: Kind;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
} & More;

type Listed = { readonly id: string; readonly title: string };

export type Item = {
  readonly value: string;
  readonly text: string;
  readonly hint?: { readonly text: string };
};

/** The template of every page that is only its asks. */
export const ASKS = 'refer/referral/public/asks.page.njk';
