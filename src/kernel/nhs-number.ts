/** Ten digits that pass the modulus 11 check, without spaces. Never the only key to a person. */
export type NhsNumber = string & { readonly nhsNumber: unique symbol };

/**
 * Reads an NHS number, forgiving spaces and dashes; undefined when it is none.
 * Check digit: NHS Data Dictionary, NHS NUMBER. Worked case: 999 999 9999 sums to 486,
 * remainder 2, check digit 9.
 */
export function parseNhsNumber(text: string): NhsNumber | undefined {
  const digits = text.replace(SPACING, '');
  if (!/^\d{10}$/.test(digits)) return undefined;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, i) => total + Number(digit) * (10 - i),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]) ? (digits as NhsNumber) : undefined;
}

// Spaces, and whatever a word processor makes of a hyphen.
const SPACING = /[\s\u2010-\u2015\u2212-]/g;

/** As people read it: `999 023 4418`. */
export function sayNhsNumber(number: NhsNumber): string {
  return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
}
