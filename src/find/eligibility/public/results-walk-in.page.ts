import { serviceAt } from '../../directory/paths.ts';
import { sayWhen } from '../../walk-ins/dates-in-words.rule.ts';
import { nearHome, nearOf } from '../../walk-ins/near.rule.ts';
import { nextHeld, sessionsNear } from '../../walk-ins/next-sessions.rule.ts';
import { walkInsAt } from '../../walk-ins/paths.ts';
import type { ServiceAnswer } from '../answer.ts';
import type { Standing } from './standing.page.ts';

export type WalkIn = {
  readonly href: string;
  /** The next session near home, in words; empty where its date is not known. */
  readonly next: string;
};

/**
 * Where to see the sessions of a service, or of the one that it leads to, near home as far as that is
 * known; null where there are none. The address names a town or a district at most, never a postcode.
 */
export function walkInOf(
  { id, next: way }: Pick<ServiceAnswer, 'id' | 'next'>,
  { pack, check, now }: Pick<Standing, 'pack' | 'check' | 'now'>,
): WalkIn | null {
  const own = pack.sessions.filter(
    ({ service }) => service === id || serviceAt(service) === way.href,
  );
  const [first] = own;
  if (!first) return null;
  const place = check.facts.home ? nearHome(check.facts.home, pack.area) : undefined;
  const next = nextHeld(sessionsNear(own, nearOf(place, pack.area)), now);
  const at = walkInsAt({ service: first.service, place });
  return {
    href: `${at}&from=results`,
    next: next ? `${sayWhen(next)}, at ${next.session.venue.name}` : '',
  };
}
