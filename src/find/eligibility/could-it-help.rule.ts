import { type Day, dayOf } from '../../kernel/day.ts';
import type { Area } from '../area/area.ts';
import { areaOn, turningDaysOf } from '../area/area-on.rule.ts';
import type { Service } from '../directory/directory.ts';
import type { Answer, FitAnswer, ServiceAnswer } from './answer.ts';
import { everyService } from './every-service.rule.ts';
import { everythingOf } from './everything.rule.ts';
import { factsIn, NO_FACTS } from './fact-set.rule.ts';
import type { Facts, Given } from './facts.ts';
import type { Stood } from './one-service.rule.ts';
import { type Judged, type Judges, serviceByService } from './service-by-service.rule.ts';
import { turningDays } from './turning-days.rule.ts';
import { whatMayBe } from './what-may-be.rule.ts';

/** A check of one area's services: what is known of a child in, the contract's answer out. */
export type Check = (given: Given) => Answer;

/**
 * Could these services help? The one rule behind the pages, `/api/v1/check` and `oast check`
 * (contract CHECK.md). The facts have been read already (read-request.rule.ts). The same request
 * and pack always give the same bytes.
 */
export function couldItHelp(given: Given, area: Area, services: readonly Service[]): Answer {
  return checkOf(area, services)(given);
}

/**
 * The same rule with its pack worked out beforehand, for whoever checks more than one child: keep
 * it for as long as the pack is in use. Lists in its answers are shared: read them only.
 */
export function checkOf(area: Area, services: readonly Service[]): Check {
  return checksOf(area, services).check;
}

/** The rule for one child, and the same a service at a time for whoever lists services. */
export type Checks = { readonly check: Check; readonly look: Look };

/** What is known of a child in; each service of the day, to be judged by its place in the list. */
export type Look = (given: Given) => {
  readonly services: Judges['services'];
  readonly judge: (place: number) => Judged;
};

/** Both ways of asking, over one pack worked out once. */
export function checksOf(area: Area, services: readonly Service[]): Checks {
  const turns = [...turningDays(services), ...turningDaysOf(area)];
  const eraOf = eras(turns, (day) => {
    const there = areaOn(area, day);
    const everything = everythingOf(there);
    const judges = serviceByService(services, { area: there, day, everything });
    return { there, everything, judges };
  });
  const dayAt = lastKept(dayOf);
  const seen = ({ asAt, facts }: Given) => {
    const day = dayAt(asAt);
    const { there, everything, judges } = eraOf(day);
    return { judges, maybe: whatMayBe({ facts, day }, there, everything) };
  };
  return {
    look: (given) => {
      const { judges, maybe } = seen(given);
      return { services: judges.services, judge: judges.see(maybe) };
    },
    check: (given) => {
      const { judges, maybe } = seen(given);
      const stood = everyService(judges)(maybe);
      return {
        asAt: given.asAt,
        helpNow: needsHelpNow(given.facts),
        services: inOrder(stood),
        ask: factsIn(stood.reduce((all, { needed }) => all | needed, NO_FACTS)),
      };
    },
  };
}

/** Nothing else asks for help now (contract CHECK.md, `helpNow`); pages may show it for less. */
export function needsHelpNow({ immediateDanger, selfHarm }: Facts): boolean {
  return immediateDanger === true || selfHarm === 'significant';
}

/** Those that fit, then not yet known, then those that do not; each in order of id, as they came. */
function inOrder(stood: readonly Stood[]): readonly ServiceAnswer[] {
  const found: { readonly [Fit in FitAnswer]: ServiceAnswer[] } = {
    fits: [],
    'not-yet-known': [],
    'does-not-fit': [],
  };
  for (const { service } of stood) found[service.answer].push(service);
  return [...found.fits, ...found['not-yet-known'], ...found['does-not-fit']];
}

/** Works something out for a day once for all days that are alike: none of them a turning day. */
function eras<Value>(turns: readonly Day[], work: (day: Day) => Value): (day: Day) => Value {
  const known = new Map<number, Value>();
  return (day) => {
    const era = turns.filter((turn) => turn <= day).length;
    const value = known.get(era) ?? work(day);
    known.set(era, value);
    return value;
  };
}

/** A batch most often asks about one moment: the last answer is kept. */
function lastKept<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: work(key) };
    return last.value;
  };
}
