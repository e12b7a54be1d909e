import { dayOf } from '../../../kernel/day.ts';
import { telHref } from '../../../platform/web/help-line.ts';
import { type Form, type Page, show } from '../../../platform/web/page.ts';
import type { Advice } from '../../area/advice-file.ts';
import type { NeedGroup } from '../../area/area.ts';
import type { AreaPack } from '../../directory/index.ts';
import { linesOf } from '../../directory/lines-of-service.rule.ts';
import { serviceAt } from '../../directory/paths.ts';
import { ADVICE, adviceAt, easyReadAt } from '../paths.ts';
import { forWhomSays } from './advice-words.page.ts';

type ListHouse = { readonly book: { readonly now: () => AreaPack } };

/** The bands of the filter: whole years, the second not included. */
const AGES = [
  { id: '0-4', says: 'Under 5', from: 0, under: 5 },
  { id: '5-10', says: '5 to 10', from: 5, under: 11 },
  { id: '11-15', says: '11 to 15', from: 11, under: 16 },
  { id: '16-25', says: '16 to 25', from: 16, under: 26 },
] as const;

/** `/advice`: every page under its worry; the address holds ids and nothing that was typed. */
export function listPage({ book }: ListHouse): Page {
  return {
    at: ADVICE,
    open: true,
    get: async ({ query, now }) => {
      const pack = book.now();
      const picked = pickedIn(query, pack);
      const found = groupsOf(pack, picked);
      const view = {
        picked: { worry: picked.worry?.id ?? '', age: picked.age?.id ?? '' },
        worries: pack.area.needGroups.filter(({ needs }) => needs.length > 0).map(choiceOf),
        ages: AGES.map(choiceOf),
        groups: found,
        all: ADVICE,
        nothing: found.length === 0 ? nothingView(pack, picked, dayOf(now)) : null,
      };
      return show('find/advice/public/list.page.njk', view, { title: 'Things to try' });
    },
  };
}

type Picked = {
  readonly worry: NeedGroup | undefined;
  readonly age: (typeof AGES)[number] | undefined;
};

function pickedIn(query: Form, { area }: AreaPack): Picked {
  return {
    worry: area.needGroups.find(({ id }) => id === query['worry']),
    age: AGES.find(({ id }) => id === query['age']),
  };
}

function choiceOf({ id, says }: { readonly id: string; readonly says: string }) {
  return { value: id, text: says };
}

/** Each page once, under the first worry that its main need belongs to; a worry picked has all its own. */
function groupsOf({ area, advice }: AreaPack, { worry, age }: Picked) {
  const fits = advice.filter(
    ({ ages }) => !age || (ages.from < age.under && age.from < ages.under),
  );
  const groups = worry ? [worry] : area.needGroups;
  return groups
    .map((group) => ({
      says: group.says,
      pages: fits
        .filter((page) => (worry ? isAbout(page, group) : homeOf(page, area.needGroups) === group))
        .map(rowOf),
    }))
    .filter(({ pages }) => pages.length > 0);
}

function homeOf({ needs: [main = ''] }: Advice, groups: readonly NeedGroup[]) {
  return groups.find(({ needs }) => needs.includes(main));
}

function isAbout({ needs }: Advice, group: NeedGroup): boolean {
  return needs.some((need) => group.needs.includes(need));
}

function rowOf(page: Advice) {
  return {
    title: page.title,
    summary: page.summary,
    href: adviceAt(page.id),
    forWhom: forWhomSays(page),
    easyAt: page.easyRead.length > 0 ? easyReadAt(page.id) : '',
  };
}

/** Nothing is written for it: the same worry at other ages, and whom to ask. */
function nothingView(pack: AreaPack, { worry, age }: Picked, on: ReturnType<typeof dayOf>) {
  const near = age ? groupsOf(pack, { worry, age: undefined }) : [];
  const services = pack.services.filter(({ needs }) =>
    needs.some((need) => worry?.needs.includes(need)),
  );
  return {
    near: near.flatMap(({ pages }) => pages),
    ask: services.slice(0, 3).map((service) => {
      const phone = linesOf(service, pack.area, on).find((line) => line.phone)?.phone ?? '';
      const call = phone && { phone, href: telHref(phone) };
      return { name: service.name, href: serviceAt(service.id), call: call || null };
    }),
  };
}
