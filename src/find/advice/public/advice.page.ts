import { type Day, dayOf } from '../../../kernel/day.ts';
import { go, type Page, show } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import type { Advice } from '../../area/advice-file.ts';
import type { AreaPack } from '../../directory/index.ts';
import { noteOpened } from '../kept-advice.ts';
import { ADVICE, ADVICE_EASY, ADVICE_PAGE, adviceAt } from '../paths.ts';
import { ownVersionOf } from '../which-advice.rule.ts';
import { adviceView, easyView } from './advice-view.page.ts';
import { listPage } from './list.page.ts';

/** What these pages need of the house: the pack in use now. */
export type AdviceHouse = { readonly book: { readonly now: () => AreaPack } };

/** `/advice` and what is below it: reading pages, which need no database. */
export function advicePages(house: AdviceHouse): readonly Page[] {
  return [listPage(house), onePage(house), easyPage(house)];
}

/**
 * One page. The browser keeps that it was opened, so that whoever asks for help later can say that
 * they tried it. A young person is led to their own version.
 */
function onePage({ book }: AdviceHouse): Page {
  return {
    at: ADVICE_PAGE,
    open: true,
    notes: true,
    get: async (visit) => {
      const { params, query, now } = visit;
      const pack = book.now();
      const page = pageOf(pack, params['id']);
      const reader = query['for'];
      const own = reader === 'young-person' ? ownVersionOf(pack.advice, page) : undefined;
      const isFromResults = query['from'] === 'results';
      if (own) return go(`${adviceAt(own.id)}${isFromResults ? '?from=results' : ''}`);
      noteOpened(visit, page.id);
      const view = adviceView(page, { pack, on: dayOf(now), reader });
      const back = isFromResults ? '/check/results' : ADVICE;
      return show('find/advice/public/advice.page.njk', { ...view, back }, { title: page.title });
    },
  };
}

function easyPage({ book }: AdviceHouse): Page {
  return {
    at: ADVICE_EASY,
    open: true,
    notes: true,
    get: async (visit) => {
      const pack = book.now();
      const page = pageOf(pack, visit.params['id']);
      if (page.easyRead.length === 0) throw new NotFound(`no Easy Read of ${page.id}`);
      noteOpened(visit, page.id);
      const on: Day = dayOf(visit.now);
      const view = { ...easyView(page, { pack, on }), back: adviceAt(page.id) };
      return show('find/advice/public/easy-read.page.njk', view, {
        title: `${page.title}: Easy Read`,
      });
    },
  };
}

function pageOf({ advice }: AreaPack, id: string | undefined): Advice {
  const page = advice.find((one) => one.id === id);
  if (!page) throw new NotFound(`advice ${id}`);
  return page;
}
