import type { Instant } from '../../kernel/day.ts';
import { type FollowerKind, TEAM_TO_FIND } from '../../refer/referral/referral.ts';
import { type Draw, drawFrom } from './draw.ts';
import type { Act } from './made-up-act.ts';
import { askedMore } from './made-up-asked.ts';
import { decisionOf, type Judging, whoDecides } from './made-up-fate.ts';
import { teamFound } from './made-up-found.ts';
import type { Home } from './made-up-person.ts';
import { perhapsWithdrawn } from './made-up-withdrawal.ts';
import { millisOf } from './moment.ts';

/** A request as it was sent, and whom what happens to it depends on. */
export type Course = Omit<Judging, 'teamId' | 'since'> & {
  /** Names the case for the draws of what is rare, which move nobody else's. */
  readonly names: readonly [person: number, turn: number];
  readonly home: Home;
  readonly sentAt: Instant;
  readonly followers: readonly FollowerKind[];
};

/** All that happened to a request by the end of the year, oldest first; empty: it waits unread. */
export function courseOf(draw: Draw, course: Course): readonly Act[] {
  const { ground, asked, sentAt, followers, names } = course;
  const { until } = ground;
  const rare = (what: string) => drawFrom(ground.seed, what, ...names, asked.service.id);
  const isToFind = asked.team.id === TEAM_TO_FIND;
  const found = isToFind ? teamFound(rare('found'), course) : undefined;
  const team = { teamId: found?.teamId ?? asked.team.id, since: found?.at ?? sentAt };
  const own = isToFind ? rare('fate') : draw;
  const acts = [
    ...(found ? [found] : []),
    ...atTheTeam(own, rare('asked'), { ...course, ...team }),
  ];
  return perhapsWithdrawn(rare('stopped'), { sentAt, until, followers, acts });
}

type AtTeam = Judging & Pick<Course, 'followers'>;

function atTheTeam(draw: Draw, rare: Draw, judging: AtTeam): readonly Act[] {
  const { ground, since, followers, facts } = judging;
  const { until } = ground;
  const by = whoDecides(draw, judging);
  if (!by) return [];
  // Whoever may be in danger is rung up, and not written to.
  const isCalm = facts.immediateDanger !== true && facts.selfHarm !== 'significant';
  const may = { nurse: by.nurse, since, wouldDecideAt: by.at, until, followers };
  const more = isCalm ? askedMore(rare, may) : undefined;
  const at = more ? later(by.at, more.decidedFrom) : by.at;
  const asks = more?.acts ?? [];
  return millisOf(at) < millisOf(until)
    ? [...asks, decisionOf(draw, judging, { ...by, at })]
    : asks;
}

function later(one: Instant, other: Instant): Instant {
  return millisOf(one) < millisOf(other) ? other : one;
}
