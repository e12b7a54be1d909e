import { describe, expect, test } from 'vitest';
import type { Day, Instant } from '../../kernel/day.ts';
import type { OpeningHours, SpecialDay } from '../area/area.ts';
import { openNow } from './open-now.rule.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];
const CHANGE = '2025-11-10' as Day;

/** The Therapeutic Support Service's line: 9am to 3pm, and to 5pm from 10 November 2025. */
const tss = {
  allHours: false,
  hours: [
    { until: CHANGE, days: WEEKDAYS, opens: 540, closes: 900 },
    { from: CHANGE, days: WEEKDAYS, opens: 540, closes: 1020 },
  ],
};

function closed(day: string, at: number) {
  return { kind: 'closed', opens: { day, at }, today: null, unsure: null };
}

describe('the line of the Therapeutic Support Service', () => {
  test.each([
    ['on 7 November 2025 at 4pm (T4)', '2025-11-07T16:00:00Z', closed('2025-11-10', 540)],
    ['on 10 November 2025 at 4pm (T4)', '2025-11-10T16:00:00Z', { kind: 'open', until: 1020 }],
    ['on 7 November at 2.59pm', '2025-11-07T14:59:59Z', { kind: 'open', until: 900 }],
    ['on 7 November at 3pm', '2025-11-07T15:00:00Z', closed('2025-11-10', 540)],
    ['before it opens', '2025-11-11T08:59:00Z', closed('2025-11-11', 540)],
    ['as it opens', '2025-11-11T09:00:00Z', { kind: 'open', until: 1020 }],
    ['on Saturday', '2025-11-15T12:00:00Z', closed('2025-11-17', 540)],
    ['on Sunday night', '2025-11-16T23:30:00Z', closed('2025-11-17', 540)],
    ['in summer, by London time', '2026-06-15T08:00:00Z', { kind: 'open', until: 1020 }],
    ['in summer after five', '2026-06-15T16:00:00Z', closed('2026-06-16', 540)],
  ])('%s', (_name, at, expected) => {
    expect(openNow(tss, at as Instant)).toEqual(expected);
  });
});

describe('other lines', () => {
  function line(hours: readonly OpeningHours[]) {
    return { allHours: false, hours };
  }
  const noon = '2025-11-11T12:00:00Z' as Instant;

  test('day and night is always open', () => {
    expect(openNow({ allHours: true, hours: [] }, noon)).toEqual({ kind: 'all-hours' });
  });

  test('without hours it is not known', () => {
    expect(openNow(line([]), noon)).toEqual({ kind: 'not-known' });
  });

  test('over noon without a break it is open until the end of the day', () => {
    const hours = [
      { days: WEEKDAYS, opens: 720, closes: 1020 },
      { days: WEEKDAYS, opens: 540, closes: 720 },
    ];
    expect(openNow(line(hours), '2025-11-11T11:00:00Z' as Instant)).toEqual({
      kind: 'open',
      until: 1020,
    });
  });

  test('hours that ended tell nothing of now', () => {
    const past = { until: CHANGE, days: WEEKDAYS, opens: 540, closes: 900 };
    expect(openNow(line([past]), noon)).toEqual({ kind: 'not-known' });
  });

  test('one day a week is found a week ahead', () => {
    const tuesday = { days: [2], opens: 540, closes: 600 };
    expect(openNow(line([tuesday]), noon)).toEqual(closed('2025-11-18', 540));
  });

  test('over lunch it opens again in the afternoon', () => {
    const day = { days: WEEKDAYS };
    const hours = [
      { ...day, opens: 780, closes: 1020 },
      { ...day, opens: 540, closes: 720 },
    ];
    expect(openNow(line(hours), noon)).toEqual(closed('2025-11-11', 780));
  });
});

describe('on a bank holiday', () => {
  // The spring bank holiday of 2026 is Monday 25 May; London is an hour ahead of UTC.
  const spring = holiday('2026-05-25', null);
  const closing = holiday('2026-05-25', []);
  const opening = holiday('2026-05-25', [{ opens: 600, closes: 720 }]);
  const tuesday = { day: '2026-05-26', at: 540 };

  function at(specialDays: readonly SpecialDay[], when: string) {
    return openNow({ ...tss, specialDays }, when as Instant);
  }

  test('whose hours are not known, it is to be checked (T4)', () => {
    const expected = { kind: 'ask', today: spring, opens: tuesday };
    expect(at([spring], '2026-05-25T15:00:00Z')).toEqual(expected);
    expect(at([spring], '2026-05-25T05:00:00Z')).toEqual(expected);
  });

  test('the evening before, the next day that is sure is named', () => {
    expect(at([spring], '2026-05-24T15:00:00Z')).toEqual({
      kind: 'closed',
      ...{ opens: tuesday, today: null, unsure: spring },
    });
  });

  test('on which it is closed, it is closed', () => {
    expect(at([closing], '2026-05-25T15:00:00Z')).toEqual({
      kind: 'closed',
      ...{ opens: tuesday, today: closing, unsure: null },
    });
    expect(at([closing], '2026-05-24T15:00:00Z')).toEqual(closed('2026-05-26', 540));
  });

  test('with hours of its own, those hold', () => {
    expect(at([opening], '2026-05-25T10:00:00Z')).toEqual({ kind: 'open', until: 720 });
    expect(at([opening], '2026-05-25T12:00:00Z')).toEqual(closed('2026-05-26', 540));
  });

  test('that it would be closed on anyway, nothing is in doubt', () => {
    const sunday = { ...spring, day: '2026-05-24' as Day, holiday: 'Easter Sunday' };
    expect(at([sunday], '2026-05-24T12:00:00Z')).toEqual(closed('2026-05-25', 540));
  });

  test('over Christmas the first day that is not known is told', () => {
    const days = ['2026-12-25', '2026-12-28'].map((day) => holiday(day, null));
    expect(at(days, '2026-12-24T18:00:00Z')).toEqual({
      kind: 'closed',
      ...{ opens: { day: '2026-12-29', at: 540 }, today: null, unsure: days[0] },
    });
  });

  function holiday(day: string, hours: SpecialDay['hours']): SpecialDay {
    return { day: day as Day, holiday: 'a bank holiday', why: '', hours };
  }
});

describe('a day of its own', () => {
  const training: SpecialDay = {
    ...{ day: '2025-11-11' as Day, holiday: null },
    ...{ why: 'staff training', hours: [] },
  };

  test('closes a line of day and night', () => {
    const line = { allHours: true, hours: [], specialDays: [training] };
    expect(openNow(line, '2025-11-11T12:00:00Z' as Instant)).toEqual({
      kind: 'closed',
      ...{ opens: { day: '2025-11-12', at: 0 }, today: training, unsure: null },
    });
  });

  test('opens a line on a day on which it is closed', () => {
    const saturday = {
      ...training,
      day: '2025-11-15' as Day,
      hours: [{ opens: 600, closes: 660 }],
    };
    const line = { ...tss, specialDays: [saturday] };
    expect(openNow(line, '2025-11-15T10:30:00Z' as Instant)).toEqual({ kind: 'open', until: 660 });
  });
});

describe('when the clock changes', () => {
  const nights = {
    allHours: false,
    hours: [
      { days: [1, 2, 3, 4, 5, 6, 7], opens: 1200, closes: 1440 },
      { days: [1, 2, 3, 4, 5, 6, 7], opens: 0, closes: 150 },
    ],
  };
  // At 1am on 30 March 2025 it became 2am; at 2am on 26 October 2025 it became 1am again.
  test.each([
    ['an hour before it is put on', '2025-03-30T00:00:00Z', { kind: 'open', until: 150 }],
    ['as it has been put on', '2025-03-30T01:00:00Z', { kind: 'open', until: 150 }],
    ['at 2:30am', '2025-03-30T01:30:00Z', closed('2025-03-30', 1200)],
    ['the evening of that day', '2025-03-30T19:00:00Z', { kind: 'open', until: 1590 }],
    ['the first 1:45am', '2025-10-26T00:45:00Z', { kind: 'open', until: 150 }],
    ['the second 1:45am', '2025-10-26T01:45:00Z', { kind: 'open', until: 150 }],
    ['at 2:30am, once', '2025-10-26T02:30:00Z', closed('2025-10-26', 1200)],
    ['the evening before', '2025-10-25T18:59:00Z', closed('2025-10-25', 1200)],
    ['that evening', '2025-10-26T19:30:00Z', closed('2025-10-26', 1200)],
    ['that evening, later', '2025-10-26T20:00:00Z', { kind: 'open', until: 1590 }],
  ])('%s', (_name, at, expected) => {
    expect(openNow(nights, at as Instant)).toEqual(expected);
  });
});
