import type { AreaPack } from '../../directory/index.ts';
import type { ServicePanel } from '../../directory/service-slot.ts';
import { adviceAt } from '../paths.ts';
import { whichAdvice } from '../which-advice.rule.ts';

const MOST = 5;

/** Fills `service.first`: what can be tried before this service answers, by its needs. */
export function tryFirstPanel(book: { readonly now: () => AreaPack }): ServicePanel {
  return ({ needs }) => {
    const pages = whichAdvice(book.now().advice, { needs, age: undefined });
    if (pages.length === 0) return [];
    const list = pages.slice(0, MOST).map(({ id, title }) => ({ title, href: adviceAt(id) }));
    const view = { list, hasMore: pages.length > MOST };
    return [{ template: 'find/advice/public/try-first.panel.njk', view }];
  };
}
