import { faulty, good, type Read } from './fault.ts';
import { readText } from './field-text.ts';
import type { Form } from './page.ts';

export type PhoneField = {
  readonly name: string;
  /** The fault's words when nothing was typed; absent: optional, and reads as ''. */
  readonly empty?: string;
  /** `mobile` where a text message must reach it. */
  readonly kind?: 'any' | 'mobile';
};

/**
 * A phone number, forgiving spaces, dashes, brackets, `+44 (0)`, and an O for a zero. It comes
 * back as digits: `07700900982`, or with its plus for another country, `+33612345678`.
 */
export function readPhone(form: Form, { name, empty, kind = 'any' }: PhoneField): Read<string> {
  const text = { name, lines: 'one', most: Number.POSITIVE_INFINITY } as const;
  const typed = readText(form, empty === undefined ? text : { ...text, empty });
  if (typed.kind === 'faulty' || typed.value === '') return typed;
  const number = typed.value.length > LONGEST ? undefined : numberIn(typed.value);
  if (number === undefined) return faulty(name, UNREAD[kind]);
  return kind === 'mobile' && !MOBILE.test(number) ? faulty(name, UNREAD.mobile) : good(number);
}

const LONGEST = 40;
// Numbers kept by Ofcom for drama, so that nobody is called by mistake.
const UNREAD = {
  any: 'Check this phone number: it needs to look like 01632 960 001 or 07700 900 982',
  mobile: 'Check this mobile number: it needs to look like 07700 900 982',
} as const;

// Ofcom, National Telephone Numbering Plan: ten digits after the 0, but some 01 and 08 numbers
// have nine; 04 and 06 are not in use, and 070 is not a mobile.
const UK = /^0(?:[18]\d{8,9}|[23579]\d{9})$/;
const ABROAD = /^\+[1-9]\d{6,14}$/;
const MOBILE = /^(?:07[1-9]\d{8}|\+[1-9]\d{6,14})$/;

function numberIn(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replaceAll(/[oO]/g, '0')
    .replaceAll(/[\s().\-\u2010-\u2015]/g, '')
    .replace(/^00/, '+');
  const national = digits.replace(/^\+44/, '0').replace(/^00/, '0');
  return UK.test(national) || ABROAD.test(national) ? national : undefined;
}
