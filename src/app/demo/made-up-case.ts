import { ageOn } from '../../kernel/age.ts';
import { type Day, dayOf, type Instant } from '../../kernel/day.ts';
import type { DraftAnswers } from '../../refer/referral/referral.ts';
import { whoFollows } from '../../refer/referral/who-follows.rule.ts';
import { type Asked, whoIsAsked } from '../../refer/referral/who-is-asked.rule.ts';
import { type Draw, drawFrom } from './draw.ts';
import type { Ground } from './ground.ts';
import type { Act } from './made-up-act.ts';
import { madeUpAnswers } from './made-up-answers.ts';
import { courseOf } from './made-up-course.ts';
import { type MadeUpPerson, madeUpPerson } from './made-up-person.ts';
import type { Coming } from './made-up-time.ts';
import { instantAt } from './moment.ts';

/** One sending by one made-up person, and what came of each request of it. */
export type MadeUpCase = {
  /** The same run, person and turn, the same key. */
  readonly key: string;
  /** Its own among those of its run. */
  readonly number: number;
  readonly person: MadeUpPerson;
  readonly begunAt: Instant;
  readonly changedAt: Instant;
  readonly sentAt: Instant;
  readonly answers: DraftAnswers;
  /** Each with what was done to it, oldest first. */
  readonly requests: readonly (Asked & { readonly acts: readonly Act[] })[];
};

/** Whether this area lets anybody be made up who asks on a day. */
export function canBeAsked(ground: Ground, at: number): boolean {
  return askingOf(ground, { person: 1, turn: 1, at, firstAt: at }) !== undefined;
}

/** The case of one coming; throws where nothing in the area can be asked for by a request then. */
export function madeUpCase(ground: Ground, coming: Coming): MadeUpCase {
  const { seed } = ground;
  const { person: n, turn, at } = coming;
  const asking = askingOf(ground, coming, earlierOf(ground, coming));
  if (!asking) throw new Error('No service of this area can be asked by a request on that day.');
  const { person, answers, asked } = asking;
  const draw = drawFrom(seed, 'fate', n, turn);
  const sentAt = instantAt(at);
  const { facts } = answers;
  const { dateOfBirth: born } = facts;
  const followers = whoFollows(answers, born ? ageOn(born, dayOf(sentAt)) : null);
  const common = {
    ground,
    names: [n, turn] as const,
    home: person.home,
    facts,
    sentAt,
    isAgain: turn === 2,
    followers,
  };
  const requests = asked.map((one) => ({
    ...one,
    acts: courseOf(draw, { ...common, asked: one }),
  }));
  return {
    key: `${ground.run}-${n}-${turn}`,
    number: n * 2 + turn,
    person,
    begunAt: instantAt(at - draw.int(8, 40) * MINUTE_MS),
    changedAt: instantAt(at - draw.int(1, 4) * MINUTE_MS),
    sentAt,
    answers,
    requests,
  };
}

const MINUTE_MS = 60_000;

// Who asks again was born when they were born: the first time is made up once more to know it.
function earlierOf(ground: Ground, { person, turn, firstAt }: Coming): Day | undefined {
  if (turn === 1) return undefined;
  const first = { person, turn: 1, at: firstAt, firstAt } as const;
  return askingOf(ground, first)?.answers.facts.dateOfBirth;
}

type Asking = {
  readonly person: MadeUpPerson;
  readonly answers: DraftAnswers;
  readonly asked: readonly Asked[];
};

const TRIES = 60;

function askingOf(ground: Ground, coming: Coming, born?: Day): Asking | undefined {
  const { seed, pack } = ground;
  const { person: n, turn, at } = coming;
  const person = madeUpPerson(pack.area, seed, n);
  const sentAt = instantAt(at);
  const day = dayOf(sentAt);
  const draw = drawFrom(seed, 'asking', n, turn);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const told = madeUpAnswers(draw, { person, day, born });
    const services = servicesFor(draw, ground, told, sentAt);
    if (services.length === 0) continue;
    const answers = { ...told, services };
    const whom = whoIsAsked(answers, { services: pack.services, check: ground.check, now: sentAt });
    if (whom.kind === 'asked') return { person, answers, asked: whom.asked };
  }
  return undefined;
}

const ASKS_ANYWAY = 30;
const ASKS_TWO = 30;
/** A professional asks several therapies for the same child more often than not. */
const ASKS_TWO_AT_WORK = 75;

/** Services that these needs lead to, that take a request from this asker; one, sometimes two. */
function servicesFor(
  draw: Draw,
  { check, pack }: Ground,
  { facts, route }: Pick<DraftAnswers, 'facts' | 'route'>,
  asAt: Instant,
): readonly string[] {
  const about = new Set(
    pack.services
      .filter(({ needs }) => facts.needs?.some((need) => needs.includes(need)))
      .map(({ id }) => id),
  );
  const open = check({ asAt, facts }).services.filter(
    ({ id, mayRefer, next }) => about.has(id) && mayRefer === 'yes' && next.kind === 'refer',
  );
  const fitting = open.filter(({ answer }) => answer !== 'does-not-fit').map(({ id }) => id);
  if (fitting.length === 0) {
    return open.length > 0 && draw.percent(ASKS_ANYWAY) ? [draw.pick(open).id] : [];
  }
  const first = draw.pick(fitting);
  const others = fitting.filter((id) => id !== first);
  const asksTwo = route === 'professional' ? ASKS_TWO_AT_WORK : ASKS_TWO;
  return others.length > 0 && draw.percent(asksTwo) ? [first, draw.pick(others)] : [first];
}
