import type { Contact, Need } from '../../area/area.ts';
import type { CriteriaVersion, Service } from '../../directory/directory.ts';
import { linesOf } from '../../directory/lines-of-service.rule.ts';
import { versionOn } from '../../directory/service-in-force.rule.ts';
import type { Next, ServiceAnswer } from '../answer.ts';
import { isForThis } from '../what-to-ask.rule.ts';
import { type WalkIn, walkInOf } from './results-walk-in.page.ts';
import type { Standing } from './standing.page.ts';

/** One service of the answer, with what its card or row is made of. */
export type Found = {
  readonly service: Service;
  readonly stands: ServiceAnswer;
  readonly version: CriteriaVersion | undefined;
  /** The needs that were picked and that the service names as its own. */
  readonly matched: readonly Need[];
  /** True when it names one of the worries, or when no worry is known. */
  readonly isForThis: boolean;
  /** Numbers of its own that may be shown today. */
  readonly lines: readonly Contact[];
  /** Its sessions to walk into; null where it has none. */
  readonly walkIn: WalkIn | null;
};

/** Every service of the answer, in the contract's order. */
export function foundIn(standing: Standing): readonly Found[] {
  const { answer, pack, day, check } = standing;
  const needs = check.facts.needs ?? [];
  return answer.services.flatMap((stands) => {
    const service = pack.services.find(({ id }) => id === stands.id);
    if (!service) return [];
    const ids = needs.filter((id) => service.needs.includes(id));
    const matched = ids.flatMap((id) => pack.area.needs.find((need) => need.id === id) ?? []);
    return [
      {
        service,
        stands,
        matched,
        version: versionOn(service, day),
        isForThis: isForThis(service, needs),
        lines: linesOf(service, pack.area, day),
        walkIn: walkInOf(stands, standing),
      },
    ];
  });
}

// PAGES: 6.3, within the contract's order.
const KINDS: readonly Next['kind'][] = [
  'refer',
  'walk-in',
  'call',
  'use-online',
  'through-school',
  'advice-first',
  'someone-else-refers',
  'another-area',
];

/**
 * Those that name the worry first, then by what there is to do next, then those that can be called
 * now. The contract's order else stays.
 */
export function byNearness(found: readonly Found[]): readonly Found[] {
  return [...found].sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf(found: Found): number {
  const kind = KINDS.indexOf(found.stands.next.kind);
  const half = phoneOf(found) === undefined ? 0.5 : 0;
  return (found.isForThis ? 0 : KINDS.length) + kind + half;
}

/** The first number of a service to call, with its hours. */
export function phoneOf({ lines }: Found): Contact | undefined {
  return lines.find(({ phone }) => phone !== undefined);
}

/** True when an answer about safety is all that keeps a service out. */
export function isOutBySafety({ stands, version }: Found): boolean {
  const out = stands.because.filter(({ answer }) => answer === 'not-met');
  const kindOf = (id: string) => version?.criteria.find((one) => one.id === id)?.kind;
  return out.length > 0 && out.every(({ criterion }) => kindOf(criterion) === 'safety');
}
