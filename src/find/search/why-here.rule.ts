import type { Area } from '../area/area.ts';
import type { CriteriaVersion, Criterion, Service } from '../directory/directory.ts';
import type { Line } from '../eligibility/answer.ts';
import { MEET_SAYS, within } from '../eligibility/answers-in-words.ts';
import type { Fact } from '../eligibility/facts.ts';
import { sayWhere } from '../eligibility/whereabouts-in-words.rule.ts';
import { LEVEL_CHOICES } from './filters-in-words.rule.ts';
import type { Sought } from './what-matches.rule.ts';

/** One service that was found, with how its criteria stand. */
export type Found = {
  readonly service: Service;
  readonly version: CriteriaVersion;
  readonly because: readonly Line[];
};

/**
 * "Why this is here", in the parts of one line: `for ages 4 to 17`, `feeling low`, `in Canterbury`.
 * Only what was asked for and is so: what it does not say is no reason.
 */
export function whyHere(found: Found, sought: Sought, area: Area): readonly string[] {
  const { filters } = sought;
  const { service } = found;
  return [
    ...(filters.named.includes(service.id) ? ['its page has the words you typed'] : []),
    ...(filters.age === null ? [] : metOf(found, 'age').map(agesSay)),
    ...needsShared(service, sought, area),
    ...placeSays(found, sought, area),
    ...filters.ways
      .filter((way) => service.meets.includes(way))
      .map((way) => within(MEET_SAYS[way])),
    ...service.levels
      .filter(({ level }) => level === filters.level)
      .map(({ level }) => within(LEVEL_CHOICES[level])),
    ...service.thriveGroups.filter((group) => group === sought.thrive),
  ];
}

type OfKind<Kind extends Criterion['kind']> = Extract<Criterion, { readonly kind: Kind }>;

function metOf<Kind extends Criterion['kind']>({ version, because }: Found, kind: Kind) {
  const met = new Set(because.filter(({ answer }) => answer === 'met').map((one) => one.criterion));
  return version.criteria.filter(
    (one): one is OfKind<Kind> => one.kind === kind && met.has(one.id),
  );
}

function agesSay({ atLeast, under }: OfKind<'age'>): string {
  return atLeast === 0 ? `for ages up to ${under - 1}` : `for ages ${atLeast} to ${under - 1}`;
}

function needsShared(service: Service, { needs }: Sought, area: Area): readonly string[] {
  const shared = area.needs.filter(({ id }) => needs.includes(id) && service.needs.includes(id));
  const more = shared.length > MOST_NEEDS ? [`${shared.length - MOST_NEEDS} more like it`] : [];
  return [...shared.slice(0, MOST_NEEDS).map(({ says }) => within(says)), ...more];
}

const MOST_NEEDS = 2;

function placeSays(found: Found, { filters: { near } }: Sought, area: Area): readonly string[] {
  if (near === null || metOf(found, 'area').length === 0) return [];
  return [`in ${sayWhere(near, area)}`];
}

/** What is not known yet, each once: `the age`, `how much it gets in the way of daily life`. */
export function hangsOn(needed: readonly Fact[]): readonly string[] {
  return [...new Set(needed.map((fact) => FACT_SAYS[fact]))];
}

const FACT_SAYS: { readonly [F in Fact]: string } = {
  needs: 'what the worry is',
  asker: 'who is asking',
  immediateDanger: 'whether they are safe',
  selfHarm: 'whether they are safe',
  dateOfBirth: 'the age',
  home: 'where they live',
  learns: 'where they learn',
  impact: 'how much it gets in the way of daily life',
  canMeet: 'how they can meet someone',
  done: 'what was tried first',
};
