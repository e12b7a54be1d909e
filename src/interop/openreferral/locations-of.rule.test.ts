import { describe, expect, test } from 'vitest';
import { groundOn, serviceIn } from '../../../tests/people/open-ground.ts';
import { locationsOf } from './locations-of.rule.ts';

const ground = groundOn('2026-11-24');
const placesOf = (id: string, on = ground) => locationsOf(serviceIn(on.pack, id), on);

describe('a service of several teams', () => {
  const placed = placesOf('kent-occupational-therapy');

  test('is where each team of the day is', () => {
    expect(placed.map(({ team }) => team?.id)).toEqual([
      'east',
      'north-and-west',
      'south-east-ashford',
      'south-east-folkestone',
      'south-east-dover',
    ]);
    expect(placed[0]?.placed.location).toMatchObject({
      location_type: 'physical',
      name: 'Children’s Therapies, east Kent',
      addresses: [
        {
          address_1: 'Greenbanks, Westfield Road, Garlinge',
          city: 'Margate',
          state_province: 'Kent',
          postal_code: 'CT9 5PA',
          country: 'GB',
        },
      ],
    });
    expect(placed[0]?.placed.phones).toMatchObject([{ number: '0300 123 8112' }]);
  });

  test('is at the same locations as another of the same teams', () => {
    const ids = (some: ReturnType<typeof placesOf>) => some.map((one) => one.placed.location.id);
    const other = placesOf('kent-physiotherapy');
    expect(ids(other)).toEqual(ids(placed));
    expect(other.map((one) => one.placed.id)).not.toEqual(placed.map((one) => one.placed.id));
  });

  test('had other teams before, whose addresses are not known', () => {
    const before = placesOf('kent-occupational-therapy', groundOn('2024-11-24'));
    expect(before.map(({ team }) => team?.id)).toEqual(['east', 'west', 'north']);
    expect(before[1]?.placed.location).toMatchObject({
      addresses: [],
      description: expect.stringContaining('We do not know the address of this team.'),
    });
  });
});

test('help online is at a location that is no place', () => {
  expect(placesOf('kooth')).toMatchObject([
    {
      team: null,
      placed: {
        location: { location_type: 'virtual', url: 'https://www.kooth.com', addresses: [] },
      },
    },
  ]);
});

test('a service of which no place is known has no location', () => {
  expect(placesOf('kent-school-health')).toEqual([]);
});
