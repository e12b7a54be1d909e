import { expect, test } from 'vitest';
import { service, smallKent } from '../../../tests/people/small-kent.ts';
import { organizationOf } from './organization-of.rule.ts';

test('a provider is one organization, whatever it runs', () => {
  const one = organizationOf(service({ id: 'one' }), { area: smallKent });
  expect(one).toMatchObject({
    name: 'Salus',
    description: 'Runs services for children and young people in Kent.',
  });
  expect(organizationOf(service({ id: 'two' }), { area: smallKent })).toEqual(one);
  const other = organizationOf(service({ provider: 'Kooth' }), { area: smallKent });
  expect(other.id).not.toBe(one.id);
});
