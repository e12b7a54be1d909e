/** One row of the chain, as far as its hash covers it. */
export type Link = {
  readonly seq: number;
  readonly covered: string;
  readonly previous: string;
  readonly hash: string;
};

export type Chain =
  /** `head` is the last hash, to keep outside the database and compare another day. */
  | { readonly kind: 'whole'; readonly rows: number; readonly head: string }
  | { readonly kind: 'broken'; readonly seq: number; readonly because: ChainFault };

export type ChainFault = 'row-missing' | 'row-changed' | 'not-linked' | 'end-missing';

/** How far the checking has come: the last number seen and its hash (hex; '' before the first). */
export type Checked = { readonly seq: number; readonly hash: string };

export const START: Checked = { seq: 0, hash: '' };

/**
 * Checks a run of rows that follow what was checked. `digest` hashes the hash before (hex) and the
 * text covered, and gives hex. Returns where it stands now, or the first row that does not hold.
 */
export function checkLinks(
  before: Checked,
  links: readonly Link[],
  digest: (previous: string, covered: string) => string,
): Checked | Extract<Chain, { kind: 'broken' }> {
  let at = before;
  for (const link of links) {
    const because = faultOf(at, link, digest);
    if (because) return { kind: 'broken', seq: at.seq + 1, because };
    at = { seq: link.seq, hash: link.hash };
  }
  return at;
}

/** The chain is whole when what was checked ends where the head says. */
export function checkEnd(checked: Checked, head: Checked): Chain {
  if (checked.seq === head.seq && checked.hash === head.hash) {
    return { kind: 'whole', rows: checked.seq, head: checked.hash };
  }
  return { kind: 'broken', seq: checked.seq + 1, because: 'end-missing' };
}

function faultOf(
  at: Checked,
  link: Link,
  digest: (previous: string, covered: string) => string,
): ChainFault | undefined {
  if (link.seq !== at.seq + 1) return 'row-missing';
  if (link.previous !== at.hash) return 'not-linked';
  return digest(link.previous, link.covered) === link.hash ? undefined : 'row-changed';
}
