import { expect, test } from 'vitest';
import { service, smallKent, TSS_CRITERIA, version } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import { everyService } from './every-service.rule.ts';
import { everythingOf } from './everything.rule.ts';
import { serviceByService } from './service-by-service.rule.ts';
import { whatMayBe } from './what-may-be.rule.ts';

const everything = everythingOf(smallKent);
const day = '2025-11-07' as Day;
const young = service({
  id: 'b-young',
  versions: [
    version([{ id: 'age', says: '', kind: 'age', atLeast: 0, under: 5 }], '2022-09-05', {
      until: '2025-10-25' as Day,
    }),
    version([{ id: 'age', says: '', kind: 'age', atLeast: 0, under: 12 }], '2025-10-25'),
  ],
});
const tss = service({ id: 'a-tss', versions: [version(TSS_CRITERIA, '2025-09-12')] });
const gone = service({ id: 'gone', until: day });
const unwritten = service({ id: 'unwritten', versions: [version([], '2026-01-01')] });

function answersOn(on: Day) {
  const facts = { dateOfBirth: '2018-01-01' as Day };
  const services = [young, unwritten, tss, gone];
  const stand = everyService(serviceByService(services, { area: smallKent, day: on, everything }));
  return stand(whatMayBe({ facts, day: on }, smallKent, everything)).map((one) => one.service);
}

test('services in force stand in order of id', () => {
  expect(answersOn(day).map(({ id }) => id)).toEqual(['a-tss', 'b-young']);
});

test('each is judged by its own criteria', () => {
  expect(answersOn(day).map(({ answer }) => answer)).toEqual(['not-yet-known', 'fits']);
});

test('the version judged is the one in force', () => {
  const before = answersOn('2025-10-24' as Day).find(({ id }) => id === 'b-young');
  expect(before?.answer).toBe('does-not-fit');
  expect(before?.because.map((line) => line.version)).toEqual(['2022-09-05']);
  const after = answersOn('2025-10-25' as Day).find(({ id }) => id === 'b-young');
  expect(after?.because.map((line) => line.version)).toEqual(['2025-10-25']);
});
