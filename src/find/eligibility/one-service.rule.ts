import type { Day } from '../../kernel/day.ts';
import type { Area } from '../area/area.ts';
import type { CriteriaVersion, Service } from '../directory/directory.ts';
import type { MayRefer, ServiceAnswer, TeamAnswer } from './answer.ts';
import type { Fit } from './does-it-fit.rule.ts';
import type { Everything } from './everything.rule.ts';
import { type FactSet, factSet, factsIn, NO_FACTS } from './fact-set.rule.ts';
import { nextStep } from './next-step.rule.ts';
import type { MayBe } from './what-may-be.rule.ts';
import { whichTeam } from './which-team.rule.ts';
import { whoMayRefer } from './who-may-refer.rule.ts';

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
  const mayReferOf = whoMayRefer(service);
  const teamOf = whichTeam(service, ground);
  const teamAnywhere = teamOf(ground.everything.values.home);
  const nextOf = nextStep(service);
  return ({ answer, because, isElsewhere, needed: forFit }, maybe) => {
    const mayRefer = mayReferOf(maybe.asker?.[0]);
    const team = maybe.home ? teamOf(maybe.home) : teamAnywhere;
    const next = nextOf({ isElsewhere, mayRefer, team });
    const forRest = neededFor(mayRefer, team);
    const needed = answer === 'does-not-fit' ? NO_FACTS : forFit | forRest;
    return {
      needed,
      service: {
        id: service.id,
        answer,
        mayRefer,
        because,
        aPersonJudges,
        team,
        next,
        needed: factsIn(needed),
      },
    };
  };
}

const ASKER = factSet('asker');
const HOME = factSet('home');

function neededFor(mayRefer: MayRefer, team: TeamAnswer): FactSet {
  const forMayRefer = mayRefer === 'not-yet-known' ? ASKER : NO_FACTS;
  return team.answer === 'not-yet-known' ? forMayRefer | HOME : forMayRefer;
}
