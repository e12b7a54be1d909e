import { dayOf, type Instant, instantAt, millisOf } from '../../kernel/day.ts';
import { beginDraft, loadDraft, sendReferral } from '../../refer/referral/index.ts';
import type { House } from '../house.ts';
import type { DemoCase } from './cases.ts';
import { DEMO_CASES } from './people.ts';

const DAY_MS = 86_400_000;

/** Sends the made-up requests by the same actions that a family's browser would cause. */
export async function seedCases(house: House): Promise<void> {
  const now = house.clock.now();
  for (const one of DEMO_CASES) await sendOne(house, one, now);
}

async function sendOne(house: House, { daysAgo, answers }: DemoCase, now: Instant): Promise<void> {
  const doors = { ...house, settings: house.settings };
  const sentAt = instantAt(millisOf(now) - daysAgo * DAY_MS);
  const key = await beginDraft(doors, answers(dayOf(now)), sentAt);
  const draft = await loadDraft(doors, key, sentAt);
  const sent = await sendReferral(doors, key, { version: draft?.version ?? 1, now: sentAt });
  if (sent.kind !== 'sent') throw new Error(`A demonstration case was not sent: ${sent.kind}`);
}
