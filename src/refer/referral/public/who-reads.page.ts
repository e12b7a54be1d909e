import type { Instant } from '../../../kernel/day.ts';
import type { DraftAnswers } from '../referral.ts';
import { askerOf } from '../who-is-asked.rule.ts';
import type { ReferHouse } from './draft-at-hand.page.ts';
import type { PageGround } from './part.page.ts';

type Reading = {
  readonly house: ReferHouse;
  readonly answers: DraftAnswers;
  readonly now: Instant;
};

/** Who reads a request, by when, and the line to call: said before the words are asked for. */
export function whoReads({ house, answers, visit }: PageGround): {
  readonly teams: readonly TeamLine[];
  readonly helpShown: boolean;
} {
  return { teams: teamLinesOf({ house, answers, now: visit.now }), helpShown: answers.helpShown };
}

export type TeamLine = {
  readonly service: string;
  readonly phone: string | null;
  /** When they answer, in the words of a source; null: not known. */
  readonly answersWithin: string | null;
  /** True while where the child lives does not say which team of the service it is. */
  readonly isToFind: boolean;
};

/** The services asked, each with the line of its team and what is known of when it answers. */
export function teamLinesOf({ house, answers, now }: Reading): readonly TeamLine[] {
  const { services } = house.book.now();
  const facts = { ...answers.facts, asker: askerOf(answers) };
  const stands = house.book.check()({ asAt: now, facts }).services;
  return answers.services.flatMap((id) => {
    const service = services.find((one) => one.id === id);
    const team = stands.find((one) => one.id === id)?.team;
    if (!service || !team) return [];
    const { name, answersWithin } = service;
    const isKnown = team.answer === 'known' || team.answer === 'one-team';
    const phone = isKnown ? team.phone : null;
    return [{ service: name, phone, answersWithin, isToFind: !isKnown }];
  });
}
