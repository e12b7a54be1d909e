import { faulty, good, type Read } from '../../../platform/web/fault.ts';
import { readChoice, readText, typed } from '../../../platform/web/fields.ts';
import type { Form, Page } from '../../../platform/web/page.ts';
import { SETTING_SAYS } from '../answers-in-words.ts';
import { type Facts, SETTINGS, type Setting } from '../facts.ts';
import type { KeptCheck } from '../kept-check.ts';
import { isOutside, sayWhere, whereTyped } from '../whereabouts-in-words.rule.ts';
import { answered, questionPage, skipping } from './question.page.ts';
import type { CheckHouse, Standing } from './standing.page.ts';

const SKIP = 'rather-not-say';
const NOWHERE: Setting = 'not-in-education';
const EMPTY = 'Pick one, or “I don’t know, or I’d rather not say”';
const UNKNOWN_PLACE =
  'We don’t know that place. Use its postcode, or a town near it, like Canterbury';

/** `/check/learns`: where somebody learns, and in which town, if they know. */
export function learnsPage(house: CheckHouse): Page {
  return questionPage(house, {
    question: 'learns',
    template: 'find/eligibility/public/learns.page.njk',
    heading: ({ words }) => `Where ${words.does} ${words.child} learn?`,
    view: (standing, form) => {
      const said: Said = form === null ? saidBefore(standing) : typed(form, NAMES);
      return {
        settings: SETTINGS.map((value) => ({
          value,
          text: SETTING_SAYS[value],
          name: whereName(value),
          asksWhere: value !== NOWHERE,
          typed: said[whereName(value)] ?? '',
        })),
        picked: said['learns'] ?? '',
        skip: SKIP,
        areaSays: areaSays(standing),
      };
    },
    read: readLearns,
  });
}

type Said = Readonly<Record<string, string>>;

const NAMES = ['learns', ...SETTINGS.map(whereName)];

function whereName(setting: Setting): string {
  return `where-${setting}`;
}

function saidBefore({ check: { facts, skipped }, pack }: Standing): Said {
  const { learns } = facts;
  const where = learns ? (learns.postcode ?? sayPlace(learns, pack)) : '';
  const picked = learns?.where ?? (skipped.includes('learns') ? SKIP : '');
  return { learns: picked, ...(learns?.where ? { [whereName(learns.where)]: where } : {}) };
}

function sayPlace(learns: NonNullable<Facts['learns']>, { area }: Standing['pack']): string {
  const isSaid = learns.place !== undefined || learns.district !== undefined;
  return isSaid ? sayWhere(learns, area) : '';
}

/** A home of another area is no fault: what helps there is said, and where to learn is asked. */
function areaSays({ check: { facts }, pack }: Standing): string {
  const { area } = pack;
  if (facts.home === undefined || !isOutside(facts.home, area)) return '';
  return `${area.name} teams help children who live in ${area.name} or learn here.`;
}

function readLearns(form: Form, { check, pack }: Standing): Read<KeptCheck> {
  const read = readChoice(form, { name: 'learns', from: [...SETTINGS, SKIP], empty: EMPTY });
  if (read.kind === 'faulty') return read;
  if (read.value === SKIP) return good(skipping(check, ['learns']));
  const setting = read.value;
  if (setting === NOWHERE) return good(answered(check, { learns: { where: setting } }));
  const field = whereName(setting);
  const text = readText(form, { name: field, most: 100, lines: 'one' });
  if (text.kind === 'faulty') return text;
  const where = text.value === '' ? {} : whereTyped(text.value, pack.area);
  if (where === undefined) return faulty(field, UNKNOWN_PLACE);
  return good(answered(check, { learns: { where: setting, ...where } }));
}
