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
  if (TELLING.some((word) => plain.includes(` ${word} `))) return true;
  // Several services share teams, so many of the names are the same.
  return [...new Set(names)].some((name) => {
    const sought = plainWords(name);
    return sought.trim() !== '' && plain.includes(sought);
  });
}

/** Lower case, without marks, single spaces, and one at each end so that only whole words match. */
function plainWords(text: string): string {
  // Most are of plain letters, and the rules of all other scripts take ten times as long.
  if (/^[ -~\s]*$/.test(text)) return spaced(text.toLowerCase(), /[^a-z0-9]+/g);
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '');
  return spaced(letters, /[^\p{Letter}\p{Number}]+/gu);
}

function spaced(letters: string, between: RegExp): string {
  return ` ${letters.replace(between, ' ').trim()} `;
}
