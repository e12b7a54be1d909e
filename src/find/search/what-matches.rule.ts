import type { Service } from '../directory/directory.ts';
import type { Look } from '../eligibility/could-it-help.rule.ts';
import type { Judged } from '../eligibility/service-by-service.rule.ts';
import type { Filters } from './filters.ts';

/** The services of a search, by their places in the list that was looked at; likeliest first. */
export type Matches = {
  /** All that was asked for is so. */
  readonly fits: readonly number[];
  /** Nothing is against it, and something is not known yet. */
  readonly might: readonly number[];
  /** For this worry, and something else is against it. */
  readonly out: readonly number[];
};

/** What a search asks beside the facts of the check. */
export type Sought = {
  readonly filters: Filters;
  /** Every need that is looked for. */
  readonly needs: readonly string[];
  /** The i-THRIVE group in the area's own words, as services name it; null: any. */
  readonly thrive: string | null;
};

type Looked = ReturnType<Look>;

/**
 * Which services match a search. What the check knows of is decided there; here only what a
 * directory is looked through for: the level, the way, who may ask. What a
 * service does not say is not held against it. `places` are those to judge (which-to-judge.rule.ts).
 */
export function whatMatches(
  { services, judge }: Looked,
  sought: Sought,
  places: readonly number[],
): Matches {
  const found: { readonly [S in Stands]: number[] } = { fits: [], might: [], out: [] };
  const ranks = new Map<number, number>();
  for (const place of places) {
    const service = services[place]?.service;
    if (!service) continue;
    ranks.set(place, rankOf(service, sought));
    found[standsFor(service, judge(place), sought)].push(place);
  }
  const likeliest = (one: number, other: number) =>
    (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0) || one - other;
  return {
    fits: found.fits.sort(likeliest),
    might: found.might.sort(likeliest),
    out: found.out.sort(likeliest),
  };
}

type Stands = keyof Matches;

/** Lower is likelier: what was typed by name first, then by how many needs are shared. */
function rankOf({ id, needs }: Service, { filters, needs: wanted }: Sought): number {
  const named = filters.named.indexOf(id);
  if (named >= 0) return named - BY_NAME;
  return -wanted.filter((need) => needs.includes(need)).length;
}

const BY_NAME = 1_000;

function standsFor(service: Service, judged: Judged, sought: Sought): Stands {
  const answers = [judged.fit.answer, ...asides(service, sought)];
  if (answers.includes('does-not-fit')) return 'out';
  // Who may ask costs more to say than the rest, so it comes last.
  const entry = sought.filters.asker === null ? 'yes' : judged.speak().service.mayRefer;
  if (entry === 'no') return 'out';
  return answers.includes('not-yet-known') || entry === 'not-yet-known' ? 'might' : 'fits';
}

/** What a service says of itself beside its criteria: ways to meet, level, i-THRIVE group. */
function asides({ meets, levels, thriveGroups }: Service, { filters, thrive }: Sought) {
  const { ways, level } = filters;
  return [
    ...(ways.length > 0 ? [says(meets, (meet) => ways.includes(meet))] : []),
    ...(level !== null ? [says(levels, (one) => one.level === level)] : []),
    ...(thrive !== null ? [says(thriveGroups, (group) => group === thrive)] : []),
  ];
}

function says<One>(own: readonly One[], isIt: (one: One) => boolean) {
  if (own.length === 0) return 'not-yet-known';
  return own.some(isIt) ? 'fits' : 'does-not-fit';
}
