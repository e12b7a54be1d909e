import { expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { type ContactBody, editedContact } from './edited-contact.rule.ts';

const BODY: ContactBody = {
  id: 'line',
  name: 'A line',
  kind: 'listening',
  phone: '0800 1111',
  text: '85258',
  forWhom: 'Anyone.',
  hoursSay: 'Weekdays',
  hours: [],
  allHours: false,
  source: 'A page',
  verified: '2026-11-22' as Day,
};
const SAME = {
  ...{ phone: '0800 1111', email: '', hoursSay: 'Weekdays', hours: [], source: 'A page' },
  checkedOn: null,
};

test('an edit that says the same changes nothing', () => {
  expect(editedContact(BODY, SAME)).toEqual(BODY);
});

test('what is emptied goes, and what the screen does not know stays', () => {
  const edited = editedContact(BODY, { ...SAME, phone: '', checkedOn: '2026-11-24' as Day });
  expect(edited).not.toHaveProperty('phone');
  expect(edited).toMatchObject({ text: '85258', verified: '2026-11-24' });
});
