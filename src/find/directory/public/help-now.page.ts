import { dayOf } from '../../../kernel/day.ts';
import type { HelpLine } from '../../../platform/web/help-line.ts';
import { type Page, show } from '../../../platform/web/page.ts';
import { shownContacts } from '../../area/shown-contacts.rule.ts';
import type { AreaBook } from '../area-book.reader.ts';
import { sayTimes } from '../hours-in-words.rule.ts';
import { HELP_NOW } from '../paths.ts';

/** `/help-now`: whom to call or text, with the hours of this day. It needs no database. */
export function helpNowPage(book: Pick<AreaBook, 'now'>): Page {
  return {
    at: HELP_NOW,
    open: true,
    get: async ({ now }) => {
      const on = dayOf(now);
      const lines: readonly HelpLine[] = shownContacts(book.now().area.contacts, on)
        .filter((line) => line.phone !== undefined || line.text !== undefined)
        .map((line) => ({ ...line, hoursSay: sayTimes(line, now) }));
      const of = (kind: HelpLine['kind']) => lines.filter((line) => line.kind === kind);
      const view = {
        urgent: of('urgent'),
        listening: of('listening'),
        safeguarding: of('safeguarding'),
        service: of('service'),
      };
      return show('web/help-now.njk', view, { title: 'Get help now' });
    },
  };
}
