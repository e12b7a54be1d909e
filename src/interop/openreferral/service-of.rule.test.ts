import { describe, expect, test } from 'vitest';
import { groundOn, SITE, serviceIn } from '../../../tests/people/open-ground.ts';
import { fullService, listedService } from './service-of.rule.ts';
import { taxonomiesOf } from './taxonomies.rule.ts';

const ground = groundOn('2026-11-24');
const listed = (id: string, on = ground) => listedService(serviceIn(on.pack, id), on);
const full = (id: string) =>
  fullService(serviceIn(ground.pack, id), ground, taxonomiesOf(ground.area));

describe('in a list', () => {
  test('a service has its ages, of which the last counts whole', () => {
    expect(listed('kooth')).toMatchObject({ minimum_age: 10, maximum_age: 25, status: 'active' });
    const { minimum_age, maximum_age } = listed('kent-school-health');
    expect([minimum_age, maximum_age]).toEqual([undefined, undefined]);
  });

  test('its address is its own website, or our page about it', () => {
    expect(listed('kooth').url).toBe('https://www.kooth.com');
    expect(listed('kent-school-health').url).toBe(`${SITE}/services/kent-school-health`);
  });

  test('it says when it was checked, or that nobody has', () => {
    expect(listed('kooth').assured_date).toBe('2026-11-22');
    const unchecked = listed('kent-school-health');
    expect(unchecked.assured_date).toBeUndefined();
    expect(unchecked.alert).toMatch(/have not been able to check/);
  });

  test('an email is of a line that may be shown', () => {
    expect(listed('kent-community-paediatrics').email).toBe('kcht.CommunityPaediatrics@nhs.net');
    expect(listed('kooth').email).toBeUndefined();
  });
});

describe('in full', () => {
  test('its areas are districts by their national names', () => {
    const areas = full('kooth').service_areas;
    expect(areas).toHaveLength(13);
    expect(areas.at(-1)).toMatchObject({
      name: 'Medway',
      uri: 'http://statistics.data.gov.uk/id/statistical-geography/E06000035',
    });
  });

  test('it costs nothing only where the pack says that it is free', () => {
    expect(full('kooth').cost_options).toMatchObject([{ option: 'Free', amount: 0 }]);
    expect(full('kent-school-health').cost_options[0]?.amount).toBeUndefined();
  });

  test('its hours hold from and until their days', () => {
    expect(full('kent-therapeutic-support').schedules).toMatchObject([
      { valid_to: '2025-11-09', closes_at: '15:00' },
      { valid_from: '2025-11-10', closes_at: '17:00' },
    ]);
  });

  test('a line that nobody has checked is not told', () => {
    const names = full('kent-school-health').contacts.map(({ name }) => name);
    expect(names).toEqual(['ChatHealth Kent']);
  });

  test('a team is a contact, and its numbers are the service’s', () => {
    const { contacts, phones, service_at_locations } = full('kent-physiotherapy');
    expect(service_at_locations).toHaveLength(5);
    expect(contacts.map(({ name }) => name)).toContain('Children’s Therapies, east Kent');
    expect(phones.map(({ number }) => number)).toContain('0300 123 8112');
  });
});
