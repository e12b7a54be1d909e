import { describe, expect, test } from 'vitest';
import { smallKent } from '../../../tests/people/small-kent.ts';
import type { Day } from '../../kernel/day.ts';
import type { Contact } from '../area/area.ts';
import type { Service } from '../directory/directory.ts';
import { contactStanding, dueIn, serviceStanding } from './due.rule.ts';

const CHECKED = '2026-11-22' as Day;

function service(more: Partial<Service>): Service {
  return { id: 'one', name: 'One', verified: CHECKED, ...more } as Service;
}

function contact(more: Partial<Contact>): Contact {
  return { id: 'line', name: 'A line', kind: 'listening', verified: CHECKED, ...more } as Contact;
}

describe('a service', () => {
  test.each([
    ['2027-05-02', 'good'],
    ['2027-05-03', 'soon'],
    ['2027-05-24', 'soon'],
    ['2027-05-25', 'due'],
  ])('checked on 22 November 2026 is, on %s, %s', (on, standing) => {
    expect(serviceStanding(service({}), on as Day)).toBe(standing);
  });

  test('that nobody has checked is due, and one that ended is not', () => {
    const never = service({ verified: null });
    expect(serviceStanding(never, CHECKED)).toBe('due');
    expect(serviceStanding({ ...never, until: CHECKED }, CHECKED)).toBe('good');
  });
});

describe('a contact', () => {
  test.each([
    ['2027-01-29', 'good'],
    ['2027-01-30', 'soon'],
    ['2027-02-20', 'soon'],
    ['2027-02-21', 'due'],
  ])('for a crisis, checked on 22 November 2026, is on %s %s', (on, standing) => {
    expect(contactStanding(contact({}), on as Day)).toBe(standing);
  });

  test('of a service goes by six months, and an unchecked one waits', () => {
    const on = '2027-02-21' as Day;
    expect(contactStanding(contact({ kind: 'service' }), on)).toBe('good');
    expect(contactStanding(contact({ verified: null }), on)).toBe('good');
  });
});

test('all that is due of a pack is listed', () => {
  const never = service({ verified: null });
  const pack = { services: [service({}), never], area: { ...smallKent, contacts: [contact({})] } };
  expect(dueIn(pack, CHECKED)).toEqual({ services: [never], contacts: [] });
});
