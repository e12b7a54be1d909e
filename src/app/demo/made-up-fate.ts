import type { Decline } from '../../decide/triage/index.ts';
import type { Acceptance } from '../../decide/triage/triage.ts';
import type { ServiceAnswer } from '../../find/eligibility/answer.ts';
import type { Facts } from '../../find/eligibility/facts.ts';
import { addDays, dayOf, type Instant } from '../../kernel/day.ts';
import type { Urgency } from '../../refer/referral/referral.ts';
import type { Asked } from '../../refer/referral/who-is-asked.rule.ts';
import type { Draw } from './draw.ts';
import type { Ground, Nurse } from './ground.ts';
import type { Act } from './made-up-act.ts';
import { decidedAfter } from './made-up-time.ts';

type By = { readonly nurse: Nurse; readonly at: Instant };

export type Judging = {
  readonly ground: Ground;
  readonly asked: Asked;
  /** The team that has the request, and since when. */
  readonly teamId: string;
  readonly since: Instant;
  readonly facts: Facts;
  readonly sentAt: Instant;
  /** They asked before, and it was answered then. */
  readonly isAgain: boolean;
};

/** Who decides a request, after a believable wait; undefined: nobody of its team does. */
export function whoDecides(draw: Draw, { ground, teamId, since, facts }: Judging): By | undefined {
  const nurses = ground.nurses.filter(({ team }) => team === teamId);
  if (nurses.length === 0) return undefined;
  const nurse = draw.pick(nurses);
  return { nurse, at: decidedAfter(draw, since, daysWaited(draw, facts)) };
}

/** What was decided: the answers that a request's criteria make likely. */
export function decisionOf(draw: Draw, judging: Judging, { nurse, at }: By): Act {
  const { ground, asked, facts, sentAt } = judging;
  const then = ground.check({ asAt: sentAt, facts }).services;
  const fit = then.find(({ id }) => id === asked.service.id);
  const declines = fit?.answer === 'does-not-fit' ? 90 : judging.isAgain ? 35 : 18;
  if (!draw.percent(declines)) {
    return { kind: 'acceptance', nurse, at, acceptance: acceptanceOf(draw, facts, fit) };
  }
  return { kind: 'decline', nurse, at, decline: declineOf(draw, judging, { nurse, at, fit }) };
}

function daysWaited(draw: Draw, { immediateDanger, selfHarm }: Facts): number {
  if (immediateDanger === true) return 0;
  if (selfHarm === 'significant') return draw.int(0, 2);
  return draw.weighted<() => number>([
    [18, () => draw.int(1, 3)],
    [30, () => draw.int(4, 10)],
    [28, () => draw.int(11, 28)],
    [18, () => draw.int(29, 60)],
    [5, () => draw.int(61, 110)],
    [1, () => draw.int(111, 190)],
  ])();
}

const WHY: { readonly [U in Urgency]: string } = {
  emergency: 'Danger now. Crisis team called and the family spoken to.',
  urgent: 'Self-harm that is getting worse. To be seen this week.',
  priority: 'School is being missed.',
  routine: 'Steady, with support at home.',
  advice: 'Advice first, then see.',
};

function acceptanceOf(draw: Draw, facts: Facts, fit: ServiceAnswer | undefined): Acceptance {
  const urgency = urgencyOf(draw, facts);
  return {
    urgency,
    urgencyReason: WHY[urgency],
    way: draw.weighted([
      [42, 'one-to-one'],
      [26, 'group'],
      [12, 'digital'],
      [12, 'family'],
      [8, 'school'],
    ]),
    reasonWords: fit?.answer === 'does-not-fit' ? 'We can help with a part of it.' : '',
    toldFamily: '',
  };
}

function urgencyOf(draw: Draw, { immediateDanger, selfHarm }: Facts): Urgency {
  if (immediateDanger === true) return 'emergency';
  if (selfHarm === 'significant') return 'urgent';
  return draw.weighted([
    [4, 'urgent'],
    [24, 'priority'],
    [60, 'routine'],
    [12, 'advice'],
  ]);
}

type Decided = By & { readonly fit: ServiceAnswer | undefined };

function declineOf(draw: Draw, judging: Judging, { nurse, at, fit }: Decided): Decline {
  const { ground, asked, facts } = judging;
  const today = dayOf(at);
  const others = ground
    .check({ asAt: at, facts })
    .services.filter(({ id, answer }) => id !== asked.service.id && answer !== 'does-not-fit');
  const offers = draw.percent(90) ? offersFrom(draw, others) : [];
  return {
    reasonCode: reasonOf(draw, judging, fit),
    offers,
    noneExists: offers.length === 0,
    toldFamily: '',
    followThroughBy: nurse.name,
    followThroughOn: addDays(today, draw.int(7, 28)),
  };
}

function offersFrom(draw: Draw, others: readonly ServiceAnswer[]): Decline['offers'] {
  const fitting = others.filter(({ answer }) => answer === 'fits');
  const from = fitting.length > 0 ? fitting : others;
  if (from.length === 0) return [];
  const first = draw.pick(from);
  const second = draw.pick(from);
  const chosen = first !== second && draw.percent(35) ? [first, second] : [first];
  return chosen.map(({ id, answer }) => ({
    serviceId: id,
    answer: answer === 'fits' ? 'fits' : 'not-yet-known',
    gapAnswer: answer === 'fits' ? null : 'Asked the family on the phone: it would fit.',
  }));
}

/** A reason of the area's own list: what the criteria say first, else what teams often say. */
function reasonOf(draw: Draw, judging: Judging, fit: ServiceAnswer | undefined): string {
  const known = new Set(judging.ground.pack.pathways.declineReasons.rows.map(({ code }) => code));
  const unmet = (fit?.because ?? [])
    .filter(({ answer }) => answer === 'not-met')
    .flatMap(({ criterion }) => BECAUSE[criterion] ?? []);
  const [written] = unmet.filter((code) => known.has(code));
  if (written !== undefined) return written;
  const often = (judging.isAgain ? AGAIN : OFTEN).filter(([, code]) => known.has(code));
  return often.length > 0 ? draw.weighted(often) : draw.pick([...known]);
}

/** By the names that this area's packs give their criteria. */
const BECAUSE: Readonly<Record<string, readonly string[]>> = {
  age: ['outside-age'],
  area: ['outside-area'],
  impact: ['needs-more-help'],
  safety: ['needs-more-help'],
};
const OFTEN = [
  [30, 'other-service-fits-better'],
  [18, 'needs-less-help'],
  [14, 'no-capacity'],
  [12, 'information-missing'],
  [10, 'something-to-do-first'],
  [8, 'through-school'],
  [8, 'no-agreement'],
] as const;
const AGAIN = [
  [50, 'already-helped'],
  [30, 'duplicate'],
  [20, 'other-service-fits-better'],
] as const;
