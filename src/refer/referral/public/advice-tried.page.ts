import { adviceOpened } from '../../../find/advice/kept-advice.ts';
import { good, type Read } from '../../../platform/web/fault.ts';
import { readText, ticked } from '../../../platform/web/fields.ts';
import type { Form } from '../../../platform/web/page.ts';
import type { Hopes, TriedAdvice } from '../referral.ts';
import { adviceToTick } from '../which-advice-to-tick.rule.ts';
import type { PageGround } from './step.page.ts';

const HOW_MOST = 300;

/** The name of the box that says how one page went. */
export function howOf(id: string): string {
  return `how-${id}`;
}

/** The pages that this browser opened, or that were ticked before, as boxes to tick. */
export function adviceListed({ answers, house, visit }: PageGround) {
  const { hopes, route } = answers;
  const opened = adviceOpened(visit);
  const { advice } = house.book.now();
  return adviceToTick(advice, { opened, ticked: hopes?.advice ?? [], route });
}

/** What was ticked and said of it, as the form's own fields. */
export function fillAdvice(hopes: Hopes | undefined): Form {
  const { advice = [], ...words } = hopes ?? {};
  const how = advice.map((one) => [howOf(one.id), one.how] as const);
  return { ...words, advice: advice.map(({ id }) => id), ...Object.fromEntries(how) };
}

/** The pages that were ticked, each with how it went; undefined when none was. */
export function readAdvice(
  body: Form,
  given: PageGround,
): Read<readonly TriedAdvice[] | undefined> {
  const sent = ticked(body, 'advice');
  const read = adviceListed(given)
    .filter(({ id }) => sent.includes(id))
    .map((page) => ({
      page,
      how: readText(body, { name: howOf(page.id), lines: 'one', most: HOW_MOST }),
    }));
  const faults = read.flatMap(({ how }) => (how.kind === 'faulty' ? how.faults : []));
  if (faults.length > 0) return { kind: 'faulty', faults };
  const tried = read.map(({ page, how }) => ({
    ...page,
    how: how.kind === 'good' ? how.value : '',
  }));
  return good(tried.length > 0 ? tried : undefined);
}
