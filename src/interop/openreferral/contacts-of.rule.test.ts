import { expect, test } from 'vitest';
import { team } from '../../../tests/people/small-kent.ts';
import type { Contact } from '../../find/area/area.ts';
import { contactOfLine, contactOfTeam } from './contacts-of.rule.ts';

const WHOSE = { area: 'kent', service: '2ed6657d-e927-568b-95e1-2665a8aea6a2' };
const LINE: Contact = {
  id: 'chat',
  name: 'ChatHealth',
  kind: 'service',
  forWhom: 'Young people.',
  hoursSay: 'Not known.',
  hours: [],
  allHours: false,
  source: 'made for the tests',
  verified: null,
};

test('a line is a contact with its numbers, for calls and for texts', () => {
  const made = contactOfLine({ ...LINE, phone: '111', text: '85258', note: 'Free.' }, WHOSE);
  expect(made).toMatchObject({
    service_id: WHOSE.service,
    name: 'ChatHealth',
    phones: [
      { number: '111', type: 'voice', contact_id: made.id, description: 'Young people. Free.' },
      { number: '85258', type: 'text', contact_id: made.id },
    ],
  });
  expect(made.email).toBeUndefined();
});

test('a line of an email alone has no number', () => {
  const made = contactOfLine({ ...LINE, email: 'a@example.org' }, WHOSE);
  expect(made).toMatchObject({ email: 'a@example.org', phones: [] });
});

test('a team is a contact, with what is known of it', () => {
  const known = contactOfTeam(team('east', { phone: '0300 1', email: 'e@example.org' }), WHOSE);
  expect(known).toMatchObject({ name: 'The east team', email: 'e@example.org' });
  expect(known.phones).toMatchObject([{ number: '0300 1', type: 'voice', contact_id: known.id }]);
  expect(contactOfTeam(team('east'), WHOSE)).toMatchObject({ id: known.id, phones: [] });
});
