import { type HelpLine, shownLines } from './help-line.ts';
import type { Templates } from './nunjucks.ts';
import { type Shell, viewOf } from './shell.ts';

/**
 * The whole of `/help-now` as HTML, to be made once at the start and served as it is: it asks no
 * database, sets no cookie, and shows only lines that somebody has checked.
 */
export function renderHelpNow(templates: Templates, shell: Shell): string {
  const lines = shownLines(shell.helpLines);
  const of = (kind: HelpLine['kind']) => lines.filter((line) => line.kind === kind);
  const view = {
    urgent: of('urgent'),
    listening: of('listening'),
    safeguarding: of('safeguarding'),
    service: of('service'),
  };
  const shown = { view, title: 'Get help now', faults: [] };
  return templates.render('web/help-now.njk', viewOf(shown, { ...shell, path: '/help-now' }));
}
