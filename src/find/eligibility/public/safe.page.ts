import { dayOf } from '../../../kernel/day.ts';
import { good, type Read } from '../../../platform/web/fault.ts';
import { readChoice, together, typed } from '../../../platform/web/fields.ts';
import { telHref } from '../../../platform/web/help-line.ts';
import type { Form, Page } from '../../../platform/web/page.ts';
import { shownContacts } from '../../area/shown-contacts.rule.ts';
import { SELF_HARMS } from '../../directory/directory.ts';
import { SELF_HARM_SAYS } from '../answers-in-words.ts';
import type { KeptCheck } from '../kept-check.ts';
import { answered, questionPage, skipping } from './question.page.ts';
import type { CheckHouse, Standing } from './standing.page.ts';

// The words of these two questions and what they come to are to be checked by a clinician.
const SKIP = 'rather-not-say';
const ENDING_LIFE = 'ending-life';
const EMPTY = 'Pick an answer, or “I’d rather not say”';

/** `/check/safe`: two short questions. Whatever is said, one can carry on. Never asked how. */
export function safePage(house: CheckHouse): Page {
  return questionPage(house, {
    question: 'safe',
    template: 'find/eligibility/public/safe.page.njk',
    heading: ({ words }) => `${words.is === 'are' ? 'Are' : 'Is'} ${words.child} safe?`,
    view: (standing, form) => ({
      ...(form === null ? saidBefore(standing.check) : typed(form, ['danger', 'harm'])),
      dangers: DANGERS,
      harms: harmsFor(standing),
      harmAsks: harmAsks(standing),
      frontDoor: standing.words.voice === 'work' ? frontDoor(standing) : [],
      isWork: standing.words.voice === 'work',
    }),
    read: readSafety,
  });
}

const DANGERS = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: SKIP, text: 'I’d rather not say' },
];

function harmsFor({ words }: Standing) {
  const feels =
    words.voice === 'self' ? 'I feel like ending my life' : 'They feel like ending their life';
  return [
    { value: 'none', text: SELF_HARM_SAYS.none },
    { value: 'emerging', text: SELF_HARM_SAYS.emerging },
    { value: 'significant', text: SELF_HARM_SAYS.significant },
    { value: ENDING_LIFE, text: feels },
    {
      value: SKIP,
      text: words.voice === 'self' ? 'I’d rather not say' : 'I don’t know, or I’d rather not say',
    },
  ];
}

function harmAsks({ words }: Standing): string {
  return `In the last few weeks, ${words.has} ${words.child} hurt ${words.self} on purpose?`;
}

/** For professionals: whom to tell, by the numbers that may be shown today. */
function frontDoor({ pack, now }: Standing) {
  const shown = shownContacts(pack.area.contacts, dayOf(now));
  return shown
    .filter(({ kind, phone }) => kind === 'safeguarding' && phone !== undefined)
    .map(({ name, phone = '' }) => ({ name, phone, href: telHref(phone) }));
}

function saidBefore({ facts, skipped }: KeptCheck) {
  const { immediateDanger, selfHarm } = facts;
  const danger = immediateDanger === undefined ? '' : DANGER_OF[`${immediateDanger}`];
  return {
    danger: danger || (skipped.includes('immediateDanger') ? SKIP : ''),
    harm: selfHarm ?? (skipped.includes('selfHarm') ? SKIP : ''),
  };
}

const DANGER_OF = { true: 'yes', false: 'no' } as const;

function readSafety(form: Form, { check }: Standing): Read<KeptCheck> {
  const dangers = ['yes', 'no', SKIP] as const;
  const harms = [...SELF_HARMS, ENDING_LIFE, SKIP] as const;
  const asked = {
    danger: readChoice(form, { name: 'danger', from: dangers, empty: EMPTY }),
    harm: readChoice(form, { name: 'harm', from: harms, empty: EMPTY }),
  };
  const read = together(asked);
  if (read.kind === 'faulty') return read;
  const { danger, harm } = read.value;
  const isEnding = harm === ENDING_LIFE;
  const clean = skipping(check, ['immediateDanger', 'selfHarm']);
  const inDanger = isEnding || danger === 'yes';
  return good(
    answered(clean, {
      ...(isEnding || danger !== SKIP ? { immediateDanger: inDanger } : {}),
      ...(isEnding || harm === SKIP ? {} : { selfHarm: harm }),
    }),
  );
}
