import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEmail } from './field-email.ts';

const field = { name: 'email', empty: 'Enter your email address' };
const UNREAD = 'Check this email address: it needs to look like name@example.com';

describe('an email address', () => {
  test.each([
    ['ewa@example.com', 'ewa@example.com'],
    [' Ewa.K+kent@Example.CO.UK ', 'Ewa.K+kent@example.co.uk'],
    ["o'brien@xn--bcher-kva.example", "o'brien@xn--bcher-kva.example"],
  ])('%j is read', (email, value) => {
    expect(readEmail({ email }, field)).toEqual({ kind: 'good', value });
  });

  test.each([
    'ewa',
    'ewa@',
    '@example.com',
    'ewa@example',
    'ewa@@example.com',
    'ewa@exa mple.com',
    'ewa@example.com\nBcc: all@example.com',
    'ewa..k@example.com',
    'ewa@example..com',
    'ewa@-example.com',
    'ewa@192.168.0.1',
    'ewa@example.com, k@example.com',
    'Ewa <ewa@example.com>',
    'ëwa@example.com',
    `${'a'.repeat(65)}@example.com`,
  ])('%j is none, and says what one is like', (email) => {
    expect(readEmail({ email }, field)).toEqual({
      kind: 'faulty',
      faults: [{ field: 'email', says: UNREAD }],
    });
  });
});

test('nothing typed is a fault only where one is needed', () => {
  expect(readEmail({}, field)).toMatchObject({ faults: [{ says: 'Enter your email address' }] });
  expect(readEmail({}, { name: 'email' })).toEqual({ kind: 'good', value: '' });
});

test('what the standard calls an address is mostly read, and never changed twice', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      const read = readEmail({ email }, field);
      if (read.kind === 'good') expect(readEmail({ email: read.value }, field)).toEqual(read);
    }),
  );
});

test('nothing read could begin another header or address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const read = readEmail({ email: `${before}@${after}.com` }, field);
      if (read.kind === 'good') expect(read.value).toMatch(/^[^\s,;<>:]+$/);
    }),
  );
});

test.each(['a.'.repeat(500_000), `${'a'.repeat(500_000)}@`, '@'.repeat(1_000_000)])(
  'a megabyte of near misses is answered at once',
  (email) => {
    const before = performance.now();
    expect(readEmail({ email }, field).kind).toBe('faulty');
    expect(performance.now() - before).toBeLessThan(500);
  },
);
