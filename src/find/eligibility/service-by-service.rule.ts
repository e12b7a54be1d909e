import { impossible } from '../../kernel/impossible.ts';
import type { CriteriaVersion, Service } from '../directory/directory.ts';
import { servicesOn, versionOn } from '../directory/service-in-force.rule.ts';
import { doesItFit, type Fit, stepsOf } from './does-it-fit.rule.ts';
import { ASK_ORDER, type Fact } from './facts.ts';
import { type Ground, oneService, type Stood } from './one-service.rule.ts';
import type { Settled } from './rung.rule.ts';
import { type Sight, viewOf } from './sight.rule.ts';
import type { MayBe } from './what-may-be.rule.ts';

/** How one service stands for a child; what it says beside its criteria is asked only when wanted. */
export type Judged = { readonly fit: Fit; readonly speak: () => Stood };

/** The services in force on a day, to be judged by their place in the list: in order of id. */
export type Judges = {
  readonly services: readonly { readonly service: Service; readonly version: CriteriaVersion }[];
  /** Looks at each fact once, for all services; then each is judged as it is asked about. */
  readonly see: (maybe: MayBe) => (place: number) => Judged;
};

/**
 * The check, a service at a time. Whoever lists all services wants each one's answer but tells of
 * few, and telling costs far more than judging.
 */
export function serviceByService(services: readonly Service[], ground: Ground): Judges {
  const inForce = servicesOn(services, ground.day)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap((service) => {
      const version = versionOn(service, ground.day);
      return version ? [{ service, version }] : [];
    });
  const own = inForce.map(({ service, version }) => ({
    steps: stepsOf(version),
    speak: once(() => oneService(service, version, ground)),
  }));
  const asks = own.map(({ steps }) => steps.flatMap(({ asked }) => asked));
  const asked = ASK_ORDER.filter((fact) => asks.flat().some(({ bits }) => bits.has(fact)));
  const views = asked.map((fact) => viewOf(fact, asks, ground.everything));
  const masksFor = new Map<Fact, (typeof views)[number]['masksFor']>(
    views.map((view) => [view.fact, view.masksFor]),
  );
  const see = (maybe: MayBe) => {
    const sights = views.map((view) => view.see(maybe));
    return (place: number): Judged => {
      const { steps, speak } = own[place] ?? impossible(`no service at place ${place}`);
      const masksOf = (fact: Fact) => masksFor.get(fact)?.(place, maybe) ?? [];
      const fit = doesItFit(steps, settle(sights, place), masksOf);
      return { fit, speak: () => speak()(fit, maybe) };
    };
  };
  return { services: inForce, see };
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

function once<Value extends object>(work: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= work();
    return value;
  };
}
