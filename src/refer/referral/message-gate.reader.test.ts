import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../tests/database.ts';
import {
  aText,
  doorsOf,
  NOW,
  ownDraft,
  parentDraft,
  rowsOf,
  sendDraft,
} from '../../../tests/people/drafts.ts';
import type { Day, Instant } from '../../kernel/day.ts';
import type { Channel, GateAnswer, Leaving, Recipient } from '../../platform/notify/index.ts';
import { type Doors, messageGate } from './index.ts';
import type { DraftAnswers } from './referral.ts';

let house: TestHouse;
let doors: Doors;

beforeAll(async () => {
  house = await freshDatabase();
  doors = doorsOf(house);
});

afterAll(async () => {
  await house.end();
});

const machine = { area: 'kent', role: 'machine', parties: [] } as const;

async function ask(message: Leaving, now: Instant = NOW): Promise<GateAnswer> {
  const gate = messageGate({ book: doors.book, clock: { now: () => now } });
  return await house.db.as(machine, (tx) => gate(tx, message));
}

type Row = {
  readonly record_id: string;
  readonly to_party: string;
  readonly to_role: Recipient;
  readonly channel: Channel;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
};

async function messageOf(answers: DraftAnswers): Promise<Leaving> {
  const { sent } = await sendDraft(doors, answers);
  const [row] = await rowsOf<Row>(
    house,
    `select m.* from notify.message m join referral.referral r on r.referral_id = m.record_id
     where r.reference = '${sent.reference}'`,
  );
  if (!row) throw new Error('no message');
  return {
    area: 'kent',
    reference: 'message-1',
    record: row.record_id,
    to: { party: row.to_party, role: row.to_role },
    channel: row.channel,
    address: row.address,
    written: { template: 't', version: 1, subject: row.subject, body: row.body },
  };
}

const SEND: GateAnswer = { kind: 'send' };

describe('the gate, asked as a message leaves', () => {
  test('lets what we write to a sender pass', async () => {
    expect(await ask(await messageOf(parentDraft))).toEqual(SEND);
    expect(await ask(await messageOf(ownDraft))).toEqual(SEND);
  });

  test('lets a neutral email that others may see pass', async () => {
    const ways = [
      { ...aText, way: 'email', address: 'us@example.org', othersMaySee: true } as const,
    ];
    const contact = { ways, bestTime: '', codeWord: '', mustNotKnow: [] };
    expect(await ask(await messageOf({ ...parentDraft, contact }))).toEqual(SEND);
  });

  test('holds it once the follower was ended', async () => {
    const message = await messageOf(parentDraft);
    await rowsOf(
      house,
      `update referral.follower set ended_at = now() where party_id = '${message.to.party}'`,
    );
    expect(await ask(message)).toEqual({ kind: 'block', because: 'follower-ended' });
  });

  test('holds it once the way was ended', async () => {
    const message = await messageOf(parentDraft);
    await rowsOf(
      house,
      `update people.contact set ended_at = now() where party_id = '${message.to.party}'`,
    );
    expect(await ask(message)).toEqual({ kind: 'block', because: 'way-ended' });
  });

  test('holds what would reach who must not know', async () => {
    const message = await messageOf({
      ...ownDraft,
      contact: {
        ways: [{ ...aText, address: '07700 900999' }],
        bestTime: '',
        codeWord: '',
        mustNotKnow: [{ who: 'dad', name: '', reach: '+44 7700 900999' }],
      },
    });
    expect(await ask(message)).toEqual({
      kind: 'block',
      because: 'address-of-someone-who-must-not-know',
    });
  });

  test('holds what is about another family', async () => {
    const message = await messageOf(parentDraft);
    const other = await messageOf(ownDraft);
    expect(await ask({ ...message, record: other.record })).toEqual({
      kind: 'block',
      because: 'not-a-follower',
    });
    expect(await ask({ ...message, to: { ...message.to, party: 'follower-nobody' } })).toEqual({
      kind: 'block',
      because: 'not-a-follower',
    });
  });

  test('holds words to a parent once the child is sixteen', async () => {
    const facts = { ...parentDraft.facts, dateOfBirth: '2010-11-25' as Day };
    const adult = { parentalResponsibility: 'yes', agrees: 'yes', anotherDisagrees: '' } as const;
    const agree = { child: 'not-asked', childSaid: '', adult, whyAnyway: '' } as const;
    const message = await messageOf({ ...parentDraft, facts, agree });
    expect(await ask(message, '2026-11-24T23:59:59Z' as Instant)).toEqual(SEND);
    expect(await ask(message, '2026-11-25T00:00:00Z' as Instant)).toEqual({
      kind: 'block',
      because: 'young-person-decides',
    });
  });

  test('holds a text that names the service', async () => {
    const message = await messageOf(ownDraft);
    const body = 'The Therapeutic Support Service will call you.';
    expect(await ask({ ...message, written: { ...message.written, body } })).toEqual({
      kind: 'block',
      because: 'words-tell',
    });
  });

  test('lets a message about one request of it pass', async () => {
    const message = await messageOf(parentDraft);
    const [row] = await rowsOf<{ request_id: string }>(
      house,
      `select request_id from referral.request where referral_id = '${message.record}'`,
    );
    expect(await ask({ ...message, record: row?.request_id ?? '' })).toEqual(SEND);
  });
});
