import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { helpFirst, helpPanel } from './help-panel.rule.ts';
import { readAreaPack } from './read-area-pack.reader.ts';

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { contacts } = read.pack.area;
const TODAY = '2026-11-24' as Day;

function acts(lines: ReturnType<typeof helpPanel>) {
  return lines.map(({ act }) => act);
}

describe('the help panel', () => {
  test('names urgent help, a text line and 999', () => {
    expect(acts(helpPanel(contacts, TODAY))).toEqual(['Call 111', 'Text 85258', 'Call 999']);
  });

  test('on its own page it also names someone to call', () => {
    expect(acts(helpFirst(contacts, TODAY))).toContain('Call 0800 1111');
  });

  test('each line can be called or texted', () => {
    expect(helpFirst(contacts, TODAY).map(({ href }) => href)).toEqual([
      'tel:111',
      'sms:85258',
      'tel:08001111',
      'tel:999',
    ]);
  });

  test('111 says what to press', () => {
    expect(helpPanel(contacts, TODAY)[0]?.tail).toMatch(/press 2.*day and night/);
  });

  test('999 and 111 stand when all else is stale', () => {
    expect(acts(helpPanel(contacts, '2027-11-24' as Day))).toEqual(['Call 111', 'Call 999']);
  });

  test('an unverified line is shown on no day', () => {
    const none = contacts.map((contact) => ({ ...contact, verified: null }));
    expect(helpPanel(none, TODAY)).toEqual([]);
  });
});
