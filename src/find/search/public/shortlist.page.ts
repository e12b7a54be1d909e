import { typed } from '../../../platform/web/fields.ts';
import { go, type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import type { AreaPack } from '../../directory/index.ts';
import { HELP_NOW, serviceAt } from '../../directory/paths.ts';
import { addressOf } from '../filters-in-address.rule.ts';
import { addToList, clearList, listedIn, MOST_LISTED, takeFromList } from '../kept-list.ts';
import type { FinderHouse } from '../look-through.reader.ts';
import { FIND, SHORTLIST } from '../paths.ts';
import { readFilters } from '../read-filters.rule.ts';
import { phoneOf } from './found-phone.page.ts';

const TEMPLATE = 'find/search/public/shortlist.page.njk';
const FULL = `Your list holds ${MOST_LISTED} at most, and it is full. Take one away first`;

/** `/shortlist`: what was put aside in this visit. Ids, in the browser's own sealed cookie. */
export function shortlistPage({ book }: FinderHouse): Page {
  return {
    at: SHORTLIST,
    get: async (visit) => showList(book.now(), visit),
    post: async (visit) => {
      const pack = book.now();
      const { add, remove, clear, back } = typed(visit.body, ['add', 'remove', 'clear', 'back']);
      if (clear !== '') clearList(visit.kept);
      if (remove !== '') takeFromList(visit.kept, remove);
      const isThere = pack.services.some(({ id }) => id === add);
      if (isThere && !addToList(visit.kept, add)) return showList(pack, visit, FULL);
      return go(isThere && back !== '' ? backTo(back, add, pack) : SHORTLIST);
    },
  };
}

/** Back to the search that it was added from: its fields are read anew, so it leads nowhere else. */
function backTo(back: string, added: string, pack: AreaPack): string {
  const fields = new URLSearchParams(back);
  const sent = Object.fromEntries([...fields.keys()].map((name) => [name, fields.getAll(name)]));
  const { filters, page } = readFilters(sent, pack);
  return `${addressOf(filters, page)}#found-${added}`;
}

function showList(pack: AreaPack, { kept, now }: Visit, fault?: string): Outcome {
  const rows = listedIn(kept).flatMap((id) => {
    const service = pack.services.find((one) => one.id === id);
    if (!service) return [];
    const { name, summary } = service;
    return [{ id, name, summary, href: serviceAt(id), phone: phoneOf(service, pack.area, now) }];
  });
  const view = {
    rows,
    email: emailOf(rows),
    ...{ findAt: FIND, listAt: SHORTLIST, checkAt: '/', helpNow: HELP_NOW },
  };
  const faults = fault === undefined ? [] : [{ field: 'list', says: fault }];
  return show(TEMPLATE, view, { title: 'Your list', faults });
}

type Row = {
  readonly name: string;
  readonly phone: { readonly phone: string; readonly hours: string } | null;
};

/**
 * An email that the person's own program writes and sends: the address is typed there, and never
 * comes to us. Whoever sees the subject learns nothing.
 */
function emailOf(rows: readonly Row[]): string {
  const lines = rows.map(({ name, phone }) =>
    phone === null ? name : `${name}: ${phone.phone} (${phone.hours})`,
  );
  return `mailto:?subject=${encodeURIComponent('My list')}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}
