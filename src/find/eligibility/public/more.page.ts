import { good, type Read } from '../../../platform/web/fault.ts';
import { readChoices, ticked } from '../../../platform/web/fields.ts';
import { type Form, go, type Page, type Visit } from '../../../platform/web/page.ts';
import type { KeptCheck } from '../kept-check.ts';
import { needsOffered, needsSure, type Offered } from '../needs-offered.rule.ts';
import { START } from '../paths.ts';
import { answered, questionPage, skipping } from './question.page.ts';
import { type CheckHouse, type Standing, standingAt } from './standing.page.ts';
import { withFrom } from './way-on.page.ts';

const NONE = 'none';
const NONE_ALONE = 'Pick “None of these” by itself, or take its tick away';
const EMPTY = 'Pick at least one, or “None of these”';

/** `/check/more`: which needs, of those in the groups that were picked. */
export function morePage(house: CheckHouse): Page {
  const page = questionPage(house, {
    question: 'more',
    template: 'find/eligibility/public/more.page.njk',
    heading: () => 'Which of these is it like?',
    view: (standing, form) => {
      const picked = form === null ? pickedBefore(standing) : ticked(form, 'need');
      return {
        lists: offered(standing).map((list, place) => listView(list, { place, picked })),
        noneItem: { value: NONE, checked: picked.includes(NONE) },
        startAt: START,
      };
    },
    read: readNeeds,
  });
  const isNothingToPick = (visit: Visit) => offered(standingAt(house, visit)).length === 0;
  const instead = (visit: Visit) => go(withFrom(START, standingAt(house, visit).from));
  return {
    at: page.at,
    get: async (visit) => (isNothingToPick(visit) ? instead(visit) : page.get(visit)),
    post: async (visit) => (isNothingToPick(visit) ? instead(visit) : page.post(visit)),
  };
}

function offered({ check, pack }: Standing): readonly Offered[] {
  return needsOffered(check, pack.area);
}

function pickedBefore({ check }: Standing): readonly string[] {
  return check.facts.needs ?? (check.skipped.includes('needs') ? [NONE] : []);
}

type Listing = { readonly place: number; readonly picked: readonly string[] };

function listView({ says, needs }: Offered, { place, picked }: Listing) {
  return {
    says,
    // The fault's link goes to the first box of the first list.
    id: place === 0 ? 'need' : `need-${place}`,
    items: needs.map((need) => ({
      value: need.id,
      text: need.says,
      ...(need.example === undefined ? {} : { hint: need.example }),
      checked: picked.includes(need.id),
    })),
  };
}

function readNeeds(form: Form, standing: Standing): Read<KeptCheck> {
  const { check, pack } = standing;
  const from = offered(standing).flatMap(({ needs }) => needs.map(({ id }) => id));
  const read = readChoices(form, {
    name: 'need',
    from: [...from, NONE],
    empty: EMPTY,
    alone: { choice: NONE, says: NONE_ALONE },
  });
  if (read.kind === 'faulty') return read;
  const picked = read.value.filter((id) => id !== NONE);
  const needs = [...new Set([...picked, ...needsSure(check, pack.area)])];
  // "None of these" tells what it is not; what it is stays unknown, and keeps no service out.
  return good(needs.length === 0 ? skipping(check, ['needs']) : answered(check, { needs }));
}
