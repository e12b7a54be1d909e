import { good, type Read } from '../../../platform/web/fault.ts';
import { readPostcode, typed } from '../../../platform/web/fields.ts';
import type { Form, Page } from '../../../platform/web/page.ts';
import type { KeptCheck } from '../kept-check.ts';
import { answered, questionPage, skipping } from './question.page.ts';
import type { CheckHouse, Standing } from './standing.page.ts';

const NO_FIXED_HOME = 'no-fixed-home';
const SKIPS = [
  { value: NO_FIXED_HOME, text: 'No fixed home' },
  { value: 'rather-not-say', text: 'I’d rather not say' },
];

/** Told apart from "rather not say", so that "your answers" can say it as it is. */
export const FIXED_HOME = 'fixed-home';

/** `/check/home`: a home postcode. One of another area is a good answer. */
export function homePage(house: CheckHouse): Page {
  return questionPage(house, {
    question: 'home',
    template: 'find/eligibility/public/home.page.njk',
    heading: ({ words }) => `What is ${words.childs} home postcode?`,
    skips: SKIPS,
    view: ({ check, pack }, form) => ({
      postcode:
        form === null ? (check.facts.home?.postcode ?? '') : typed(form, ['postcode']).postcode,
      areaName: pack.area.name,
    }),
    read: readHome,
  });
}

function readHome(form: Form, { check }: Standing): Read<KeptCheck> {
  const asked = { ...check, skipped: check.skipped.filter((one) => !OF_HOME.includes(one)) };
  const skip = SKIPS.find(({ value }) => value === form['skip']);
  if (skip) {
    const skipped = skipping(asked, ['home']);
    const isRoofless = skip.value === NO_FIXED_HOME;
    return good(isRoofless ? { ...skipped, skipped: [...skipped.skipped, FIXED_HOME] } : skipped);
  }
  const read = readPostcode(form, { name: 'postcode', empty: 'Enter a postcode, like CT1 2AB' });
  if (read.kind === 'faulty') return read;
  const isSame = check.facts.home?.postcode === read.value;
  return good(isSame ? check : answered(asked, { home: { postcode: read.value } }));
}

const OF_HOME: readonly string[] = ['home', 'place', FIXED_HOME];
