import { describe, expect, test } from 'vitest';
import { DISTRICT, service, smallKent, team, version } from '../../../tests/people/small-kent.ts';
import type { Instant } from '../../kernel/day.ts';
import { ASKERS, type Service } from '../directory/directory.ts';
import { checkOf } from './could-it-help.rule.ts';
import type { Facts } from './facts.ts';
import { doneFrom, notLeftUndone, whatToDoFirst } from './what-to-do-first.rule.ts';

const AS_AT = '2025-11-07T16:00:00Z' as Instant;
const pack = { id: 'pack', says: 'Fill in the pack.' };
const hearing = { id: 'hearing-test', says: 'Have a hearing test.', needs: ['language'] };

function talk(more: Partial<Service> = {}): Service {
  return service({
    id: 'talk',
    name: 'Talk',
    needs: ['language'],
    versions: [
      version([{ id: 'need', says: '', kind: 'need', anyOf: ['language'] }], '2025-09-12'),
    ],
    doFirst: [pack, hearing],
    ...more,
  });
}

function wanted(facts: Facts, ...services: readonly Service[]): readonly string[] {
  const house = { check: checkOf(smallKent, services), services };
  return whatToDoFirst({ asAt: AS_AT, facts }, house).map(({ id }) => id);
}

const CHILD: Facts = { needs: ['language'], asker: 'parent-carer' };

describe('what is asked about', () => {
  test('is each thing that its service wants of this child', () => {
    const house = { check: checkOf(smallKent, [talk()]), services: [talk()] };
    expect(whatToDoFirst({ asAt: AS_AT, facts: CHILD }, house)).toEqual([
      { id: 'pack', says: 'Fill in the pack.', services: ['Talk'] },
      { id: 'hearing-test', says: 'Have a hearing test.', services: ['Talk'] },
    ]);
  });

  test('names every service that wants it, once', () => {
    const other = talk({ id: 'also', name: 'Also', doFirst: [pack] });
    const services = [talk(), other];
    const [first, ...rest] = whatToDoFirst(
      { asAt: AS_AT, facts: CHILD },
      { check: checkOf(smallKent, services), services },
    );
    expect(first?.services).toEqual(['Talk', 'Also']);
    expect(rest.map(({ id }) => id)).toEqual(['hearing-test']);
  });

  test('stays the same once it was answered', () => {
    expect(wanted({ ...CHILD, done: ['pack'] }, talk())).toEqual(['pack', 'hearing-test']);
  });

  const walkIn = [{ kind: 'walk-in', says: 'Walk in.' }] as const;
  const professionals = ASKERS.filter((asker) => asker.endsWith('professional'));
  test.each<[string, Facts, Partial<Service>]>([
    ['where the next step is a walk-in', CHILD, { wayIn: walkIn }],
    ['where somebody else refers', CHILD, { mayRefer: [{ askers: professionals }] }],
    [
      'of a service that does not name the worry',
      { ...CHILD, needs: ['anxiety'] },
      { versions: [] },
    ],
    ['of one that is ruled out', { ...CHILD, needs: ['anxiety'] }, { needs: ['anxiety'] }],
    ['of one that wants nothing', CHILD, { doFirst: [] }],
    ['of one not in force', CHILD, { until: '2025-10-01' as Service['from'] }],
  ])('is nothing %s', (_says, facts, more) => {
    expect(wanted(facts, talk(more))).toEqual([]);
  });

  test('waits until the team that wants it is known', () => {
    const teams = [team('east', { districts: [DISTRICT.THANET] }), team('west')];
    const own = talk({ localities: true, teams, doFirst: [{ ...pack, teams: ['east'] }] });
    expect(wanted(CHILD, own)).toEqual([]);
    expect(wanted({ ...CHILD, home: { place: 'Margate' } }, own)).toEqual(['pack']);
    expect(wanted({ ...CHILD, home: { place: 'Swanley' } }, own)).toEqual([]);
  });
});

describe('what was said', () => {
  test.each([
    [{}, undefined],
    [{ pack: 'done' }, ['pack']],
    [{ pack: 'not-yet' }, []],
    [{ pack: 'done', 'hearing-test': 'not-yet' }, ['pack']],
    [{ pack: 'done', 'hearing-test': 'dont-know' }, undefined],
  ] as const)('%j is known to be done: %j', (firsts, done) => {
    expect(doneFrom(firsts)).toEqual(done);
  });

  test.each([
    [{}, undefined],
    [{ pack: 'done' }, undefined],
    [{ pack: 'not-yet' }, ['hearing-test']],
    [{ pack: 'dont-know', 'hearing-test': 'not-yet' }, ['pack']],
    [{ pack: 'not-yet', 'hearing-test': 'not-yet' }, []],
  ] as const)('%j leaves not undone: %j', (firsts, ids) => {
    expect(notLeftUndone(firsts, [talk(), talk({ doFirst: [pack] })])).toEqual(ids);
  });
});
