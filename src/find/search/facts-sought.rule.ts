import type { Day } from '../../kernel/day.ts';
import { parseDay } from '../../kernel/day.ts';
import type { Area } from '../area/area.ts';
import type { Facts } from '../eligibility/facts.ts';
import type { Filters } from './filters.ts';
import { needsSought } from './filters-in-address.rule.ts';

/**
 * A search as the facts of a check, so that whether a service fits is decided in one place. Of a
 * child of whom an age in years is known, any birthday does: who was born on 1 January so many
 * years ago has that age on every day of this year.
 */
export function factsSought(filters: Filters, area: Area, on: Day): Facts {
  const needs = needsSought(filters, area.needGroups);
  const { age, near, ways, asker } = filters;
  const born = age === null ? undefined : parseDay(`${Number(on.slice(0, 4)) - age}-01-01`);
  return {
    ...(needs.length === 0 ? {} : { needs }),
    ...(born === undefined ? {} : { dateOfBirth: born }),
    ...(near === null ? {} : { home: near }),
    ...(ways.length === 0 ? {} : { canMeet: ways }),
    ...(asker === null ? {} : { asker }),
  };
}
