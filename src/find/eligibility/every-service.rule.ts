import type { Stood } from './one-service.rule.ts';
import type { Judges } from './service-by-service.rule.ts';
import type { MayBe } from './what-may-be.rule.ts';

/**
 * How every service in force on a day stands for a child, in order of id. Each fact is looked at
 * once for all services; then each service reads off what it says to its own criteria.
 */
export function everyService({ services, see }: Judges): (maybe: MayBe) => readonly Stood[] {
  return (maybe) => {
    const judge = see(maybe);
    return services.map((_service, place) => judge(place).speak());
  };
}
