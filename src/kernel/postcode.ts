/** A postcode in its written form, `CT1 2AB`. */
export type Postcode = string & { readonly postcode: unique symbol };

// Royal Mail never uses I for an area's second letter, nor I or O after a district's digit: there
// they can only be a mistyped 1 or 0.
const SHAPE = /^(GIR|[A-Z][A-HJ-Z]?\d[A-HJ-NP-Z\d]?)(\d[A-Z]{2})$/;

/**
 * Reads a full United Kingdom postcode, forgiving case, spaces, and a letter O typed for a zero
 * (or I for a one) where only a digit can stand; undefined when it is none.
 */
export function parsePostcode(text: string): Postcode | undefined {
  const packed = text.toUpperCase().replace(/[\s.-]/g, '');
  if (packed.length < 5 || packed.length > 7) return undefined;
  const inward = asDigits(packed.slice(-3, -2)) + packed.slice(-2);
  const typed = packed.slice(0, -3);
  const outward = SHAPE.test(typed + inward) ? typed : mendOutward(typed);
  if (!SHAPE.test(outward + inward)) return undefined;
  return `${outward} ${inward}` as Postcode;
}

/** The part before the space: `CT1`. */
export function outcodeOf(postcode: Postcode): string {
  return postcode.split(' ')[0] ?? '';
}

// An outward code is one or two letters, then a digit: only what follows the letters can be a
// mistyped digit ("CTI" is CT1, "MEI4" is ME14, "NIO" is N10).
function mendOutward(outward: string): string {
  const letters = /^[A-Z][A-HJ-Z](?=[OI\d])/.exec(outward)?.[0] ?? outward.slice(0, 1);
  return letters + asDigits(outward.slice(letters.length));
}

function asDigits(text: string): string {
  return text.replaceAll('O', '0').replaceAll('I', '1');
}
