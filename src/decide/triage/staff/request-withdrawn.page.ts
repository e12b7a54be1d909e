import type { RequestPage } from '../request-page.reader.ts';

type Whole = RequestPage['whole'];

/** Who withdrew it: `Ewa Nowak withdrew it`. */
export function withdrawnBy({ people, withdrawal }: Whole): string {
  if (!withdrawal) return 'It was withdrawn';
  const who = people.persons.find(({ party }) => party === withdrawal.by)?.name;
  return `${who || 'Somebody who follows it'} withdrew it`;
}

/** Why it was withdrawn, in the words of whoever did; '' where nobody is known to have done it. */
export function whyWithdrawn({ withdrawal }: Whole): string {
  if (!withdrawal) return '';
  return withdrawal.why ? `They say: “${withdrawal.why}”` : 'They did not say why.';
}
