import type { Everything } from './everything.rule.ts';
import type { Fact } from './facts.ts';
import { remembering } from './remembering.rule.ts';
import { LISTS, type Terms, type ValueOf } from './terms.ts';
import type { MayBe } from './what-may-be.rule.ts';

/** A criterion's terms, and the bit given to each fact that it asks about. */
export type Asked = { readonly terms: Terms; readonly bits: ReadonlyMap<Fact, number> };

/** For each service, in their order: a bit for each of its criteria whose part holds. */
type Masks = readonly number[];

/** What a fact says to the criteria of each service. */
export type Sight = {
  /** These parts hold whatever the fact turns out to be. */
  readonly must: Masks;
  /** These may hold; the others cannot. */
  readonly may: Masks;
};

/** One fact, looked at once for all services. */
export type View = {
  readonly fact: Fact;
  readonly see: (maybe: MayBe) => Sight;
  /** What the fact can come to for one service (by its place): each mask once. */
  readonly masksFor: (service: number, maybe: MayBe) => Masks;
};

/**
 * How a fact is seen by services whose criteria ask about it. What each of its values says is
 * worked out once, the first time that it is met, and so is all that a whole area could say.
 */
export function viewOf<F extends Fact>(
  fact: F,
  services: readonly (readonly Asked[])[],
  everything: Everything,
): View {
  const isList = LISTS.has(fact);
  const every: readonly ValueOf[F][] = everything.values[fact];
  const maskers = services.map((asked) => maskerOf(fact, asked));
  const masksOf = remembering((value: ValueOf[F]) => maskers.map((maskOf) => maskOf(value)));
  const none = services.map(() => 0);
  const oneOf = (values: readonly ValueOf[F][]): Sight => {
    const [first = none, ...rest] = values.map(masksOf);
    return { must: rest.reduce(both, first), may: rest.reduce(either, first) };
  };
  const together = (items: readonly ValueOf[F][]) => items.map(masksOf).reduce(either, none);
  const unknown = isList ? { must: none, may: together(every) } : oneOf(every);
  const masksAmong = (values: readonly ValueOf[F][], service: number): Masks => {
    const masks = values.map((value) => masksOf(value)[service] ?? 0);
    return isList ? [masks.reduce((all, mask) => all | mask, 0)] : [...new Set(masks)];
  };
  const unknownFor = remembering((service: number) => {
    const masks = every.map((value) => masksOf(value)[service] ?? 0);
    return isList ? unions(masks) : [...new Set(masks)];
  });
  const anywhere: ReadonlySet<unknown> = new Set(Object.values(everything.anywhere));
  const standing = remembering(oneOf);
  return {
    fact,
    see(maybe) {
      const values = maybe[fact];
      if (values === undefined) return unknown;
      if (isList) return settled(together(values));
      return anywhere.has(values) ? standing(values) : oneOf(values);
    },
    masksFor(service, maybe) {
      const values = maybe[fact];
      return values ? masksAmong(values, service) : unknownFor(service);
    },
  };
}

/** Puts a fact's value to one service: a bit for each criterion whose part holds. */
function maskerOf<F extends Fact>(fact: F, asked: readonly Asked[]): (value: ValueOf[F]) => number {
  const parts = asked.flatMap(({ terms, bits }) => {
    const holds = terms.of[fact];
    return holds ? [{ holds, bit: bits.get(fact) ?? 0 }] : [];
  });
  return (value) => parts.reduce((mask, { holds, bit }) => (holds(value) ? mask | bit : mask), 0);
}

function settled(masks: Masks): Sight {
  return { must: masks, may: masks };
}

function both(one: Masks, other: Masks): Masks {
  return one.map((mask, service) => mask & (other[service] ?? 0));
}

function either(one: Masks, other: Masks): Masks {
  return one.map((mask, service) => mask | (other[service] ?? 0));
}

/** What a list can come to whose items say these: any of them together, or none. */
function unions(masks: Masks): Masks {
  const found = new Set([0]);
  for (const mask of masks) for (const before of [...found]) found.add(before | mask);
  return [...found];
}
