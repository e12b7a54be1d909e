import type { Contact } from '../../../find/area/area.ts';
import { sayTimes } from '../../../find/directory/hours-in-words.rule.ts';
import { linesOf } from '../../../find/directory/lines-of-service.rule.ts';
import { serviceAt } from '../../../find/directory/paths.ts';
import { dayOf, type Instant, sayDay } from '../../../kernel/day.ts';
import { mayMove } from '../../../refer/referral/moves.ts';
import type { SlotPart, TrackPanel } from '../../../refer/referral/track-slot.ts';
import type { Doors } from '../doors.ts';
import { answerPath } from '../paths.ts';
import { type Known, readTold, type Told } from '../told.reader.ts';
import type { Ask } from '../triage.ts';
import { isLate } from '../which-list-is-home.rule.ts';

export type TrackPanelHouse = Pick<Doors, 'db' | 'book'> & {
  readonly clock: { readonly now: () => Instant };
};

/**
 * Fills `track.steps`: what was asked of them and which team has it, until it is decided; then what
 * was decided, in the words for the family, and what can be done now.
 */
export function trackPanel(house: TrackPanelHouse): TrackPanel {
  return async (viewer, requestIds) => {
    const known = await readTold(house, viewer, requestIds);
    return known.flatMap((one) =>
      one.told === null ? openParts(house, one) : [partOf(house, one.told)],
    );
  };
}

function partOf(house: TrackPanelHouse, told: Told): SlotPart {
  return {
    requestId: told.requestId,
    template: 'decide/triage/public/track.panel.njk',
    view: viewOf(house, told),
  };
}

// What is still open: which team was found for it, and what they were asked or have answered.
function openParts(
  house: TrackPanelHouse,
  { requestId, state, serviceId, teamId, asks, isGiven }: Known,
): readonly SlotPart[] {
  if (!mayMove(state, 'accepted')) return [];
  const service = house.book.now().services.find(({ id }) => id === serviceId);
  const team = service?.teams.find(({ id }) => id === teamId);
  const ask = asks.at(-1);
  const given = { name: team?.name ?? '', phone: team?.phone ?? null };
  return [
    ...(isGiven && team
      ? [{ requestId, template: 'decide/triage/public/given.panel.njk', view: given }]
      : []),
    ...(ask
      ? [
          {
            requestId,
            template: 'decide/triage/public/asked.panel.njk',
            view: askedView(house, ask),
          },
        ]
      : []),
  ];
}

function askedView({ clock }: TrackPanelHouse, ask: Ask) {
  const { id, words, questions, byDay, answeredAt } = ask;
  return {
    href: answerPath(id),
    paragraphs: words.split(/\n{2,}/),
    questions: questions.map(({ says }) => says),
    by: sayDay(byDay),
    isLate: isLate(byDay, dayOf(clock.now())),
    answeredOn: answeredAt === null ? '' : sayDay(dayOf(answeredAt)),
  };
}

function viewOf({ book, clock }: TrackPanelHouse, told: Told) {
  const { area, services } = book.now();
  const now = clock.now();
  const today = dayOf(now);
  const offers = told.offers.flatMap((id) => {
    const service = services.find((one) => one.id === id);
    if (!service) return [];
    const { name, summary } = service;
    const call = linesOf(service, area, today)
      .map((line) => lineView(line, now))
      .slice(0, 1);
    return [{ name, summary, href: serviceAt(id), call }];
  });
  return {
    heading: headingOf(told),
    decidedOn: sayDay(dayOf(told.at)),
    paragraphs: told.words.split(/\n{2,}/),
    offers,
    check: checkSays(told),
    isDeclined: told.kind === 'decline',
  };
}

/** "Fits better" is said only where help was named: each was judged to fit before it was sent. */
function headingOf({ kind, offers }: Told): string {
  if (kind === 'acceptance') return 'What was decided';
  return offers.length > 0
    ? 'We found other help that fits better'
    : 'We have not found the right help yet';
}

function checkSays({ checkedBy, checkedOn }: Told): string {
  if (checkedBy === null || checkedOn === null) return '';
  return `${checkedBy} will check by ${sayDay(checkedOn)} how things are going.`;
}

function lineView(line: Contact, now: Instant) {
  return { phone: line.phone ?? '', hours: sayTimes(line, now) };
}
