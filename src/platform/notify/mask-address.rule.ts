import { outcodeOf, parsePostcode } from '../../kernel/postcode.ts';
import type { Channel } from './message.ts';

const HIDDEN = '•••';

/**
 * An address as a list shows it: enough to tell two of a person's own apart, not enough to use.
 * `d•••@example.org`, `•••321`, `••• CT1`.
 */
export function maskAddress(channel: Channel, address: string): string {
  switch (channel) {
    case 'email':
      return maskEmail(address);
    case 'text':
      return maskNumber(address);
    case 'letter':
      return maskLines(address);
  }
}

// One letter of a name of one or two would be half of it or all.
const SHORT = 3;

function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return HIDDEN;
  const first = at < SHORT ? '' : Array.from(address)[0];
  return `${first}${HIDDEN}${address.slice(at)}`;
}

const SHOWN_DIGITS = 3;
const FEW_DIGITS = 9;

function maskNumber(address: string): string {
  const digits = address.replace(/\D/g, '');
  return digits.length < FEW_DIGITS ? HIDDEN : `${HIDDEN}${digits.slice(-SHOWN_DIGITS)}`;
}

function maskLines(address: string): string {
  const postcode = parsePostcode(address.trim().split('\n').at(-1) ?? '');
  return postcode ? `${HIDDEN} ${outcodeOf(postcode)}` : HIDDEN;
}
