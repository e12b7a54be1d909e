import { sayDay } from '../../../kernel/day.ts';
import type { Asker } from '../../directory/directory.ts';
import { serviceAt } from '../../directory/paths.ts';
import type { ServiceAnswer } from '../../eligibility/index.ts';
import { sidesOf } from '../filters-in-address.rule.ts';
import type { Looked } from '../look-through.reader.ts';
import { type Found, hangsOn, whyHere } from '../why-here.rule.ts';

/** How many services stand on one page. */
export const A_PAGE = 20;
/** How many of those that something is against are told of. */
const MOST_OUT = 10;

/** The rows of one page of a search, in two lists: those that fit, and those that might. */
export function rowsView(looked: Looked, asked: number, listed: readonly string[]) {
  const { fits, might, out } = looked.matches;
  const all = [...fits, ...might];
  const pages = Math.max(1, Math.ceil(all.length / A_PAGE));
  const page = Math.min(asked, pages);
  const shown = all.slice(A_PAGE * (page - 1), A_PAGE * page);
  const row = (place: number) => rowOf(place, looked, listed);
  const isNarrowed = sidesOf(looked.sought.filters).length > 0;
  const named = (heading: string, places: readonly number[]) =>
    places.length === 0 ? [] : [{ heading, rows: places.map(row) }];
  const from = A_PAGE * (page - 1);
  const fitting = Math.max(0, fits.length - from);
  return {
    lists: isNarrowed
      ? [
          ...named(FITS, shown.slice(0, fitting)),
          ...named(MIGHT, shown.slice(Math.min(fitting, A_PAGE))),
        ]
      : named(`All help in ${looked.pack.area.name}`, shown),
    page,
    pages,
    total: all.length,
    count: countSays(fits.length, might.length, isNarrowed),
    out: { count: out.length, rows: out.slice(0, MOST_OUT).map((place) => outRow(place, looked)) },
  };
}

const FITS = 'Fits what you picked';
const MIGHT = 'Could help';

function countSays(fits: number, might: number, isNarrowed: boolean): string {
  const services = (count: number) => (count === 1 ? '1 service' : `${count} services`);
  if (!isNarrowed) return `${services(fits + might)}.`;
  if (fits === 0) return `${services(might)} could help.`;
  const more = might === 0 ? '' : ` ${might} more could help.`;
  return `${services(fits)} ${fits === 1 ? 'fits' : 'fit'} what you picked.${more}`;
}

function rowOf(place: number, looked: Looked, listed: readonly string[]) {
  const found = foundAt(place, looked);
  const { service, answer, version } = found;
  const { filters } = looked.sought;
  const why = [...whyHere(found, looked.sought, looked.pack.area), ...entrySays(answer, filters)];
  const isNarrowed = sidesOf(filters).length > 0;
  const isWork = filters.asker?.endsWith('professional') === true;
  return {
    id: service.id,
    anchor: `found-${service.id}`,
    name: service.name,
    href: serviceAt(service.id),
    summary: service.summary,
    why: why.join(' · '),
    ...(isNarrowed ? openView(found, looked) : { depends: '', unsaid: '' }),
    forWork: isWork ? `${service.mayReferSays} Their rules from ${sayDay(version.from)}.` : '',
    isListed: listed.includes(service.id),
  };
}

type Told = Found & { readonly answer: ServiceAnswer };

function foundAt(place: number, { services, judge }: Looked): Told {
  const at = services[place];
  if (!at) throw new Error(`No service was found at place ${place}`);
  const answer = judge(place).speak().service;
  return { ...at, answer, because: answer.because };
}

/** Who asks is part of why, once somebody has said who they are. */
function entrySays({ mayRefer }: ServiceAnswer, { asker }: { readonly asker: Asker | null }) {
  if (asker === null) return [];
  if (mayRefer === 'not-needed') return ['nobody has to ask first'];
  if (mayRefer !== 'yes') return [];
  return asker.endsWith('professional') ? ['you can refer'] : ['you can ask for it'];
}

/** What keeps it from fitting for sure: facts of the child, and what the service does not say. */
function openView({ service, answer }: Told, { sought }: Looked) {
  const { ways, level, thrive } = sought.filters;
  const unsaid = [
    ...(ways.length > 0 && service.meets.length === 0 ? ['how they meet people'] : []),
    ...(level !== null && service.levels.length === 0 ? ['which level of help it is'] : []),
    ...(thrive !== null && service.thriveGroups.length === 0 ? ['its i-THRIVE group'] : []),
  ];
  const hangs = hangsOn(answer.needed);
  const more = hangs.length - MOST_HANGS;
  const told = more > 0 ? [...hangs.slice(0, MOST_HANGS), sayMore(more)] : hangs;
  const whether = answer.answer === 'fits' ? 'How to ask depends on' : 'It also depends on';
  return {
    depends: told.length === 0 ? '' : `${whether} ${listSays(told)}.`,
    unsaid: listSays(unsaid),
  };
}

const MOST_HANGS = 2;

function sayMore(count: number): string {
  return count === 1 ? '1 more answer' : `${count} more answers`;
}

function listSays(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** What is against a service, in its own words, and what to do next all the same. */
function outRow(place: number, looked: Looked) {
  const { service, answer } = foundAt(place, looked);
  return {
    name: service.name,
    href: serviceAt(service.id),
    says: against(service.meets, answer, looked),
    next: answer.next.says,
  };
}

function against(meets: readonly string[], answer: ServiceAnswer, { sought }: Looked): string {
  const unmet = answer.because.find((line) => line.answer === 'not-met');
  if (unmet) return `They ask for this: ${unmet.says}.`;
  if (answer.mayRefer === 'no') return 'Somebody else asks for this one.';
  const { ways } = sought.filters;
  const isOtherWay = ways.length > 0 && !meets.some((meet) => ways.some((way) => way === meet));
  return isOtherWay && meets.length > 0
    ? 'They meet people in another way.'
    : 'For another level of need.';
}
