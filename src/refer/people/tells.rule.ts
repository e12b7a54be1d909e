/**
 * Words that would tell whoever glances at a screen what a message is about, beside the names of
 * services that the area gives.
 */
const TELLING = [
  'camhs',
  'counselling',
  'counsellor',
  'eating disorder',
  'mental health',
  'psychologist',
  'self harm',
  'suicide',
  'suicidal',
  'therapeutic',
  'therapist',
  'therapy',
] as const;

/** Whether a text gives away what it is about: one of the names, or a word that tells. */
export function tells(text: string, names: readonly string[]): boolean {
  const plain = plainWords(text);
  return [...TELLING, ...names].some((name) => {
    const sought = plainName(name);
    return sought.trim() !== '' && plain.includes(sought);
  });
}

/** By name, its plain words. An area's names are few, and each message asks for all of them. */
const PLAIN_NAMES = new Map<string, string>();

function plainName(name: string): string {
  const known = PLAIN_NAMES.get(name);
  if (known !== undefined) return known;
  const plain = plainWords(name);
  PLAIN_NAMES.set(name, plain);
  return plain;
}

/** Lower case, without marks, single spaces, and one at each end so that only whole words match. */
function plainWords(text: string): string {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '');
  return ` ${letters.replace(/[^\p{Letter}\p{Number}]+/gu, ' ').trim()} `;
}
