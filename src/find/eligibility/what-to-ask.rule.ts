import type { Service } from '../directory/directory.ts';
import type { Answer, ServiceAnswer } from './answer.ts';
import { ASK_ORDER, type Fact, type Facts } from './facts.ts';

/** Whether a service names one of the worries; true of all where no worry is known. */
export function isForThis(
  { needs }: Pick<Service, 'needs'>,
  worries: Facts['needs'] = [],
): boolean {
  return worries.length === 0 || worries.some((worry) => needs.includes(worry));
}

/** What the check says of what it still needs. */
export type Asking = Pick<Answer, 'ask'> & {
  readonly services: readonly Pick<ServiceAnswer, 'id' | 'needed'>[];
};

/**
 * What the pages ask, of all that could still change something (`ask`): only what could change it
 * for a service that names the worry. Somebody who is sad is not asked where they learn so that
 * the way to a speech therapist becomes known. Where no service names the worry, all of it.
 */
export function whatToAsk(
  { services: answers, ask }: Asking,
  { needs }: Pick<Facts, 'needs'>,
  services: readonly Pick<Service, 'id' | 'needs'>[],
): readonly Fact[] {
  const ids = new Set(services.filter((one) => isForThis(one, needs)).map(({ id }) => id));
  const own = answers.filter(({ id }) => ids.has(id));
  if (own.length === 0) return ask;
  const facts = new Set(own.flatMap(({ needed }) => needed));
  return ASK_ORDER.filter((fact) => facts.has(fact));
}
