import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../src/platform/db/index.ts';
import { aftermath, type Wrong } from './aftermath.ts';
import { NOTHING_WRONG } from './nothing-wrong.ts';
import { columnOf, rowsOf } from './rows.ts';
import { withStage } from './stage.ts';
import { workInPeace } from './work.ts';

const SLOW = 120_000;

// What is looked for after the kills must be found where it is: so a database is spoilt by hand,
// each time on another referral, as a fault of the product might have left it.
let before: Wrong;
let after: Wrong;
let references: readonly string[];

beforeAll(async () => {
  await withStage(1, async ({ house, ledger, notify, ...stage }) => {
    const inPeace = await workInPeace({ house, ledger, notify, ...stage });
    const { superuser } = house;
    const unsent = `select reference from notify.message where state <> 'sent'`;
    while ((await columnOf(superuser, unsent)).length > 0) await wait(100);
    const { acknowledged } = ledger;
    const { accepted } = notify;
    references = acknowledged.map(({ reference }) => reference);
    before = await aftermath({ superuser, acknowledged, accepted, inPeace });
    await spoil(superuser);
    after = await aftermath({
      ...{ superuser, inPeace },
      acknowledged: acknowledged.slice(0, -1),
      accepted: [...accepted, ...accepted.slice(0, 1)],
    });
  });
}, SLOW);

// Families in the order of their asking: five kinds that were asked, answered, and are accepted;
// five accepted; five declined. The third of each five is a professional, who asks two teams.
async function spoil(superuser: Connection): Promise<void> {
  const referral = (n: number) =>
    `referral_id in (select referral_id from referral.referral where reference = '${nth(n)}')`;
  const requests = (n: number) =>
    `request_id in (select request_id from referral.request where ${referral(n)})`;
  const received = (n: number) =>
    `template = 'request-received' and ${referral(n).replace('referral_id', 'record_id')}`;
  for (const change of [
    `delete from triage.answer where n = 2 and ${requests(1)}`,
    `delete from triage.question where ${requests(3)}`,
    `update referral.standing set state = 'sent' where ${requests(5)}`,
    `delete from triage.decision where ${requests(6)}`,
    `delete from referral.request where service_id like '%language%' and ${referral(7)}`,
    `update referral.draft set sent_reference = null where sent_reference = '${nth(8)}'`,
    `delete from triage.told where ${requests(9)}`,
    `delete from triage.offer where ${requests(10)}`,
    `update referral.request set state = 'information-asked' where ${requests(12)}`,
    `delete from notify.message where ${received(10)}`,
    `update notify.message set address = '07700900999' where ${received(11)}`,
    `update notify.message set state = 'failed', because = 'spoilt' where ${received(13)}`,
    `delete from referral.referral where reference = '${nth(0)}'`,
  ]) {
    // Past every key to another table, and past every table that refuses a change.
    await rowsOf(superuser, `set session_replication_role = replica; ${change}`);
  }
}

function nth(n: number): string {
  return references[n] ?? 'nobody';
}

const told = (lines: readonly string[], words: string) =>
  lines.filter((one) => one.includes(words));

test('what was written in peace has nothing wrong', () => {
  expect(NOTHING_WRONG).toMatchObject(before);
});

test('a referral that is gone is lost, and leaves orphans', () => {
  expect(after.lost).toEqual([nth(0)]);
  expect(told(after.orphans, 'consent.consent')).toHaveLength(2);
});

test('a reference that nobody was shown is unheard of', () => {
  expect(after.unheardOf).toEqual([nth(14)]);
});

test.each([
  [1, 'triage.answer 1, triage.ask 1'],
  [3, 'triage.decision 1, triage.told 1, triage.urgency 1; not'],
  [6, 'referral.request_said 1, triage.told 1'],
  [7, ': 2 parts'],
  [9, 'triage.decision 1, triage.urgency 1'],
  [10, 'triage.offer_judged 1'],
  [12, 'not undefined'],
])('the half of a referral is told: %i, %s', (n, words) => {
  expect(told(told(after.halfWritten, nth(n)), words)).not.toEqual([]);
});

test.each([
  ['questions and answers: 2, 1', 1],
  ['questions and answers: 0, 2', 1],
  ['accepted, sent', 1],
  ['accepted, not decided', 1],
  ['draft-', 2],
  [': not sent', 1],
  ['a decline that offers nothing', 1],
  ['information-asked, declined', 2],
  ['information-asked, and open askings: 0', 2],
])('tables that tell it differently: %s', (words, times) => {
  expect(told(after.unlike, words)).toHaveLength(times);
});

test('messages that went astray are told', () => {
  const { unsent, lost, twice, strange, untold } = after.messages;
  expect(told(unsent, 'failed')).toHaveLength(1);
  expect(told(lost, '07700900999')).toHaveLength(1);
  expect(twice).toHaveLength(1);
  expect(strange).toHaveLength(1);
  expect(untold).toEqual([nth(0), nth(10), nth(11)]);
});
