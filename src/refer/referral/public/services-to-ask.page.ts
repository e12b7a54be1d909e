import type { ServiceAnswer, TeamAnswer } from '../../../find/eligibility/answer.ts';
import type { Instant } from '../../../kernel/day.ts';
import type { DraftAnswers } from '../referral.ts';
import { askerOf } from '../who-is-asked.rule.ts';
import type { ReferHouse } from './draft-at-hand.page.ts';

export type ToAsk = { readonly id: string; readonly name: string; readonly hint: string };

/**
 * The services that this sender may ask together, as the check answers now, in its order: those
 * that fit first. A family is offered what fits; a professional may ask all the same, since a
 * person decides. What was chosen before stays.
 */
export function servicesToAsk(
  house: Pick<ReferHouse, 'book'>,
  answers: DraftAnswers,
  now: Instant,
): readonly ToAsk[] {
  const { services } = house.book.now();
  const facts = { ...answers.facts, asker: askerOf(answers) };
  const isAtWork = answers.route === 'professional';
  return house.book
    .check()({ asAt: now, facts })
    .services.filter((one) => answers.services.includes(one.id) || mayAsk(one, isAtWork))
    .flatMap(({ id, team }) => {
      const name = services.find((service) => service.id === id)?.name;
      return name === undefined ? [] : [{ id, name, hint: teamSays(team) }];
    });
}

function mayAsk({ answer, mayRefer, next }: ServiceAnswer, isAtWork: boolean): boolean {
  const isOpen = mayRefer === 'yes' || (isAtWork && mayRefer === 'not-yet-known');
  return isOpen && next.kind === 'refer' && (isAtWork || answer === 'fits');
}

function teamSays(team: TeamAnswer): string {
  if (team.answer === 'known' || team.answer === 'one-team') return team.name;
  if (team.answer === 'not-yet-known') return 'Where the child lives decides the team.';
  return 'We will find out which team it is, and tell you.';
}
