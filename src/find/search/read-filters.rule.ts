import type { Area } from '../area/area.ts';
import { ASKERS, LEVELS, MEETS } from '../directory/directory.ts';
import { type Filters, MOST_IDS, type Near, OLDEST } from './filters.ts';

/** A query or a form, as a browser sends it. */
export type Sent = { readonly [name: string]: string | readonly string[] | undefined };

/** What is wrong with one filter, in words to stand beside it. */
export type FilterFault = { readonly field: string; readonly says: string };

export type ReadFilters = {
  readonly filters: Filters;
  readonly faults: readonly FilterFault[];
  /** From 1. What is no number is the first page; past the last, the last is shown. */
  readonly page: number;
};

/** The ids that this area has, against which an address is read. */
export type Known = {
  readonly area: Area;
  readonly services: readonly { readonly id: string }[];
  readonly advice: readonly { readonly id: string }[];
};

/**
 * Reads what an address or a form asks for. A fault costs its own filter alone. An id in a list
 * that this area does not have is left out: an old bookmark may hold one.
 */
export function readFilters(sent: Sent, { area, services, advice }: Known): ReadFilters {
  const age = readAge(first(sent, 'age').trim());
  const near = readNear(sent, area);
  const thrive = area.thriveGroups.find(({ id }) => id === first(sent, 'thrive'))?.id ?? null;
  const filters = {
    groups: among(sent, 'group', area.needGroups),
    needs: among(sent, 'need', area.needs),
    named: among(sent, 'named', services),
    advice: among(sent, 'advice', advice),
    age: age === undefined ? null : age,
    near: near === undefined ? null : near,
    ways: MEETS.filter((way) => all(sent, 'way').includes(way)),
    asker: ASKERS.find((one) => one === first(sent, 'asker')) ?? null,
    level: LEVELS.find((one) => one === first(sent, 'level')) ?? null,
    thrive,
  };
  const faults = [
    ...(age === undefined ? [{ field: 'age', says: AGE }] : []),
    ...(near === undefined ? [{ field: 'near', says: NEAR }] : []),
  ];
  return { filters, faults, page: readPage(first(sent, 'page')) };
}

const AGE = `Enter an age from 0 to ${OLDEST}, as a number`;
/** The same words for a place in an address and one that was typed. */
export const NEAR = 'We do not know that place. Try the nearest town, or a postcode like CT1 2AB';

function readAge(typed: string): number | null | undefined {
  if (typed === '') return null;
  const age = /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN;
  return age <= OLDEST ? age : undefined;
}

function readNear(sent: Sent, { places, districts }: Area): Near | null | undefined {
  const [place, district] = [first(sent, 'place'), first(sent, 'district')];
  if (place !== '') return places.some(({ name }) => name === place) ? { place } : undefined;
  if (district === '') return null;
  return districts.some(({ code }) => code === district) ? { district } : undefined;
}

function readPage(typed: string): number {
  return /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 1;
}

/** Those sent that are known, each once and in the order sent, to the most that anybody picks. */
function among(sent: Sent, name: string, known: readonly { readonly id: string }[]) {
  const wanted = [...new Set(all(sent, name).slice(0, 10 * MOST_IDS))];
  if (wanted.length === 0) return [];
  const ids = new Set(known.map(({ id }) => id));
  return wanted.filter((id) => ids.has(id)).slice(0, MOST_IDS);
}

function all(sent: Sent, name: string): readonly string[] {
  const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
  return typeof value === 'string' ? [value] : (value ?? []);
}

function first(sent: Sent, name: string): string {
  return all(sent, name)[0] ?? '';
}
