import type { Day } from '../../kernel/day.ts';
import type { Area } from '../area/area.ts';
import type { Spot } from '../area/where-is-it.rule.ts';
import type { CriteriaVersion, Service } from '../directory/directory.ts';
import type { ServiceAnswer, TeamAnswer } from './answer.ts';
import type { Fit } from './does-it-fit.rule.ts';
import type { Everything } from './everything.rule.ts';
import { type FactSet, factSet, factsIn, NO_FACTS } from './fact-set.rule.ts';
import { gettingIn } from './getting-in.rule.ts';
import { nextStep } from './next-step.rule.ts';
import type { MayBe } from './what-may-be.rule.ts';
import { oneOfTeams, teamsAt } from './which-team.rule.ts';

/** A day of an area, and what can be so there. */
export type Ground = { readonly area: Area; readonly day: Day; readonly everything: Everything };

/** How one service stands for one child. */
export type Stood = { readonly service: ServiceAnswer; readonly needed: FactSet };

/** What a service says to a child, once how its criteria stand is known. */
export type Speaks = (fit: Fit, maybe: MayBe) => Stood;

/**
 * A service's line in the answer: who may refer, which team, what next, and all that is needed.
 * The service is given first and the child after, so that what needs no child is worked out once.
 */
export function oneService(
  service: Service,
  { aPersonJudges }: CriteriaVersion,
  ground: Ground,
): Speaks {
  const comeIn = gettingIn(service, { ...ground, needs: ground.everything.values.needs });
  const teamsOf = teamsSeen(service, ground);
  const nextOf = nextStep(service);
  return ({ answer, because, isElsewhere, needed: forFit }, maybe) => {
    const { team, ids } = teamsOf(maybe.home);
    const entry = comeIn(maybe, ids);
    const next = nextOf({ isElsewhere, team, entry, done: maybe.done });
    const forTeam = team.answer === 'not-yet-known' ? HOME : NO_FACTS;
    const needed = answer === 'does-not-fit' ? NO_FACTS : forFit | forTeam | entry.needed;
    return {
      needed,
      service: {
        id: service.id,
        answer,
        mayRefer: entry.mayRefer,
        because,
        aPersonJudges,
        team,
        next,
        needed: factsIn(needed),
      },
    };
  };
}

const HOME = factSet('home');

type TeamsSeen = { readonly team: TeamAnswer; readonly ids: readonly (string | undefined)[] };

/**
 * The team, and every team that it may still be. Each spot is looked up once and kept, and so is
 * what one team alone comes to, which most homes do.
 */
function teamsSeen(service: Service, ground: Ground) {
  const teamAt = teamsAt(service, ground);
  const seen = (answers: readonly TeamAnswer[]): TeamsSeen => ({
    team: oneOfTeams(answers),
    ids: answers.map((answer) => ('id' in answer ? answer.id : undefined)),
  });
  const known = new Map(ground.everything.values.home.map((spot) => [spot, teamAt(spot)]));
  const alone = new Map([...known.values()].map((answer) => [answer, seen([answer])]));
  const teamOf = (spot: Spot) => known.get(spot) ?? teamAt(spot);
  const anywhere = seen([...alone.keys()]);
  return (home: readonly Spot[] | undefined): TeamsSeen => {
    if (!home || alone.size === 1) return anywhere;
    const [spot] = home;
    const first = spot && teamOf(spot);
    const isOne = home.every((other) => teamOf(other) === first);
    return (isOne && first && alone.get(first)) || seen([...new Set(home.map(teamOf))]);
  };
}
