import type { Contact } from '../../../find/area/area.ts';
import { linesOf } from '../../../find/directory/lines-of-service.rule.ts';
import { serviceAt } from '../../../find/directory/paths.ts';
import { dayOf, type Instant, sayDay } from '../../../kernel/day.ts';
import type { SlotPart, TrackPanel } from '../../../refer/referral/track-slot.ts';
import type { Doors } from '../doors.ts';
import { readTold, type Told } from '../told.reader.ts';

export type TrackPanelHouse = Pick<Doors, 'db' | 'book'> & {
  readonly clock: { readonly now: () => Instant };
};

/** Fills `track.steps`: what was decided, in the words for the family, and what can be done now. */
export function trackPanel(house: TrackPanelHouse): TrackPanel {
  return async (viewer, requestIds) => {
    const told = await readTold(house, viewer, requestIds);
    return told.map((one) => partOf(house, one));
  };
}

function partOf(house: TrackPanelHouse, told: Told): SlotPart {
  return {
    requestId: told.requestId,
    template: 'decide/triage/public/track.panel.njk',
    view: viewOf(house, told),
  };
}

function viewOf({ book, clock }: TrackPanelHouse, told: Told) {
  const { area, services } = book.now();
  const today = dayOf(clock.now());
  const offers = told.offers.flatMap((id) => {
    const service = services.find((one) => one.id === id);
    if (!service) return [];
    const { name, summary } = service;
    const call = linesOf(service, area, today).map(lineView).slice(0, 1);
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

function lineView({ phone, hoursSay }: Contact) {
  return { phone: phone ?? '', hours: hoursSay };
}
