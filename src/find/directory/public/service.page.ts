import { dayOf } from '../../../kernel/day.ts';
import { type Page, show } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import type { AreaBook } from '../area-book.reader.ts';
import { SERVICE } from '../paths.ts';
import { jsonLdOf } from '../service-json-ld.rule.ts';
import { serviceView } from './service-view.page.ts';

const TEMPLATE = 'find/directory/public/service.page.njk';

/** `/services/:id`: all that the pack says of one service, as it stands today. */
export function servicePage(book: Pick<AreaBook, 'now'>): Page {
  return {
    at: SERVICE,
    open: true,
    get: async ({ params, query, now }) => {
      const pack = book.now();
      const service = pack.services.find(({ id }) => id === params['id']);
      if (!service) throw new NotFound(`service ${params['id']}`);
      const view = serviceView(service, pack, now);
      const isFromResults = query['from'] === 'results';
      const jsonLd = jsonLdOf(service, { area: pack.area, on: dayOf(now) });
      const shown = { ...view, ...cameFrom(isFromResults, view), jsonLd };
      return show(TEMPLATE, shown, { title: service.name });
    },
  };
}

/** Who comes from results has answered already, so may ask at once, and goes back there. */
function cameFrom(isFromResults: boolean, { ask }: Pick<ReturnType<typeof serviceView>, 'ask'>) {
  const check = { href: '/', text: 'Check if it could help' };
  return {
    back: isFromResults ? '/check/results' : '',
    button: isFromResults && ask ? ask : check,
  };
}
