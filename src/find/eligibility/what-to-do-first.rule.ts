import type { Instant } from '../../kernel/day.ts';
import type { DoFirst, Service } from '../directory/directory.ts';
import type { Check } from './could-it-help.rule.ts';
import type { Facts } from './facts.ts';
import { isForThis } from './what-to-ask.rule.ts';

/** How far somebody is with a thing that a service wants done first. */
export const FIRST_STATES = ['done', 'not-yet', 'dont-know'] as const;
export type FirstState = (typeof FIRST_STATES)[number];

/** What was said of each thing, by its id. */
export type Firsts = { readonly [id: string]: FirstState };

/** A thing to do first, and the services that want it. */
export type WantedFirst = Pick<DoFirst, 'id' | 'says'> & { readonly services: readonly string[] };

type House = {
  readonly check: Check;
  readonly services: readonly Pick<Service, 'id' | 'name' | 'needs' | 'doFirst'>[];
};

/**
 * What is to be asked about: each thing without which the next step of a service would be to do it.
 * Only of services that name the worry and are not ruled out; nothing where it can change nothing,
 * as where the next step is a walk-in. Each thing is left out in turn, and the check is asked.
 */
export function whatToDoFirst(
  { asAt, facts }: { readonly asAt: Instant; readonly facts: Facts },
  { check, services }: House,
): readonly WantedFirst[] {
  const ids = idsIn(services);
  return ids.flatMap((id) => {
    const without = { ...facts, done: ids.filter((other) => other !== id) };
    const waiting = new Set(
      check({ asAt, facts: without })
        .services.filter(({ answer, next }) => answer !== 'does-not-fit' && isFirst(next))
        .map((service) => service.id),
    );
    const wanting = services.filter((one) => waiting.has(one.id) && isForThis(one, facts.needs));
    const thing = wanting.flatMap(({ doFirst }) => doFirst).find((one) => one.id === id);
    return thing ? [{ id, says: thing.says, services: wanting.map(({ name }) => name) }] : [];
  });
}

/**
 * The fact `done`, from what was said: a list is the whole answer, so there is none while anything
 * asked about is not known.
 */
export function doneFrom(firsts: Firsts): readonly string[] | undefined {
  const said = Object.entries(firsts);
  if (said.length === 0 || said.some(([, state]) => state === 'dont-know')) return undefined;
  return said.filter(([, state]) => state === 'done').map(([id]) => id);
}

/**
 * What the pages ask the check with: all that is not known to be left undone. So "not yet" of one
 * thing leads to that thing, and "I don't know" of another keeps nobody from asking.
 */
export function notLeftUndone(
  firsts: Firsts,
  services: readonly Pick<Service, 'doFirst'>[],
): readonly string[] | undefined {
  const isUndone = Object.values(firsts).includes('not-yet');
  return isUndone ? idsIn(services).filter((id) => firsts[id] !== 'not-yet') : undefined;
}

function idsIn(services: readonly Pick<Service, 'doFirst'>[]): readonly string[] {
  return [...new Set(services.flatMap(({ doFirst }) => doFirst.map(({ id }) => id)))];
}

function isFirst({ kind }: { readonly kind: string }): boolean {
  return kind === 'advice-first';
}
