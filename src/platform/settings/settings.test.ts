import { describe, expect, test } from 'vitest';
import { readSettings } from './index.ts';

const SERVE = {
  DATABASE_URL: 'postgres://oast_app@db/oast',
  DATABASE_OWNER_URL: 'postgres://oast_owner@db/oast',
  OAST_SECRET_KEY: 'x'.repeat(32),
  PUBLIC_URL: 'https://help.example.org',
  TRUSTED_PROXIES: '0',
};

describe('settings', () => {
  test('stand by themselves for a demonstration', () => {
    const read = readSettings('demonstration', {});
    expect(read).toMatchObject({
      kind: 'good',
      settings: { port: 3000, host: '127.0.0.1', dataDir: 'data', areaDir: 'areas/kent' },
    });
  });

  test('report every fault together', () => {
    const read = readSettings('serve', { PORT: 'x', DATABASE_URL: 'mysql://a', OAST_NOW: 'noon' });
    expect(read.kind === 'faulty' && read.faults.map(({ name }) => name).sort()).toEqual([
      'DATABASE_OWNER_URL',
      'DATABASE_URL',
      'DATABASE_URL',
      'OAST_NOW',
      'OAST_SECRET_KEY',
      'PORT',
      'PUBLIC_URL',
      'TRUSTED_PROXIES',
    ]);
  });

  test('are whole for a service', () => {
    expect(readSettings('serve', SERVE).kind).toBe('good');
  });

  test.each(['http://127.0.0.1:3000', 'http://localhost', 'http://[::1]:3000'])(
    'let a service stand at %s',
    (url) => {
      expect(readSettings('serve', { ...SERVE, PUBLIC_URL: url }).kind).toBe('good');
    },
  );

  test.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'kent'],
    ['PUBLIC_URL', 'ftp://kent'],
    ['PUBLIC_URL', ''],
    ['PUBLIC_URL', 'http://help.example.org'],
    ['PUBLIC_URL', 'http://127.example.org'],
    ['TRUSTED_PROXIES', ''],
    ['OAST_SECRET_KEY', 'short'],
    ['OAST_NOW', '2026-11-24T09:00:00Z'],
    ['NOTIFY_API_KEY', 'without-templates'],
  ])('refuse a service with %s %s', (name, value) => {
    const read = readSettings('serve', { ...SERVE, [name]: value });
    expect(read.kind === 'faulty' && read.faults[0]?.name).toBe(name);
  });

  test('let a demonstration believe another day', () => {
    const read = readSettings('demonstration', { OAST_NOW: '2025-11-07T16:00:00Z' });
    expect(read.kind === 'good' && read.settings.believedNow).toBe('2025-11-07T16:00:00Z');
  });
});
