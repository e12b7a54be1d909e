import { expect, test } from 'vitest';
import { kentPack, serviceIn } from '../../../tests/people/open-ground.ts';
import type { Day } from '../../kernel/day.ts';
import { jsonLdOf } from './service-json-ld.rule.ts';

const pack = kentPack();
const ground = { area: pack.area, on: '2026-11-24' as Day };

test('a service is told by its name, its ages and how it is reached', () => {
  expect(jsonLdOf(serviceIn(pack, 'kooth'), ground)).toMatchObject({
    '@type': 'Service',
    name: 'Kooth',
    audience: { suggestedMinAge: 10, suggestedMaxAge: 25 },
    availableChannel: [{ serviceUrl: 'https://www.kooth.com' }],
  });
  const support = jsonLdOf(serviceIn(pack, 'kent-therapeutic-support'), ground);
  expect(support?.availableChannel).toMatchObject([
    { servicePhone: { telephone: '01303 667 700' } },
  ]);
});

test('what nobody has checked, and ages that are not known, are left out', () => {
  const school = jsonLdOf(serviceIn(pack, 'kent-school-health'), ground);
  expect(school).toMatchObject({ audience: undefined, availableChannel: [] });
});

test('a service that is not there on the day is not told', () => {
  const gone = { ...serviceIn(pack, 'kooth'), until: '2026-11-24' as Day };
  expect(jsonLdOf(gone, ground)).toBeNull();
});
