import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AMARA,
  actor,
  DEV,
  type Desk,
  deciding,
  openDesk,
  ownDraft,
  STRANGER,
  TEAM,
} from '../../../tests/people/at-triage.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import { claimRequest, declineRequest, setUrgency } from './index.ts';
import { readRequestPage } from './request-page.reader.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.house.end());

describe('the page of a request', () => {
  test('is read in five statements, the audit last', async () => {
    const { id, referralId } = await desk.send(ownDraft);
    const before = desk.house.db.statements();
    await readRequestPage(desk.doors, AMARA, id);
    expect(desk.house.db.statements() - before).toBe(5);
    const [entry] = await desk.rows<{ act: string; ids: string[] }>(
      'select act, ids from audit.entry order by seq desc limit 1',
    );
    expect(entry).toEqual({ act: 'read-request', ids: [id, referralId] });
  });

  test('knows who has it, how urgent, and its place', async () => {
    const first = await desk.send(ownDraft, '2026-10-01T09:00:00Z' as Instant);
    const second = await desk.send(ownDraft, '2026-10-02T09:00:00Z' as Instant);
    await claimRequest(desk.doors, { actor: DEV, requestId: second.id, takeOver: false });
    const page = await readRequestPage(desk.doors, AMARA, second.id);
    expect(page?.desk).toMatchObject({
      claim: { name: 'Dev Patel' },
      urgency: undefined,
      decision: undefined,
      place: { at: 2, before: first.id },
    });
    const setting = { urgency: 'emergency', reason: 'Now' } as const;
    await setUrgency(desk.doors, deciding(second), setting);
    const then = await readRequestPage(desk.doors, AMARA, second.id);
    expect(then?.desk).toMatchObject({
      urgency: { urgency: 'emergency', reason: 'Now', byName: 'Amara Bright' },
      place: { at: 1, before: undefined },
    });
  });

  test('names no child but the one that is opened', async () => {
    await desk.send(ownDraft);
    const { id } = await desk.send();
    const page = await readRequestPage(desk.doors, AMARA, id);
    expect(page?.desk.place?.before).toMatch(/^request-/);
    expect(JSON.stringify(page?.desk)).not.toMatch(/Maya|Brown/);
  });

  test('judges the service as on the day it was sent', async () => {
    // Sent a day before her 19th birthday, and read after it.
    const facts = { ...ownDraft.facts, dateOfBirth: '2007-11-24' as Day };
    const { id } = await desk.send({ ...ownDraft, facts }, '2026-11-23T09:00:00Z' as Instant);
    const page = await readRequestPage(desk.doors, AMARA, id);
    const age = page?.stands.fit?.because.find(({ criterion }) => criterion === 'age');
    expect(age?.answer).toBe('met');
    expect(page?.stands.others.some((one) => one.id === 'kent-therapeutic-support')).toBe(false);
  });

  test('shows the decision, once there is one', async () => {
    const request = await desk.send(ownDraft);
    await declineRequest(desk.doors, deciding(request), {
      reasonCode: 'needs-more-help',
      offers: [],
      noneExists: true,
      toldFamily: 'In our words',
      followThroughBy: 'Amara Bright',
      followThroughOn: '2026-12-08' as Day,
    });
    const page = await readRequestPage(desk.doors, DEV, request.id);
    expect(page?.desk).toMatchObject({
      decision: { kind: 'decline', toldFamily: 'In our words', offers: [] },
      place: undefined,
    });
  });

  test('is not there for another team, nor for a made-up id', async () => {
    const { id } = await desk.send(ownDraft);
    expect(await readRequestPage(desk.doors, STRANGER, id)).toBeUndefined();
    expect(await readRequestPage(desk.doors, AMARA, 'request-0')).toBeUndefined();
  });

  test('shows an administrator no worry and no safety', async () => {
    const { id } = await desk.send(ownDraft);
    const joan = actor('Joan Marsh', {
      viewer: { area: 'kent', role: 'team-administrator', parties: ['staff-joan-marsh', TEAM] },
    });
    const page = await readRequestPage(desk.doors, joan, id);
    const items = page?.whole.answers.map(({ item }) => item) ?? [];
    expect(items).toContain('easy-read');
    for (const item of ['worry', 'self-harm', 'immediate-danger', 'needs', 'impact'] as const) {
      expect(items).not.toContain(item);
    }
    expect(page?.whole.request).toMatchObject({ says: [], needs: [] });
    expect(page?.whole.consents).toEqual([]);
  });
});
