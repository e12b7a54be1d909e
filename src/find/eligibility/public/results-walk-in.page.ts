import type { Service } from '../../directory/directory.ts';
import { sayWhen } from '../../walk-ins/dates-in-words.rule.ts';
import { nearHome, nearOf } from '../../walk-ins/near.rule.ts';
import { nextHeld, sessionsNear } from '../../walk-ins/next-sessions.rule.ts';
import { walkInsAt } from '../../walk-ins/paths.ts';
import type { Standing } from './standing.page.ts';

export type WalkIn = {
  readonly href: string;
  /** The next session near home, in words; empty where its date is not known. */
  readonly next: string;
};

/**
 * Where to see the sessions of a service, near home as far as that is known; null where the service
 * has none. The address names a town or a district at most, never a postcode.
 */
export function walkInOf(
  { id }: Service,
  { pack, check, now }: Pick<Standing, 'pack' | 'check' | 'now'>,
): WalkIn | null {
  const own = pack.sessions.filter(({ service }) => service === id);
  if (own.length === 0) return null;
  const place = check.facts.home ? nearHome(check.facts.home, pack.area) : undefined;
  const next = nextHeld(sessionsNear(own, nearOf(place, pack.area)), now);
  const at = walkInsAt({ service: id, place });
  return {
    href: `${at}&from=results`,
    next: next ? `${sayWhen(next)}, at ${next.session.venue.name}` : '',
  };
}
