import type { Kept } from '../../platform/web/kept.ts';

/** A visit, as far as it holds what this browser keeps. */
type KeepingVisit = { readonly kept: Kept };

const PART = 'advice';
/** A cookie holds only so much; the page opened longest ago goes first. */
const MOST = 12;

/**
 * The ids of the pages of advice that this browser opened since it was opened itself, oldest first
 * (the part `advice` of its sealed cookie). They let whoever asks for help tick what they tried. The
 * house keeps no copy.
 */
export function adviceOpened({ kept }: KeepingVisit): readonly string[] {
  const part = kept.read(PART);
  return Array.isArray(part) ? part.filter((one) => typeof one === 'string').slice(-MOST) : [];
}

/** Keeps that a page was opened. Opening it again changes nothing. */
export function noteOpened(visit: KeepingVisit, id: string): void {
  const before = adviceOpened(visit);
  if (!before.includes(id)) visit.kept.write(PART, [...before, id].slice(-MOST));
}

/** Forgets which pages were opened. */
export function forgetOpened({ kept }: KeepingVisit): void {
  if (kept.read(PART) !== undefined) kept.write(PART, []);
}
