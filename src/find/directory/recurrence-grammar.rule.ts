/**
 * Whether a recurrence rule (RFC 5545, section 3.3.10) is one that a pack may hold: by days, since a
 * session has one time; without an end, which stands in `until`; of parts that go together. The
 * library that works the days out throws where a rule is wrong, so it is given no other.
 */
export function isRuleByDays(text: string): boolean {
  const parts = text.split(';').map((part) => part.split('='));
  const named = new Map(parts.map(([name = '', value = '']) => [name, value]));
  const isWhole = parts.every(
    ([name = '', value = '', ...rest]) =>
      PARTS.get(name)?.test(value) === true && rest.length === 0,
  );
  return isWhole && named.size === parts.length && goTogether(named);
}

const list = (item: string) => new RegExp(`^(?:${item})(?:,(?:${item}))*$`);
const DAY = 'MO|TU|WE|TH|FR|SA|SU';

const PARTS: ReadonlyMap<string, RegExp> = new Map([
  ['FREQ', /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/],
  ['INTERVAL', /^[1-9][0-9]?$/],
  ['COUNT', /^[1-9][0-9]{0,2}$/],
  ['BYDAY', list(`(?:[+-]?[1-5])?(?:${DAY})`)],
  ['BYMONTH', list('1[0-2]|[1-9]')],
  ['BYMONTHDAY', list('[+-]?(?:3[01]|[12][0-9]|[1-9])')],
  ['BYSETPOS', list('[+-]?[1-9]')],
  ['WKST', new RegExp(`^(?:${DAY})$`)],
]);

function goTogether(named: ReadonlyMap<string, string>): boolean {
  const often = named.get('FREQ') ?? '';
  const isByMonth = often === 'MONTHLY' || (often === 'YEARLY' && named.has('BYMONTH'));
  const isNumbered = /[1-5]/.test(named.get('BYDAY') ?? '');
  if (isNumbered && !isByMonth) return false;
  if (often === 'WEEKLY' && named.has('BYMONTHDAY')) return false;
  const picksOf = named.has('BYDAY') || named.has('BYMONTHDAY');
  return often !== '' && (!named.has('BYSETPOS') || picksOf);
}
