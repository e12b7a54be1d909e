import { expect, test } from 'vitest';
import { datedBody } from '../../../tests/people/made-up-sessions.ts';
import { filesOf } from '../area/pack-file.ts';
import { makeSession } from './make-session.rule.ts';
import { sessionsKind } from './sessions-file.ts';

function made(dates?: Readonly<Record<string, unknown>> | null) {
  const body = dates === null ? { ...datedBody(), dates: null } : datedBody(dates);
  const [file] = filesOf([{ path: 'sessions/one.yaml', body, lineOf: () => null }], sessionsKind);
  if (!file) throw new Error('of another shape');
  return makeSession(file.body);
}

test('times become minutes since midnight', () => {
  expect(made().dates).toEqual({
    ...{ from: '2025-09-02', until: null, starts: 600, ends: 690 },
    ...{ recurs: 'FREQ=WEEKLY;BYDAY=TU', cancelled: [], moved: [] },
  });
});

test('a moved session keeps the time that is not given anew', () => {
  const moved = [{ day: '2025-09-09', to: '2025-09-10', ends: '12:00', why: 'the hall is in use' }];
  expect(made({ moved }).dates?.moved).toEqual([{ ...moved[0], starts: 600, ends: 720 }]);
});

test('dates that are not known stay so', () => {
  expect(made(null).dates).toBeNull();
});
