import { fromMarkdown } from '../../../platform/web/index.ts';
import { type Page, show } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import type { AreaPack } from '../../directory/index.ts';
import { ADVICE, ADVICE_PAGE, adviceAt } from '../paths.ts';

/** What these pages need of the house: the pack in use now. */
export type AdviceHouse = { readonly book: { readonly now: () => AreaPack } };

/** `/advice` and `/advice/:id`: reading pages, which keep nothing and need no database. */
export function advicePages({ book }: AdviceHouse): readonly Page[] {
  return [
    {
      at: ADVICE,
      open: true,
      get: async () => {
        const list = book.now().advice.map((one) => ({ ...one, href: adviceAt(one.id) }));
        return show('find/advice/public/list.page.njk', { list }, { title: 'Things to try' });
      },
    },
    {
      at: ADVICE_PAGE,
      open: true,
      get: async ({ params, query }) => {
        const { advice, area } = book.now();
        const page = advice.find(({ id }) => id === params['id']);
        if (!page) throw new NotFound(`advice ${params['id']}`);
        const needs = page.needs.flatMap(
          (id) => area.needs.find((one) => one.id === id)?.says ?? [],
        );
        const view = {
          ...{ page, needs, body: fromMarkdown(page.text) },
          ages: `For children aged ${page.ages.from} to ${page.ages.under - 1}.`,
          back: query['from'] === 'results' ? '/check/results' : ADVICE,
        };
        return show('find/advice/public/advice.page.njk', view, { title: page.title });
      },
    },
  ];
}
