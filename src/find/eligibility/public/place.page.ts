import { good, type Read } from '../../../platform/web/fault.ts';
import { readChoice } from '../../../platform/web/fields.ts';
import { type Form, go, type Page, type Visit } from '../../../platform/web/page.ts';
import type { KeptCheck } from '../kept-check.ts';
import { nearestPlaces, type PlaceChoice } from '../nearest-places.rule.ts';
import { CHECK_HOME } from '../paths.ts';
import { answered, questionPage, skipping } from './question.page.ts';
import { type CheckHouse, type Standing, standingAt } from './standing.page.ts';

const NOT_SURE = 'not-sure';
const EMPTY = 'Pick the nearest, or “Somewhere else, or not sure”';

/** `/check/place`: which place is nearest, where the postcode cannot say. */
export function placePage(house: CheckHouse): Page {
  const page = questionPage(house, {
    question: 'place',
    template: 'find/eligibility/public/place.page.njk',
    heading: () => 'Which of these is nearest home?',
    view: (standing) => ({
      items: [
        ...choices(standing).map(({ id, says }) => ({ value: id, text: says })),
        {
          value: NOT_SURE,
          text: 'Somewhere else, or not sure',
          hint: 'A person can find out which team it is.',
        },
      ],
      picked: pickedBefore(standing.check),
    }),
    read: readPlace,
  });
  const isNothingToPick = (visit: Visit) => choices(standingAt(house, visit)).length === 0;
  return {
    at: page.at,
    get: async (visit) => (isNothingToPick(visit) ? go(CHECK_HOME) : page.get(visit)),
    post: async (visit) => (isNothingToPick(visit) ? go(CHECK_HOME) : page.post(visit)),
  };
}

/** By the postcode alone, so that a place picked before can be changed for another. */
function choices({ check, pack }: Standing): readonly PlaceChoice[] {
  const { postcode } = check.facts.home ?? {};
  return postcode === undefined ? [] : nearestPlaces({ postcode }, pack.area);
}

function pickedBefore({ facts, skipped }: KeptCheck): string {
  const before = facts.home?.place ?? facts.home?.district;
  return before ?? (skipped.includes('place') ? NOT_SURE : '');
}

function readPlace(form: Form, standing: Standing): Read<KeptCheck> {
  const { check } = standing;
  const offered = choices(standing);
  const from = [...offered.map(({ id }) => id), NOT_SURE];
  const read = readChoice(form, { name: 'place', from, empty: EMPTY });
  if (read.kind === 'faulty') return read;
  const picked = offered.find(({ id }) => id === read.value);
  const asked = { ...check, skipped: check.skipped.filter((name) => name !== 'place') };
  if (picked) return good(answered(asked, { home: picked.where }));
  const { postcode } = check.facts.home ?? {};
  return good(skipping(answered(check, { home: { postcode } }), ['place']));
}
