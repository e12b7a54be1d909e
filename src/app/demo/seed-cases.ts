import { dayOf, type Instant, instantAt, millisOf } from '../../kernel/day.ts';
import {
  beginDraftAs,
  type DraftKey,
  loadDraft,
  sendReferral,
} from '../../refer/referral/index.ts';
import type { House } from '../house.ts';
import type { DemoCase } from './cases.ts';
import { DEMO_CASES } from './people.ts';

const DAY_MS = 86_400_000;

/**
 * Sends the made-up requests by the same actions that a family's browser would cause. Each has a
 * draft of its own key, so that a seeding that was killed goes on where it stopped: none twice.
 */
export async function seedCases(house: House): Promise<void> {
  const now = house.clock.now();
  for (const [n, one] of DEMO_CASES.entries()) {
    await sendOne(house, { key: keyOf(house, n + 1), one, now });
  }
}

function keyOf({ keys }: House, n: number): DraftKey {
  const id = `draft-demonstration-${n}`;
  return { id, secret: keys.hash('draft', id) };
}

type Sending = { readonly key: DraftKey; readonly one: DemoCase; readonly now: Instant };

async function sendOne(house: House, { key, one, now }: Sending): Promise<void> {
  const { daysAgo, answers } = one;
  const doors = { ...house, settings: house.settings };
  const sentAt = instantAt(millisOf(now) - daysAgo * DAY_MS);
  const begun = await loadDraft(doors, key, sentAt);
  if (!begun) await beginDraftAs(doors, key, { answers: answers(dayOf(now)), now: sentAt });
  const sent = await sendReferral(doors, key, { version: begun?.version ?? 1, now: sentAt });
  if (sent.kind !== 'sent') throw new Error(`A demonstration case was not sent: ${sent.kind}`);
}
