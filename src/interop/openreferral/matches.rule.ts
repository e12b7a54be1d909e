import type { Spot } from '../../find/area/where-is-it.rule.ts';
import type { Facets, OpenOn } from './facets.ts';
import type { Query } from './query.ts';

/**
 * Whether an entry is one of those asked for. The ages and times are read as the standard has them:
 * at least the one, at or below the other; an entry of which they are not known is not among them.
 * `spots` are all where the postcode may be; being covered in one of them is enough.
 */
export function matches(facets: Facets, query: Query, spots: readonly Spot[]): boolean {
  return (
    isSorted(facets, query) &&
    isOfAges(facets, query) &&
    isOpen(facets.open, query) &&
    (query.modifiedAfter === undefined || (facets.modified ?? 0) >= query.modifiedAfter) &&
    query.search.every((word) => facets.words.includes(word)) &&
    (query.postcode === undefined || spots.some(facets.covers))
  );
}

function isSorted(facets: Facets, query: Query): boolean {
  const { term, taxonomy, organization, parent, topOnly } = query;
  return (
    (term === undefined || facets.terms.has(term)) &&
    (taxonomy === undefined || facets.taxonomies.has(taxonomy)) &&
    (organization === undefined || facets.organization === organization) &&
    (parent === undefined || facets.parent === parent) &&
    (!topOnly || facets.parent === null)
  );
}

function isOfAges({ ages }: Facets, { minimumAge, maximumAge }: Query): boolean {
  const { minimum, maximum } = ages;
  return (
    (minimumAge === undefined || (minimum !== null && minimum >= minimumAge)) &&
    (maximumAge === undefined || (maximum !== null && maximum <= maximumAge))
  );
}

function isOpen(open: readonly OpenOn[], { day, startTime, endTime }: Query): boolean {
  if (day === undefined && startTime === undefined && endTime === undefined) return true;
  return open.some(
    (one) =>
      (day === undefined || one.day === day) &&
      (startTime === undefined || one.opens >= startTime) &&
      (endTime === undefined || one.closes <= endTime),
  );
}

/** Whether anything is asked for but a page: without a filter, a list is told whole. */
export function isFiltered({ page: _, perPage, format, told, search, topOnly, ...rest }: Query) {
  const isAsked = Object.values(rest).some((value) => value !== undefined);
  return isAsked || search.length > 0 || topOnly;
}
