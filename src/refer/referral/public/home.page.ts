import { areaOn } from '../../../find/area/area-on.rule.ts';
import { candidatesOf } from '../../../find/area/where-is-it.rule.ts';
import type { Where } from '../../../find/eligibility/facts.ts';
import { whereTyped } from '../../../find/eligibility/whereabouts-in-words.rule.ts';
import { faulty, good, type Read } from '../../../platform/web/fault.ts';
import { readOptionalPostcode, readText, ticked } from '../../../platform/web/fields.ts';
import type { Form } from '../../../platform/web/page.ts';
import { ASKS, type Ask } from './asks.page.ts';
import type { PageGround, StepPage } from './step.page.ts';

const asks: readonly Ask[] = [
  { kind: 'line', name: 'postcode', label: 'Home postcode', hint: 'Like CT1 2AB' },
  {
    kind: 'line',
    name: 'place',
    label: 'Town or village (optional)',
    hint: 'It helps us find the right team where a postcode covers more than one place.',
  },
  {
    kind: 'picks',
    name: 'notKnown',
    label: 'If there is no postcode',
    items: [{ value: 'yes', text: 'I don’t know, or there is no fixed home' }],
  },
];

/** Where the child lives, which decides the team. */
export const homePage: StepPage = {
  step: 'home',
  template: ASKS,
  title: () => 'Where does the child live?',
  fill: ({ facts: { home } }) => ({
    postcode: home?.postcode ?? '',
    place: home?.place ?? '',
    notKnown: home && home.postcode === undefined && home.place === undefined ? 'yes' : '',
  }),
  read: (body, ground) => {
    const read = readHome(body, ground);
    if (read.kind === 'faulty') return read;
    return good({ facts: { ...ground.answers.facts, home: read.value } });
  },
  view: () => ({ asks }),
};

function readHome(body: Form, { house, answers, today }: PageGround): Read<Where> {
  const area = areaOn(house.book.now().area, today);
  const postcode = readOptionalPostcode(body, { name: 'postcode' });
  if (postcode.kind === 'faulty') return postcode;
  const typed = readText(body, { name: 'place', lines: 'one', most: 100 });
  if (typed.kind === 'faulty') return typed;
  if (postcode.value === null && typed.value === '') {
    if (!ticked(body, 'notKnown').includes('yes')) {
      return faulty('postcode', 'Enter a postcode or a town, or say that you don’t know');
    }
    return good({});
  }
  const where = typed.value === '' ? {} : whereTyped(typed.value, area);
  if (where === undefined || where.postcode !== undefined) {
    return faulty('place', 'We don’t know that place. Use a town near it, like Canterbury');
  }
  const placeName = where.place ?? typed.value;
  const home = { ...where, ...(postcode.value === null ? {} : { postcode: postcode.value }) };
  if (candidatesOf(home, area).kind === 'disagree') {
    return faulty('place', `${placeName} is not at this postcode. Check both`);
  }
  const before = answers.facts.home;
  // A district that was told goes with the postcode that it was told for.
  const isSame = before?.postcode === home.postcode && before?.place === home.place;
  return good(isSame && before ? before : home);
}
