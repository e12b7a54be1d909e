import { expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { crisisLines, type HelpLine, shownLines, smsHref, telHref } from './help-line.ts';

function line(id: string, kind: HelpLine['kind'], verified = true): HelpLine {
  const day = verified ? ('2026-11-20' as Day) : null;
  return { id, kind, name: id, phone: '999', forWhom: 'anyone', hoursSay: 'Always', verified: day };
}

test('a line that nobody checked is shown to no one', () => {
  const lines = [line('a', 'listening'), line('b', 'listening', false)];
  expect(shownLines(lines).map(({ id }) => id)).toEqual(['a']);
});

test('crisis lines come danger first, four at most', () => {
  const lines = [
    line('l1', 'listening'),
    line('s', 'service'),
    line('u', 'urgent'),
    line('x', 'urgent', false),
    line('g', 'safeguarding'),
    line('e', 'emergency'),
    line('l2', 'listening'),
    line('l3', 'listening'),
  ];
  expect(crisisLines(lines).map(({ id }) => id)).toEqual(['e', 'u', 'l1', 'l2']);
});

test('numbers become addresses to call and text', () => {
  expect(telHref('0800 1111')).toBe('tel:08001111');
  expect(telHref('+44 (0)20 1')).toBe('tel:+440201');
  expect(smsHref('85258')).toBe('sms:85258');
});
