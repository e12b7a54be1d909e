import type { Day } from '../../../kernel/day.ts';
import { telHref } from '../../../platform/web/help-line.ts';
import type { Area } from '../../area/area.ts';
import { isInForce } from '../../area/dates.rule.ts';
import type { ForWhom, Level, Service, Stage, Team } from '../directory.ts';
import { teamsOn } from '../service-in-force.rule.ts';

/** Who can ask and how, a line for each rule that holds on a day; what is offered, by level. */
export function entryView(service: Service, on: Day, area: Area) {
  const linesOf = (rules: readonly (ForWhom & Said)[]) => {
    const own = rules.filter((rule) => isInForce(rule, on) && rule.says !== undefined);
    const isOne = rules.length === 1;
    return own.map((rule) => ({
      whom: isOne ? '' : whomSays(rule, { service, on, area }),
      says: rule.says ?? '',
      href: rule.href?.startsWith('/') ? rule.href : '',
    }));
  };
  return {
    askers: linesOf(service.mayRefer),
    ways: linesOf(service.wayIn),
    firsts: service.doFirst.filter((one) => isInForce(one, on)).map(({ says }) => says),
    levels: service.levels.map(({ level, says }) => ({ name: LEVEL_SAYS[level], says })),
  };
}

type Said = { readonly says?: string | undefined; readonly href?: string | undefined };

const LEVEL_SAYS: { readonly [L in Level]: string } = {
  universal: 'For everybody (universal)',
  targeted: 'For one need (targeted)',
  specialist: 'For one child (specialist)',
};

const STAGE_SAYS: { readonly [S in Stage]: string } = {
  'pre-school': 'before school age',
  'school-age': 'school age',
};

type Told = { readonly service: Service; readonly on: Day; readonly area: Area };

/** `In Ashford, Folkestone and Hythe`, `Before school age`; for the last rule, everybody else. */
function whomSays({ stage, outOfSchool, needs, teams }: ForWhom, told: Told): string {
  const parts = [
    ...(teams ? [placesOf(teams, told)] : []),
    ...(stage ? [STAGE_SAYS[stage]] : []),
    ...(outOfSchool ? ['school age, and not at a school'] : []),
    ...(needs ? [needsSay(needs, told.area)] : []),
  ].filter((part) => part !== '');
  const says = parts.join(', ');
  return says === '' ? 'For everyone else' : `${says.charAt(0).toUpperCase()}${says.slice(1)}`;
}

function placesOf(ids: readonly string[], { service, on }: Told): string {
  const own = teamsOn(service, on).filter(({ id }) => ids.includes(id));
  return own.length === 0 ? '' : `in ${listed(own.flatMap(({ places }) => places))}`;
}

function needsSay(ids: readonly string[], area: Area): string {
  const says = ids.flatMap((id) => area.needs.find((need) => need.id === id)?.says ?? []);
  return listed(says.map((one) => `“${one}”`));
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A team, how to reach it, and the places on its list. */
export function teamView({ id, name, phone, email, address, places }: Team) {
  return {
    id,
    name,
    address: address === null ? '' : `${address.lines}, ${address.town} ${address.postcode}`,
    phone,
    phoneHref: phone === null ? '' : telHref(phone),
    email,
    covers: places.length === 0 ? '' : `Covers ${listed([...places].sort())}.`,
  };
}
