import type { CriterionKind } from '../../directory/directory.ts';
import { serviceAt } from '../../directory/paths.ts';
import type { Line } from '../answer.ts';
import { saidFor } from './results-fit.page.ts';
import type { Found } from './results-found.page.ts';
import type { Standing } from './standing.page.ts';

/** "4 other services we checked", by the first reason, each with a next step of its own. */
export function othersView(found: readonly Found[], standing: Standing) {
  if (found.length === 0) return null;
  const rows = found.map((one) => rowOf(one, standing));
  const byReason = Map.groupBy(rows, ({ heading }) => heading);
  const groups = HEADINGS.flatMap((heading) => {
    const own = byReason.get(heading);
    return own ? [{ heading, rows: own }] : [];
  });
  const others =
    found.length === 1 ? '1 other service we checked' : `${found.length} other services we checked`;
  return { summary: others, groups };
}

function rowOf({ service, stands, version }: Found, standing: Standing) {
  const out = stands.because.filter(({ answer }) => answer === 'not-met');
  const [first] = out;
  const kind = version?.criteria.find(({ id }) => id === first?.criterion)?.kind;
  return {
    heading: kind === undefined ? OTHERWISE : FOR[kind],
    name: service.name,
    pageAt: `${serviceAt(service.id)}?from=results`,
    // Nothing written keeps it out: it is for other worries than those that were picked.
    says: first?.says ?? service.summary.replace(/\.$/, ''),
    said: first ? saidOf(first, { version, ...standing }) : '',
    more: out.length > 1 ? `And ${out.length - 1} more` : '',
    next: stands.next.says,
  };
}

function saidOf(line: Line, told: Parameters<typeof saidFor>[1]): string {
  const said = saidFor(line, told);
  return said === '' ? '' : `You said: ${said}`;
}

const OTHERWISE = 'For other needs';

const FOR: { readonly [Kind in CriterionKind]: string } = {
  age: 'For other ages',
  'age-by-need': 'For other ages',
  area: 'For other places',
  need: OTHERWISE,
  impact: OTHERWISE,
  safety: 'Not with what you said about safety',
  meet: 'For other ways to meet',
  stage: 'For other ages',
};

const HEADINGS: readonly string[] = [...new Set(Object.values(FOR))];
