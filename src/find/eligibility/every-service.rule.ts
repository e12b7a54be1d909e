import type { Service } from '../directory/directory.ts';
import { servicesOn, versionOn } from '../directory/service-in-force.rule.ts';
import { doesItFit, stepsOf } from './does-it-fit.rule.ts';
import { ASK_ORDER, type Fact } from './facts.ts';
import { type Ground, oneService, type Stood } from './one-service.rule.ts';
import type { Settled } from './rung.rule.ts';
import { type Sight, viewOf } from './sight.rule.ts';
import type { MayBe } from './what-may-be.rule.ts';

/**
 * How every service in force on a day stands for a child, in order of id. Each fact is looked at
 * once for all services; then each service reads off what it says to its own criteria.
 */
export function everyService(
  services: readonly Service[],
  ground: Ground,
): (maybe: MayBe) => readonly Stood[] {
  const judged = servicesOn(services, ground.day)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap((service) => {
      const version = versionOn(service, ground.day);
      return version
        ? [{ steps: stepsOf(version), speak: oneService(service, version, ground) }]
        : [];
    });
  const steps = judged.map((service) => service.steps);
  const asks = steps.map((own) => own.flatMap(({ asked }) => asked));
  const asked = ASK_ORDER.filter((fact) => asks.flat().some(({ bits }) => bits.has(fact)));
  const views = asked.map((fact) => viewOf(fact, asks, ground.everything));
  const masksFor = new Map<Fact, (typeof views)[number]['masksFor']>(
    views.map((view) => [view.fact, view.masksFor]),
  );
  return (maybe) => {
    const sights = views.map(({ see }) => see(maybe));
    return judged.map(({ steps: own, speak }, place) => {
      const masksOf = (fact: Fact) => masksFor.get(fact)?.(place, maybe) ?? [];
      return speak(doesItFit(own, settle(sights, place), masksOf), maybe);
    });
  };
}

/** What all facts together settle for the service at one place. */
function settle(sights: readonly Sight[], place: number): Settled {
  let must = 0;
  let may = 0;
  for (const sight of sights) {
    must |= sight.must[place] ?? 0;
    may |= sight.may[place] ?? 0;
  }
  return { must, may };
}
