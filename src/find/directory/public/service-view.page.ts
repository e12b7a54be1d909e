import { type Day, dayOf, type Instant, sayDay } from '../../../kernel/day.ts';
import { isInForce } from '../../area/dates.rule.ts';
import type { Service } from '../directory.ts';
import type { AreaPack } from '../pack.ts';
import { serviceAt } from '../paths.ts';
import { isServiceInForce, teamsOn } from '../service-in-force.rule.ts';
import { criteriaView } from './service-criteria.page.ts';
import { entryView, teamView } from './service-entry.page.ts';
import { lineViews } from './service-lines.page.ts';

/** All that the page of a service shows, in the words it is shown in. */
export function serviceView(service: Service, pack: AreaPack, now: Instant) {
  const on = dayOf(now);
  const { area } = pack;
  const isHere = isServiceInForce(service, on);
  const lines = lineViews(service, area, now);
  return {
    service,
    turned: isHere ? null : turned(service, pack, on),
    unchecked: uncheckedSays(service, lines.length > 0),
    ...criteriaView(service, on),
    needs: service.needs.flatMap((id) => area.needs.find((need) => need.id === id)?.says ?? []),
    groups: thriveView(service, pack),
    facts: factsView(service),
    wayOut: wayOut(service),
    teams: service.localities ? teamsOn(service, on).map(teamView) : [],
    disagreements: service.disagreements.map(({ says }) => says),
    ...entryView(service, on, area),
    lines,
    ask: askOf(service, isHere),
    checked: service.verified === null ? '' : `Checked on ${sayDay(service.verified)}.`,
    sources: sourceView(service.source),
  };
}

/** A service that is not there on the day: since when, or until when, and what is there instead. */
function turned(service: Service, { services }: AreaPack, on: Day) {
  const { name, from, until } = service;
  if (from !== undefined && on < from) {
    return { says: `${name} starts on ${sayDay(from)}.`, instead: null };
  }
  const own = new Set(service.teams.map(({ id }) => id));
  const heir = services.find(
    (other) =>
      other !== service &&
      isServiceInForce(other, on) &&
      other.teams.some(({ succeeds }) => succeeds.some((id) => own.has(id))),
  );
  const when = until !== undefined && !isInForce({ until }, on) ? ` on ${sayDay(until)}` : '';
  return {
    says: `${name} ended${when}.`,
    instead: heir ? { href: serviceAt(heir.id), text: heir.name } : null,
  };
}

function uncheckedSays({ verified }: Service, hasLines: boolean): string {
  if (verified !== null) return '';
  const whom = hasLines ? 'Call them to make sure.' : 'Ask them to make sure.';
  return `We have not been able to check this page lately. Some of it may be old. ${whom}`;
}

/** The area's groups of i-THRIVE, with those that this service is in. */
function thriveView({ thriveGroups }: Service, { area }: AreaPack) {
  if (thriveGroups.length === 0) return null;
  const all = area.thriveGroups.map(({ says }) => says);
  return { own: thriveGroups.join(' and '), all, areaName: area.name };
}

const MEET_SAYS = { 'face-to-face': 'in person', online: 'online', phone: 'by phone' } as const;

function factsView(service: Service) {
  const { provider, meets, cost, waiting, answersWithin } = service;
  const ways = meets.map((meet) => MEET_SAYS[meet]).join(', ');
  return [
    { key: 'Who runs it', value: provider },
    ...(ways === '' ? [] : [{ key: 'How you can meet', value: ways }]),
    { key: 'Cost', value: cost },
    {
      key: 'How long people wait now',
      value: waiting ? `${waiting.says} (${sayDay(waiting.asOf)})` : 'Not known: ask them',
    },
    { key: 'When they answer', value: answersWithin ?? 'Not known: ask them' },
  ];
}

function askOf({ id, wayIn }: Service, isHere: boolean) {
  if (!isHere || !wayIn.some(({ kind }) => kind === 'refer')) return null;
  return { href: `/refer?service=${encodeURIComponent(id)}`, text: 'Ask for this help' };
}

function wayOut({ wayIn }: Service) {
  const href = wayIn.find((way) => way.href?.startsWith('https:'))?.href;
  return href === undefined ? null : { href, text: 'Go to their website' };
}

const URL = /https?:\/\/\S+[^\s.,;:)]/g;

/** The addresses named in a source, to be followed; the whole text where it names none. */
function sourceView(source: string) {
  const found = source.match(URL) ?? [];
  const links = found.map((href, place) => ({
    href,
    text: found.length > 1 ? `Where we read this (${place + 1})` : 'Where we read this',
  }));
  return { says: links.length > 0 ? '' : `Where we read this: ${source}.`, links };
}
