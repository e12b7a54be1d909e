import type { Session, SessionDates } from '../../src/find/directory/sessions.ts';
import type { Day } from '../../src/kernel/day.ts';
import { bodyOf } from './kent-files.ts';

/** Sessions that are made up, at venues that are made up: none is held anywhere. */

const THANET = 'E07000114';
const DOVER = 'E07000108';
const TEN = 10 * 60;

/** Each Tuesday of the autumn and winter of 2025 at 10am; one called off, and one moved. */
export const tuesdays: Session = session('tuesdays', {
  from: '2025-09-02' as Day,
  until: '2026-09-01' as Day,
  recurs: 'FREQ=WEEKLY;BYDAY=TU',
  cancelled: [{ day: '2025-12-23' as Day, why: 'the hub is closed' }],
  moved: [
    {
      day: '2025-11-11' as Day,
      to: '2025-11-12' as Day,
      starts: 13 * 60,
      ends: 14 * 60,
      why: 'the hall is in use',
    },
  ],
});

/** The first Wednesday of each month in Deal, without an end. */
export const wednesdays: Session = {
  ...session('wednesdays', { from: '2025-01-01' as Day, recurs: 'FREQ=MONTHLY;BYDAY=1WE' }),
  venue: {
    name: 'Made-up Hall',
    address: '1 Street, Deal',
    place: 'Deal',
    district: DOVER,
    access: [],
  },
};

/** One day alone. */
export const once: Session = session('once', { from: '2025-11-15' as Day });

/** At a venue that is known, on dates that are not. */
export const undated: Session = { ...session('undated', {}), dates: null };

export function session(id: string, dates: Partial<SessionDates>): Session {
  return {
    id,
    service: 'kent-talking-walk-in',
    name: 'Talking Walk-in',
    venue: {
      name: 'Made-up Hub',
      address: null,
      place: 'Margate',
      district: THANET,
      access: ['There is a lift.'],
    },
    forWhom: 'Children who have not started school.',
    ages: { from: 0, under: 5 },
    needs: ['language'],
    staff: ['a speech and language therapist'],
    turnUp: 'You do not need to book.',
    room: 'There is room for about ten families.',
    dates: {
      ...{ from: '2025-09-02' as Day, until: null, starts: TEN, ends: TEN + 60 },
      ...{ recurs: null, cancelled: [], moved: [] },
      ...dates,
    },
    source: 'made for the tests',
    verified: null,
  };
}

/** The file of Kent's own session, with made-up dates. */
export function datedBody(dates: Readonly<Record<string, unknown>> = {}) {
  const kent = bodyOf('sessions/talking-walk-in-east-malling.yaml');
  return {
    ...(typeof kent === 'object' ? kent : {}),
    dates: {
      ...{ from: '2025-09-02', starts: '10:00', ends: '11:30', recurs: 'FREQ=WEEKLY;BYDAY=TU' },
      ...dates,
    },
  };
}
