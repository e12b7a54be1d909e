import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskAddress } from './mask-address.rule.ts';
import type { Channel } from './message.ts';

const CASES: readonly [Channel, string, string][] = [
  ['email', 'dana.hill@example.org', 'd•••@example.org'],
  ['email', 'jo@example.org', '•••@example.org'],
  ['email', '"odd@name"@example.org', '"•••@example.org'],
  ['email', 'not an address', '•••'],
  ['email', '', '•••'],
  ['email', '𝒹ana@example.org', '𝒹•••@example.org'],
  ['text', '07700 900321', '•••321'],
  ['text', '+44 7700 900321', '•••321'],
  ['text', '900321', '•••'],
  ['letter', '1 High Street\nCanterbury\nCT1 2AB', '••• CT1'],
  ['letter', '1 High Street\nCanterbury', '•••'],
];

describe('an address in a list', () => {
  test.each(CASES)('by %s, %j shows as %j', (channel, address, shown) => {
    expect(maskAddress(channel, address)).toBe(shown);
  });

  test('never shows the name before the at', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const [name = ''] = address.split('@');
        const [shown = ''] = maskAddress('email', address).split('@');
        expect(shown.replace('•••', '').length).toBeLessThan(Math.max(1, name.length / 2));
      }),
    );
  });

  test('never shows more than three digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+\d ]{0,20}$/), (number) => {
        expect(maskAddress('text', number).replace(/\D/g, '').length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
