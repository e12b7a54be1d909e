import { type Day, dayOf, type Instant, parseDay, parseInstant } from '../../kernel/day.ts';
import type { Area } from '../area/area.ts';
import { areaOn } from '../area/area-on.rule.ts';
import { candidatesOf, type Whereabouts } from '../area/where-is-it.rule.ts';
import type { Service } from '../directory/directory.ts';
import { FACTS, type Fact, type Given, type Where } from './facts.ts';
import { faultAt, misshapen, type RequestFault } from './misshapen.rule.ts';
import { type CheckRequest, isCheckRequest } from './request.ts';

/** What the ids in a request are read against: an area, and all of its services. */
export type ReadAgainst = {
  readonly area: Area;
  readonly services: readonly Pick<Service, 'doFirst'>[];
};

export type ReadRequest = { readonly kind: 'good'; readonly given: Given } | RequestFault;

/**
 * Reads the JSON of one check (contract CHECK.md, "Request" and "Faults"). Of several faults one
 * is named, the same whatever the order of the fields. A need named twice says no more than
 * once, so it is no fault. No detail repeats what was sent.
 */
export function readRequest(json: unknown, now: Instant, pack: ReadAgainst): ReadRequest {
  if (!isCheckRequest(json)) return misshapen(json);
  const { facts = {} } = json;
  const asAt = json.asAt === undefined ? now : parseInstant(json.asAt);
  const day = asAt && dayOf(asAt);
  if (asAt === undefined || day === undefined) return faultAt('/asAt', AS_AT);
  const details = detailsOf(facts, day, pack);
  const fact = FACTS.find((name) => details[name] !== undefined);
  if (fact) return faultAt(`/facts/${fact}`, details[fact] ?? '');
  const dateOfBirth = facts.dateOfBirth === undefined ? undefined : parseDay(facts.dateOfBirth);
  return { kind: 'good', given: { asAt, facts: { ...facts, dateOfBirth } } };
}

const AS_AT = 'asAt is an instant with its offset, as 2025-11-07T16:00:00Z.';

/** What is wrong with facts that have their shape. */
function detailsOf(
  { dateOfBirth, home, learns, needs, done }: NonNullable<CheckRequest['facts']>,
  day: Day,
  { area, services }: ReadAgainst,
): { readonly [F in Fact]?: string | undefined } {
  const needIds = new Set(area.needs.map(({ id }) => id));
  const there = areaOn(area, day);
  return {
    dateOfBirth: dateOfBirth === undefined ? undefined : detailOfBirth(dateOfBirth, day),
    home: home && detailOfWhere(home, there),
    learns: learns && detailOfWhere(learns, there),
    needs: needs?.every((id) => needIds.has(id)) === false ? NO_SUCH_NEED : undefined,
    done: done?.every((id) => isWanted(id, services)) === false ? NO_SUCH_THING : undefined,
  };
}

function isWanted(id: string, services: ReadAgainst['services']): boolean {
  return services.some(({ doFirst }) => doFirst.some((thing) => thing.id === id));
}

const NO_SUCH_NEED = 'No need of this area has one of these ids.';
const NO_SUCH_THING = 'No service of this area asks for one of these to be done first.';

function detailOfBirth(dateOfBirth: string, day: Day): string | undefined {
  const born = parseDay(dateOfBirth);
  if (born === undefined) return 'dateOfBirth is no day: write YYYY-MM-DD.';
  return born > day ? 'dateOfBirth is after the day of asAt.' : undefined;
}

const WHERE_DETAIL: { readonly [Kind in Whereabouts['kind']]: string | undefined } = {
  candidates: undefined,
  disagree: 'The postcode, place and district disagree.',
  'unknown-place': 'No place of this area has this name.',
  'not-a-postcode': 'The postcode is none.',
};

function detailOfWhere(where: Where, area: Area): string | undefined {
  return WHERE_DETAIL[candidatesOf(where, area).kind];
}
