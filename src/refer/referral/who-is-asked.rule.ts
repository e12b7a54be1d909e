import type { Asker, Service, Team } from '../../find/directory/directory.ts';
import {
  isServiceInForce,
  teamsOn,
  versionOn,
} from '../../find/directory/service-in-force.rule.ts';
import type { MayRefer, ServiceAnswer, TeamAnswer } from '../../find/eligibility/answer.ts';
import type { Check } from '../../find/eligibility/could-it-help.rule.ts';
import { type Day, dayOf, type Instant } from '../../kernel/day.ts';
import { type DraftAnswers, TEAM_TO_FIND } from './referral.ts';

/** One service and the team that is asked, by the criteria in force. */
export type Asked = {
  readonly service: Service;
  /** `TEAM_TO_FIND` where where the child lives does not say which. */
  readonly team: Pick<Team, 'id' | 'name' | 'phone'>;
  readonly criteriaVersion: Day;
};

/** Why a chosen service cannot be asked as things stand. */
export type CannotAsk = {
  readonly serviceId: string;
  readonly because: 'not-in-force' | 'nobody-refers' | 'someone-else-refers';
};

export type WhoIsAsked =
  | { readonly kind: 'asked'; readonly asked: readonly Asked[] }
  | { readonly kind: 'cannot-ask'; readonly because: readonly CannotAsk[] };

/** The ground to judge on: the area's services, its check, and the moment of sending. */
export type AskingGround = {
  readonly services: readonly Service[];
  readonly check: Check;
  readonly now: Instant;
};

/**
 * Which team of each chosen service gets a request, each service once, as the check answers of who
 * may refer and which team (contract CHECK.md). Whether the child fits is not asked here: a person
 * decides, and "ask for this help anyway" is never closed (PAGES.md 6). A team that is not known
 * keeps nobody from asking: a person finds it.
 */
export function whoIsAsked(answers: DraftAnswers, ground: AskingGround): WhoIsAsked {
  const { check, now } = ground;
  const facts = { ...answers.facts, asker: askerOf(answers) };
  const answered = check({ asAt: now, facts }).services;
  const each = [...new Set(answers.services)].map((id) => {
    const stands = answered.find((one) => one.id === id);
    return askOne(id, stands, ground);
  });
  const cannot = each.filter((one) => 'because' in one);
  if (cannot.length > 0) return { kind: 'cannot-ask', because: cannot };
  return { kind: 'asked', asked: each.filter((one) => 'team' in one) };
}

function askOne(
  serviceId: string,
  stands: ServiceAnswer | undefined,
  { services, now }: AskingGround,
): Asked | CannotAsk {
  const day = dayOf(now);
  const service = services.find(({ id }) => id === serviceId);
  const version = service && versionOn(service, day);
  if (!stands || !version || !isServiceInForce(service, day)) {
    return { serviceId, because: 'not-in-force' };
  }
  const because = WHY_NOT[stands.mayRefer];
  if (because) return { serviceId, because };
  return { service, team: teamOf(service, stands.team, day), criteriaVersion: version.from };
}

/** Who asks, as the check knows them: a family by its route, a professional by their work. */
export function askerOf({ route, facts }: Pick<DraftAnswers, 'route' | 'facts'>): Asker {
  if (route !== 'professional') return route;
  return facts.asker?.endsWith('professional') ? facts.asker : 'other-professional';
}

// What is not known yet (an age, a need) keeps nobody from asking.
const WHY_NOT: Readonly<Record<MayRefer, CannotAsk['because'] | null>> = {
  yes: null,
  'not-yet-known': null,
  no: 'someone-else-refers',
  'not-needed': 'nobody-refers',
};

const TO_FIND: Asked['team'] = { id: TEAM_TO_FIND, name: 'Team to be found', phone: null };

function teamOf(service: Service, answer: TeamAnswer, day: Day): Asked['team'] {
  if (answer.answer === 'known') return answer;
  return (answer.answer === 'one-team' ? teamsOn(service, day)[0] : undefined) ?? TO_FIND;
}
