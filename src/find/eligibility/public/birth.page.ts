import { faulty, good, type Read } from '../../../platform/web/fault.ts';
import { boxesOf, readDay, typed } from '../../../platform/web/fields.ts';
import type { Form, Page } from '../../../platform/web/page.ts';
import { believableAge } from '../believable-age.rule.ts';
import type { KeptCheck } from '../kept-check.ts';
import { answered, questionPage, skipping } from './question.page.ts';
import type { CheckHouse, Standing } from './standing.page.ts';

const SKIP = 'dont-know';

/** `/check/birth`: a birth date, or not known. An age that is hard to believe is asked about. */
export function birthPage(house: CheckHouse): Page {
  return questionPage(house, {
    question: 'birth',
    template: 'find/eligibility/public/birth.page.njk',
    heading: ({ words }) => `When ${words.was} ${words.child} born?`,
    skips: [{ value: SKIP, text: 'I don’t know, or I’d rather not say' }],
    view: ({ check, words }, form) => ({
      typed: form === null ? boxesWith(check) : typed(form, boxesOf('birth')),
      isSelf: words.voice === 'self',
    }),
    read: readBirth,
  });
}

function boxesWith({ facts, doubted }: KeptCheck) {
  const [year = '', month = '', day = ''] = (doubted ?? facts.dateOfBirth ?? '').split('-');
  const plain = (number: string) => number.replace(/^0/, '');
  return { 'birth-day': plain(day), 'birth-month': plain(month), 'birth-year': year };
}

function readBirth(form: Form, { check, words, day }: Standing): Read<KeptCheck> {
  const fresh = { ...check, doubted: undefined, grownUp: undefined };
  if (form['skip'] === SKIP) return good(skipping(fresh, ['dateOfBirth']));
  const read = readDay(form, { name: 'birth', what: `${words.child} ${words.was} born` });
  if (read.kind === 'faulty') return read;
  const said = believableAge(read.value, day, words.voice);
  if (said.kind === 'not-born-yet') {
    return faulty('birth-year', 'That day has not come yet. Check the year');
  }
  if (said.kind === 'believable') return good(answered(fresh, { dateOfBirth: read.value }));
  const { dateOfBirth: _before, ...facts } = check.facts;
  return good({ ...fresh, facts, doubted: read.value });
}
