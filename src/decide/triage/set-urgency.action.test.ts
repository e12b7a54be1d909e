import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AMARA,
  DEV,
  type Desk,
  deciding,
  openDesk,
  STRANGER,
} from '../../../tests/people/at-triage.ts';
import { acceptRequest, setUrgency } from './index.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.house.end());

const URGENT = { urgency: 'urgent', reason: 'Needs a call today' } as const;

async function kept(requestId: string) {
  return await desk.rows<Record<string, unknown>>(
    `select on_version, was, urgency, reason, set_by_name from triage.urgency
     where request_id = '${requestId}' order by on_version`,
  );
}

describe('setting how soon an answer is needed', () => {
  test('keeps what it was, who set it and why', async () => {
    const request = await desk.send();
    await setUrgency(desk.doors, deciding(request), URGENT);
    const calmer = { urgency: 'routine', reason: 'Spoke with mum' } as const;
    expect(await setUrgency(desk.doors, deciding(request, DEV, 2), calmer)).toEqual({
      kind: 'set',
    });
    expect(await kept(request.id)).toEqual([
      {
        on_version: 1,
        was: null,
        urgency: 'urgent',
        reason: 'Needs a call today',
        set_by_name: 'Amara Bright',
      },
      {
        on_version: 2,
        was: 'urgent',
        urgency: 'routine',
        reason: 'Spoke with mum',
        set_by_name: 'Dev Patel',
      },
    ]);
  });

  test('needs a reason', async () => {
    const request = await desk.send();
    const asked = { ...URGENT, reason: ' \n' };
    expect(await setUrgency(desk.doors, deciding(request), asked)).toEqual({ kind: 'no-reason' });
    expect(await kept(request.id)).toEqual([]);
  });

  test('twice by the same form is one setting', async () => {
    const request = await desk.send();
    const all = await Promise.all(
      [1, 2, 3].map(() => setUrgency(desk.doors, deciding(request), URGENT)),
    );
    expect(all).toEqual([{ kind: 'set' }, { kind: 'set' }, { kind: 'set' }]);
    expect(await kept(request.id)).toHaveLength(1);
  });

  test.each([
    ['level', { ...URGENT, urgency: 'routine' }],
    ['reason', { ...URGENT, reason: 'Spoke with mum' }],
  ] as const)('again with another %s is stale, not done', async (_what, other) => {
    const request = await desk.send();
    await setUrgency(desk.doors, deciding(request), URGENT);
    const late = await setUrgency(desk.doors, deciding(request), other);
    expect(late).toMatchObject({ kind: 'stale', newer: { version: 2, urgency: 'urgent' } });
    expect(await kept(request.id)).toMatchObject([URGENT]);
  });

  test('from a version not seen is refused', async () => {
    const request = await desk.send();
    await setUrgency(desk.doors, deciding(request, AMARA), URGENT);
    expect(await setUrgency(desk.doors, deciding(request, DEV), URGENT)).toMatchObject({
      kind: 'stale',
      newer: { version: 2 },
    });
  });

  test('is over once it is decided', async () => {
    const request = await desk.send();
    await acceptRequest(desk.doors, deciding(request), {
      urgency: 'routine',
      urgencyReason: 'Steady',
      way: 'group',
      reasonWords: '',
      toldFamily: '',
    });
    expect(await setUrgency(desk.doors, deciding(request, DEV, 2), URGENT)).toEqual({
      kind: 'not-legal',
      from: 'accepted',
    });
  });

  test('by another team finds nothing', async () => {
    const request = await desk.send();
    expect(await setUrgency(desk.doors, deciding(request, STRANGER), URGENT)).toEqual({
      kind: 'gone',
    });
  });
});
