import { describe, expect, test } from 'vitest';
import { parentDraft, TODAY } from '../../../tests/people/drafts.ts';
import {
  DISTRICT,
  service,
  smallKent,
  TSS_CRITERIA,
  team,
  version,
} from '../../../tests/people/small-kent.ts';
import type { Service } from '../../find/directory/directory.ts';
import type { Where } from '../../find/eligibility/facts.ts';
import type { Day } from '../../kernel/day.ts';
import { whoIsAsked } from './who-is-asked.rule.ts';

function ask(services: readonly Service[], home?: Where) {
  const answers = {
    ...parentDraft,
    services: services.map(({ id }) => id),
    facts: home ? { ...parentDraft.facts, home } : parentDraft.facts,
  };
  return whoIsAsked(answers, { area: smallKent, services, day: TODAY });
}

const therapy = service({
  id: 'kent-physiotherapy',
  localities: true,
  teams: [
    team('east', { districts: [DISTRICT.THANET] }),
    team('north', { districts: [DISTRICT.SEVENOAKS] }),
  ],
});

describe('who is asked', () => {
  test('a service of one team asks that team', () => {
    expect(ask([service()])).toMatchObject({
      kind: 'asked',
      asked: [{ team: { id: 'salus' }, criteriaVersion: '2025-09-12' }],
    });
  });

  test('a team’s service asks where the child lives', () => {
    expect(ask([therapy])).toMatchObject({ kind: 'asked', asked: [{ team: { id: 'east' } }] });
  });

  test('the same service twice is asked once', () => {
    const answers = { ...parentDraft, services: [service().id, service().id] };
    const whom = whoIsAsked(answers, { area: smallKent, services: [service()], day: TODAY });
    expect(whom.kind === 'asked' && whom.asked.length).toBe(1);
  });

  test('two services are two requests', () => {
    const whom = ask([service(), therapy]);
    expect(whom.kind === 'asked' && whom.asked.map((one) => one.team.id)).toEqual([
      'salus',
      'east',
    ]);
  });

  test('the criteria are those in force on the day', () => {
    const versions = [
      version(TSS_CRITERIA, '2025-09-12', { until: '2026-11-24' as Day }),
      version(TSS_CRITERIA, '2026-11-24'),
    ];
    expect(ask([service({ versions })])).toMatchObject({
      asked: [{ criteriaVersion: '2026-11-24' }],
    });
  });
});

type Case = readonly [fact: string, service: Service, home: Where | undefined, because: string];

const cases: readonly Case[] = [
  ['a service that ended', service({ until: TODAY }), undefined, 'not-in-force'],
  [
    'one that only professionals ask',
    service({ mayRefer: [{ askers: ['health-professional'] }] }),
    undefined,
    'someone-else-refers',
  ],
  ['one that nobody asks', service({ mayRefer: [{ askers: null }] }), undefined, 'nobody-refers'],
  ['a place on no list', therapy, { place: 'Sittingbourne' }, 'team-not-known'],
  ['a home that is not told', therapy, {}, 'team-not-known'],
];

describe('who cannot be asked', () => {
  test.each(cases)('%s', (_fact, asked, home, because) => {
    expect(ask([asked], home)).toEqual({
      kind: 'cannot-ask',
      because: [{ serviceId: asked.id, because }],
    });
  });

  test('a service that the pack does not know', () => {
    const answers = { ...parentDraft, services: ['gone'] };
    expect(whoIsAsked(answers, { area: smallKent, services: [service()], day: TODAY })).toEqual({
      kind: 'cannot-ask',
      because: [{ serviceId: 'gone', because: 'not-in-force' }],
    });
  });
});
