import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import type { HelpLine } from './help-line.ts';
import { renderHelpNow } from './help-now.ts';
import { makeTemplates } from './nunjucks.ts';
import type { Shell } from './shell.ts';

const checked = '2026-11-20' as Day;
const lines: readonly HelpLine[] = [
  {
    id: '111',
    name: 'NHS 111',
    kind: 'urgent',
    phone: '111',
    thenPress: '2',
    forWhom: 'mental health',
    hoursSay: 'Day or night',
    verified: checked,
  },
  {
    id: 'text',
    name: 'Somebody to text',
    kind: 'listening',
    text: '01632 960 003',
    forWhom: 'anyone',
    hoursSay: 'Day or night',
    verified: checked,
  },
  {
    id: 'unchecked',
    name: 'Nobody checked this',
    kind: 'listening',
    phone: '01632 960 004',
    forWhom: 'no one',
    hoursSay: 'Never',
    verified: null,
  },
];
const shell: Shell = {
  productName: 'Kent: help for children and young people',
  areaName: 'Kent',
  demonstration: false,
  path: '/',
  asset: (name) => `/assets/0123456789/${name}`,
  helpLines: lines,
  siteLinks: [],
  staff: null,
};
const html = renderHelpNow(makeTemplates(), shell);

describe('help now', () => {
  test('comes in one round trip', () => {
    const many = { ...shell, helpLines: Array.from({ length: 12 }, () => lines).flat() };
    expect(Buffer.byteLength(renderHelpNow(makeTemplates(), many))).toBeLessThan(14 * 1024);
  });

  test('asks nothing', () => {
    expect(html).not.toMatch(/<(?:form|input|select|textarea|button)\b/);
  });

  test('says how to reach danger, urgent and listening lines', () => {
    expect(html).toContain('href="tel:999"');
    expect(html).toContain('Call 111, then press 2');
    expect(html).toContain('href="sms:01632960003"');
    expect(html).toContain('Checked on 20 November 2026');
  });

  test('leaves out a number that nobody checked', () => {
    expect(html).not.toContain('960 004');
  });

  test('stands with no lines at all', () => {
    expect(renderHelpNow(makeTemplates(), { ...shell, helpLines: [] })).toContain('Call 999');
  });
});
