import type { Area } from '../../find/area/area.ts';
import { candidatesOf } from '../../find/area/where-is-it.rule.ts';
import type { Service, Team } from '../../find/directory/directory.ts';
import {
  isServiceInForce,
  teamsOn,
  versionOn,
} from '../../find/directory/service-in-force.rule.ts';
import { couldItHelp } from '../../find/eligibility/could-it-help.rule.ts';
import { whichTeam } from '../../find/eligibility/which-team.rule.ts';
import { type Day, parseInstant } from '../../kernel/day.ts';
import { impossible } from '../../kernel/impossible.ts';
import type { DraftAnswers } from './referral.ts';

/** One service and the team that is asked, by the criteria in force. */
export type Asked = {
  readonly service: Service;
  readonly team: Pick<Team, 'id' | 'name' | 'phone'>;
  readonly criteriaVersion: Day;
};

/** Why a chosen service cannot be asked as things stand. */
export type CannotAsk = {
  readonly serviceId: string;
  readonly because: 'not-in-force' | 'nobody-refers' | 'someone-else-refers' | 'team-not-known';
};

export type WhoIsAsked =
  | { readonly kind: 'asked'; readonly asked: readonly Asked[] }
  | { readonly kind: 'cannot-ask'; readonly because: readonly CannotAsk[] };

/** The ground to judge on: the area's pack, and the day of sending. */
export type AskingGround = {
  readonly area: Area;
  readonly services: readonly Service[];
  readonly day: Day;
};

/**
 * Which team of each chosen service gets a request, each service once. Whether the child fits is
 * not asked here: a person decides, and "ask for this help anyway" is never closed (PAGES.md 6).
 */
export function whoIsAsked(answers: DraftAnswers, ground: AskingGround): WhoIsAsked {
  const each = [...new Set(answers.services)].map((id) => askOne(id, answers, ground));
  const cannot = each.filter((one) => 'because' in one);
  if (cannot.length > 0) return { kind: 'cannot-ask', because: cannot };
  return { kind: 'asked', asked: each.filter((one) => 'team' in one) };
}

function askOne(serviceId: string, answers: DraftAnswers, ground: AskingGround): Asked | CannotAsk {
  const service = ground.services.find(({ id }) => id === serviceId);
  const version = service && versionOn(service, ground.day);
  if (!version || !isServiceInForce(service, ground.day)) {
    return { serviceId, because: 'not-in-force' };
  }
  const mayRefer = mayReferOf(service, answers, ground);
  if (mayRefer === 'not-needed') return { serviceId, because: 'nobody-refers' };
  if (mayRefer === 'no') return { serviceId, because: 'someone-else-refers' };
  const team = teamOf(service, answers, ground);
  if (!team) return { serviceId, because: 'team-not-known' };
  return { service, team, criteriaVersion: version.from };
}

/** As find answers it, for who asks and the child's facts on the day. */
function mayReferOf(service: Service, answers: DraftAnswers, { area, day }: AskingGround) {
  const facts = { ...answers.facts, asker: answers.route };
  const asAt = parseInstant(`${day}T12:00:00Z`) ?? impossible('a day without a noon');
  const { services } = couldItHelp({ asAt, facts }, area, [service]);
  return services[0]?.mayRefer;
}

function teamOf(service: Service, { facts }: DraftAnswers, ground: AskingGround): Team | undefined {
  const { area, day } = ground;
  const teams = teamsOn(service, day);
  const home = candidatesOf(facts.home ?? {}, area);
  const spots = home.kind === 'candidates' ? home.candidates : [];
  const answer = whichTeam(service, { area, day })(spots);
  if (answer.answer === 'one-team') return teams[0];
  return answer.answer === 'known' ? teams.find(({ id }) => id === answer.id) : undefined;
}
