import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, instantOn, weekdayOf } from '../../kernel/day.ts';
import type { OpeningHours, SpecialDay } from '../area/area.ts';
import { openNow } from './open-now.rule.ts';

describe('over random weeks', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 1, max: 700 }))
    .map(([opens, length]) => ({ opens, closes: Math.min(opens + length, 1440) }));
  const row = fc.record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }) });
  const hours = fc.array(
    fc.tuple(row, span).map(([days, times]) => ({ ...days, ...times })),
    { minLength: 1, maxLength: 3 },
  );
  // 6 to 26 January 2025: no clock changes in these weeks.
  const start = '2025-01-06' as Day;
  const special = fc.record({
    day: fc.nat(14).map((ahead) => addDays(start, ahead)),
    holiday: fc.constantFrom('a bank holiday', null),
    why: fc.constant(''),
    hours: fc.oneof(fc.constant(null), fc.array(span, { maxLength: 1 })),
  });
  const days = fc
    .uniqueArray(special, { selector: ({ day }) => day, maxLength: 4 })
    .map((list) => list.filter((one) => one.holiday !== null || one.hours !== null));

  test('it agrees with a walk from minute to minute', () => {
    fc.assert(
      fc.property(hours, days, fc.nat(6), fc.nat(1439), (rows, specialDays, ahead, minute) => {
        fc.pre(!rows.some((one, i) => rows.slice(0, i).some((other) => clash(one, other))));
        const line = { allHours: false, hours: rows, specialDays };
        const day = addDays(start, ahead);
        const says = openNow(line, instantOn(day, minute));
        expect(says).toMatchObject(walk(line, day, minute));
      }),
      { numRuns: 60 },
    );
  });

  type Walked = {
    readonly hours: readonly OpeningHours[];
    readonly specialDays: readonly SpecialDay[];
  };

  function clash(one: OpeningHours, other: OpeningHours): boolean {
    const share = one.days.some((day) => other.days.includes(day));
    return share && one.opens < other.closes && other.opens < one.closes;
  }

  /** What somebody sees who looks each minute: open, closed, or a day of which nobody knows. */
  function look(
    { hours, specialDays }: Walked,
    day: Day,
    minute: number,
  ): 'open' | 'closed' | 'unsure' {
    const isIn = (one: { opens: number; closes: number }) =>
      one.opens <= minute && minute < one.closes;
    const usual = hours.filter((one) => one.days.includes(weekdayOf(day)));
    const special = specialDays.find((one) => one.day === day);
    if (!special) return usual.some(isIn) ? 'open' : 'closed';
    if (special.hours === null) return usual.length > 0 ? 'unsure' : 'closed';
    return special.hours.some(isIn) ? 'open' : 'closed';
  }

  /** What a walk from that minute on finds first: the end of being open, or the next opening. */
  function walk(line: Walked, day: Day, minute: number) {
    const first = look(line, day, minute);
    const isEnd = (on: Day, now: string) =>
      first === 'open' ? now !== 'open' : now === 'open' && (first === 'closed' || on !== day);
    const kind = { open: 'open', closed: 'closed', unsure: 'ask' }[first];
    for (let past = minute + 1; past < 31 * 1440; past += 1) {
      const on = addDays(day, Math.floor(past / 1440));
      if (!isEnd(on, look(line, on, past % 1440))) continue;
      return first === 'open'
        ? { kind, until: past }
        : { kind, opens: { day: on, at: past % 1440 } };
    }
    return first === 'unsure' ? { kind, opens: null } : {};
  }
});
