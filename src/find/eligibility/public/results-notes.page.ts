import { sayDay } from '../../../kernel/day.ts';
import type { Found } from './results-found.page.ts';
import { toldView } from './results-told.page.ts';
import type { Standing } from './standing.page.ts';

const ANSWERS = { fits: 'fits', 'not-yet-known': 'not yet known', 'does-not-fit': 'does not fit' };

/** For professionals: the same as plain text, to be copied into notes. It names nobody. */
export function notesView(found: readonly Found[], standing: Standing): string {
  const { pack, day } = standing;
  const lines = found.map(({ service, stands }) => {
    const [first] = stands.because;
    const rules = first ? ` (criteria from ${first.version})` : '';
    const out = stands.because.filter(({ answer }) => answer !== 'met').map(({ says }) => says);
    const why = out.length > 0 ? `. ${out.join('; ')}` : '';
    return `${service.name}: ${ANSWERS[stands.answer]}${rules}${why}`;
  });
  const head = `What could help, ${pack.area.name}, ${sayDay(day)}`;
  return [head, `Told: ${toldView(standing)}`, ...lines].join('\n');
}
