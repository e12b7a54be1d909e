import type { Area } from '../../find/area/area.ts';

/** Needs in clinicians' words; one that the area no longer knows stays as it is. */
export function clinicalNeeds(ids: readonly string[], { needs }: Pick<Area, 'needs'>) {
  return ids.map((id) => needs.find((need) => need.id === id)?.clinical ?? id);
}

/** The first two, in one line, and how many more: `Low mood, self-harm +1`. */
export function fewNeeds(ids: readonly string[], area: Pick<Area, 'needs'>): string {
  const all = clinicalNeeds(ids, area);
  const [first = '', ...others] = all.slice(0, 2);
  const more = all.length > 2 ? ` +${all.length - 2}` : '';
  return `${[first, ...others.map(lowered)].join(', ')}${more}`;
}

// `Anxiety, low mood`; `ADHD` stays as it is.
function lowered(says: string): string {
  return /^[A-Z][A-Z]/.test(says) ? says : `${says.charAt(0).toLowerCase()}${says.slice(1)}`;
}
