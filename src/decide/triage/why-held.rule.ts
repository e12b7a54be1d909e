import type { Service } from '../../find/directory/directory.ts';
import { ageOn } from '../../kernel/age.ts';
import type { Day } from '../../kernel/day.ts';
import type { KeptConsent } from '../../refer/consent/consent.ts';
import { agreesNow } from '../../refer/consent/who-agrees.rule.ts';
import { mayMessage } from '../../refer/people/may-message.rule.ts';
import type { People } from '../../refer/people/people.ts';
import type { IsTold } from './who-is-told.rule.ts';

/** One message, and all that is known of whom it is about, before it is sent. */
export type Held = {
  readonly told: Extract<IsTold, { how: 'message' }>;
  readonly written: { readonly subject: string; readonly body: string };
  readonly people: People;
  readonly consents: readonly KeptConsent[];
  readonly today: Day;
  readonly services: readonly Pick<Service, 'name' | 'provider' | 'teams'>[];
};

const PRESUMED = 16;

/**
 * Why a message would be held if it left now, as the gate's code; null: it would go. It foretells
 * the gate by the gate's own rule, so that whoever decides sees it before sending; the gate itself
 * is asked again as the message leaves, and knows besides who still follows.
 */
export function whyHeld({ told, written, people, consents, today, services }: Held): string | null {
  const born = people.child.dateOfBirth;
  const { value, because } = mayMessage({
    to: told.to,
    way: told.channel,
    address: told.address,
    subject: written.subject,
    body: written.body,
    follows: 'yes',
    contacts: people.contacts,
    mustNotKnow: people.persons.filter(({ kind }) => kind === 'must-not-know'),
    childIsSixteen: born !== null && ageOn(born, today) >= PRESUMED,
    youngPersonAgrees: agreesNow(consents, 'child'),
    tellingNames: services.flatMap(({ name, provider, teams }) => [
      name,
      provider,
      ...teams.map((team) => team.name),
    ]),
  });
  return value === 'send' ? null : (because[0]?.code ?? 'not-said');
}
