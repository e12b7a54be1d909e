/**
 * Whether a word that was typed is one that we know, forgiving its ending and a slip of spelling:
 * `worryed` is `worried`, `angrey` is `angry`. Words of three letters and fewer must be the same.
 * Both are plain: lower case, letters and digits only.
 */
export function speltAlike(typed: string, known: string): boolean {
  if (typed === known) return true;
  const [one, other] = [stemOf(typed), stemOf(known)];
  if (one === other) return true;
  const slips = slipsAllowed(Math.min(one.length, other.length));
  return slips > 0 && slipsBetween(one, other, slips) <= slips;
}

function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

const ENDINGS = /(?:y?ing|ies|ied|y?ed|es|s|y)$/;

/** `hitting` and `hit` are `hit`; `worries`, `worried` and `worry` are `worr`. */
export function stemOf(word: string): string {
  const cut = word.replace(ENDINGS, '');
  const stem = cut.length < 3 ? word : cut;
  return stem === word ? word : stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}

/**
 * Letters to change, add, drop or swap with their neighbour (the optimal string alignment). Gives
 * more than `most` as soon as it is past that.
 */
function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const changed = at(last, j - 1) + (isSame ? 0 : 1);
      const least = Math.min(changed, at(last, j) + 1, at(row, j - 1) + 1);
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(isSwap ? Math.min(least, at(before, j - 2) + 1) : least);
    }
    before = last;
    last = row;
  }
  return at(last, other.length);
}

// Past the edge of the table nothing is near.
function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY;
}
