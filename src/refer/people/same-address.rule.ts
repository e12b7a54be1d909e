/**
 * Whether two numbers, emails or postal addresses are one and the same, however they were typed:
 * `07700 900123` is `+44 7700 900123`, and an email is read without regard to case. Nothing is the
 * same as an empty address.
 */
export function isSameAddress(one: string, other: string): boolean {
  const known = bareAddress(one);
  return known !== '' && known === bareAddress(other);
}

function bareAddress(typed: string): string {
  const text = typed.normalize('NFKC').toLowerCase();
  if (text.includes('@')) return text.replace(/\s/g, '');
  const bare = text.replace(/[^\p{Letter}\p{Number}]/gu, '');
  return /^\d+$/.test(bare) ? bare.replace(/^(?:00)?440?(?=\d{9,10}$)/, '0') : bare;
}
