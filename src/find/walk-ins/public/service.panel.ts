import type { ServicePanel } from '../../directory/service-slot.ts';
import { sayWhen } from '../dates-in-words.rule.ts';
import { nextHeld } from '../next-sessions.rule.ts';
import { walkInsAt } from '../paths.ts';

/** Fills a service's page with its next session, where it holds any. */
export const servicePanel: ServicePanel = ({ id }, { sessions }, now) => {
  const own = sessions.filter(({ service }) => service === id);
  if (own.length === 0) return [];
  const next = nextHeld(own, now);
  const view = {
    href: walkInsAt({ service: id }),
    next: next ? `${sayWhen(next)}, at ${next.session.venue.name}` : '',
  };
  return [{ template: 'find/walk-ins/public/service.panel.njk', view }];
};
