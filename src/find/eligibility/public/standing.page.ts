import { type Day, dayOf, type Instant } from '../../../kernel/day.ts';
import type { Form, Visit } from '../../../platform/web/page.ts';
import { areaOn } from '../../area/area-on.rule.ts';
import type { AreaPack } from '../../directory/index.ts';
import type { Answer } from '../answer.ts';
import type { Check } from '../could-it-help.rule.ts';
import { journeyIn } from '../journey.rule.ts';
import { type KeptCheck, type Loan, loanAt, readCheck } from '../kept-check.ts';
import type { Journey } from '../next-question.rule.ts';
import { type PeopleWords, peopleWords } from '../people-words.ts';
import { readRequest } from '../read-request.rule.ts';
import { whatToAsk } from '../what-to-ask.rule.ts';

/** What the pages of the check need of the house: the pack in use, and its check. */
export type CheckHouse = {
  readonly book: { readonly now: () => AreaPack; readonly check: () => Check };
  /** Hears of own words that came to no need; it is not told the words. */
  readonly foundNothing?: (visit: Visit) => void;
};

/**
 * From where one question is changed, and to where it then goes straight back: a page of the check,
 * or a request whose facts were lent, by its id.
 */
export type From = 'answers' | 'results' | Loan['id'];

/** All that a page of the check stands on at one visit. */
export type Standing = {
  /** Its area as on the day of the visit. */
  readonly pack: AreaPack;
  readonly check: KeptCheck;
  readonly answer: Answer;
  readonly journey: Journey;
  readonly words: PeopleWords;
  readonly now: Instant;
  readonly day: Day;
  readonly from: From | null;
  /** The request whose facts are changed here; undefined where somebody answers for themselves. */
  readonly loan: Loan | undefined;
};

type Visiting = Pick<Visit, 'now' | 'kept' | 'query' | 'body'>;

/** What is known at this visit, and what the check says of it. */
export function standingAt(house: CheckHouse, visit: Visiting): Standing {
  const kept = readCheck(visit);
  // A pack may have changed since: what it no longer knows of is asked again.
  const read = readRequest({ facts: kept.facts }, visit.now, house.book.now());
  const check = read.kind === 'good' ? kept : { ...kept, facts: {} };
  const loan = loanAt(visit);
  const from = loan?.id ?? named(visit.body) ?? named(visit.query);
  return standingOn(house, check, { now: visit.now, from, loan });
}

/** The same, for what has just been answered. */
export function standingOn(
  { book }: CheckHouse,
  check: KeptCheck,
  { now, from, loan }: Pick<Standing, 'now' | 'from' | 'loan'>,
): Standing {
  const whole = book.now();
  const day = dayOf(now);
  const pack = { ...whole, area: areaOn(whole.area, day) };
  const answer = book.check()({ asAt: now, facts: check.facts });
  const ask = whatToAsk(answer, check.facts, pack.services);
  const journey = journeyIn(pack.area, { check, ask, day });
  return {
    pack,
    check,
    answer,
    journey,
    words: peopleWords(check.facts.asker),
    now,
    day,
    from,
    loan,
  };
}

const PAGES = ['answers', 'results'] as const;

function named(form: Form): From | null {
  return PAGES.find((one) => one === form['from']) ?? null;
}
