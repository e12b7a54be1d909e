import { type Day, dayOf, type Instant, sayDay } from '../../../kernel/day.ts';
import { isInForce } from '../../area/dates.rule.ts';
import type { Asker, Service } from '../directory.ts';
import type { AreaPack } from '../pack.ts';
import { serviceAt } from '../paths.ts';
import { isServiceInForce, teamsOn } from '../service-in-force.rule.ts';
import { criteriaView } from './service-criteria.page.ts';
import { entryView, teamView } from './service-entry.page.ts';
import { lineViews } from './service-lines.page.ts';
import { checkedSays, readerView, uncheckedSays, waitSays } from './service-told.page.ts';
import { whereView } from './service-where.page.ts';

export type Seeing = { readonly now: Instant; readonly asker: Asker | undefined };

/** All that the page of a service shows, in the words it is shown in. */
export function serviceView(service: Service, pack: AreaPack, { now, asker }: Seeing) {
  const on = dayOf(now);
  const { area } = pack;
  const isHere = isServiceInForce(service, on);
  const lines = lineViews(service, area, now);
  const hasPhone = lines.some(({ ways }) => ways.some(({ act }) => act === 'Call'));
  return {
    service,
    turned: isHere ? null : turned(service, pack, on),
    unchecked: uncheckedSays(service, hasPhone),
    ...readerView(service, asker),
    ...criteriaView(service, on),
    needs: service.needs.flatMap((id) => area.needs.find((need) => need.id === id)?.says ?? []),
    groups: thriveView(service, pack),
    waits: waitSays(service),
    where: whereView(service, pack, on),
    facts: factsView(service),
    wayOut: wayOut(service),
    teams: service.localities ? teamsOn(service, on).map(teamView) : [],
    disagreements: service.disagreements.map(({ says }) => says),
    ...entryView(service, on, area),
    lines,
    ask: askOf(service, isHere),
    checked: checkedSays(service),
    sources: sourceView(service.source),
  };
}

/** A service that is not there on the day: since when, or until when, and what is there instead. */
function turned(service: Service, { services }: AreaPack, on: Day) {
  const { from, until } = service;
  if (from !== undefined && on < from) {
    return { says: `This service starts on ${sayDay(from)}.`, instead: null };
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
    says: `This service ended${when}.`,
    instead: heir ? { href: serviceAt(heir.id), text: heir.name } : null,
  };
}

/** The area's groups of i-THRIVE, with those that this service is in. */
function thriveView({ thriveGroups }: Service, { area }: AreaPack) {
  if (thriveGroups.length === 0) return null;
  const all = area.thriveGroups.map(({ says }) => says);
  return { own: thriveGroups.join(' and '), all, areaName: area.name };
}

const MEET_SAYS = { 'face-to-face': 'In person', online: 'Online', phone: 'By phone' } as const;

const NOT_KNOWN = 'We don’t know. Ask them.';

function factsView({ provider, meets, cost, answersWithin, languages, access }: Service) {
  const ways = meets.map((meet) => MEET_SAYS[meet]).join(' · ');
  return [
    { key: 'Who runs it', value: provider },
    ...(ways === '' ? [] : [{ key: 'How you can meet', value: ways }]),
    { key: 'Cost', value: cost },
    { key: 'When they answer', value: answersWithin ?? NOT_KNOWN },
    { key: 'Languages', value: languages ?? `${NOT_KNOWN} Say so if you need an interpreter.` },
    { key: 'Getting in and about', value: access ?? `${NOT_KNOWN} Tell them what you need.` },
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
