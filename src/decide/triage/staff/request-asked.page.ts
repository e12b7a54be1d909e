import { type Day, dayOf, sayDay, sayTime } from '../../../kernel/day.ts';
import type { Ask } from '../triage.ts';
import { isLate } from '../which-list-is-home.rule.ts';
import type { Reading } from './request-safety.page.ts';

/** What was asked before a decision, and what was answered: the newest first. */
export function askedView({ page, now }: Reading) {
  const { whole, desk } = page;
  const today = dayOf(now);
  return [...desk.asks].reverse().map((ask) => ({
    heading: `Asked of ${nameOf(ask, whole)}`,
    when: `${ask.askedByName}, ${sayDay(dayOf(ask.askedAt), 'short')}`,
    stands: standsSays(ask, today),
    isPrivate: ask.ofKind === 'young-person',
    questions: ask.questions.map(({ says, answer }) => ({ says, answer })),
    isAnswered: ask.answeredAt !== null,
  }));
}

function nameOf({ ofParty }: Ask, { people }: Reading['page']['whole']): string {
  return people.persons.find(({ party }) => party === ofParty)?.name || 'who follows it';
}

function standsSays({ answeredAt, byDay }: Ask, today: Day): string {
  if (answeredAt !== null) {
    return `Answered ${sayDay(dayOf(answeredAt), 'short')}, ${sayTime(answeredAt)}`;
  }
  const day = sayDay(byDay, 'short');
  return isLate(byDay, today) ? `No answer by ${day}` : `Answer awaited by ${day}`;
}
