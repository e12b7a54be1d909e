import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestHouse } from '../../../../tests/database.ts';
import type { Instant } from '../../../kernel/day.ts';
import { relate, type Viewer } from '../../access/index.ts';
import { verifyAudit } from '../../audit/index.ts';
import { makeTemplates } from '../../web/nunjucks.ts';
import type { Outcome, Visit } from '../../web/page.ts';
import { type Shell, viewOf } from '../../web/shell.ts';
import { NotFound } from '../../web/thrown.ts';
import { demonstration, drain, enqueue, type Gate, messagePages } from '../index.ts';

const NOW = '2026-11-24T16:12:00Z' as Instant;
const SENDER: Viewer = { area: 'kent', role: 'public', parties: ['draft-1'] };
const MACHINE: Viewer = { area: 'kent', role: 'machine', parties: [] };
const NURSE: Viewer = { area: 'kent', role: 'triage', parties: ['staff-1', 'tss'] };
const WORDS = 'We have your request.\n\nCall us on\n03000 000000 if <b>anything</b> changes.';
const LONG = 'شكرا🙂'.repeat(800);

const SHELL: Shell = {
  productName: 'Kent: help for children and young people',
  areaName: 'Kent',
  demonstration: true,
  path: '/staff/messages',
  asset: (name) => `/assets/${name}`,
  helpLines: [],
  asAt: null,
  siteLinks: [],
  staff: {
    who: { name: 'Amara Bright', title: 'triage nurse' },
    home: '/staff',
    searchTo: null,
    alarms: null,
    menu: [],
    signOutTo: '/staff/sign-out',
  },
};

describe('the page of sent messages', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await freshDatabase();
    await house.db.as(SENDER, async (tx) => {
      const tie = { area: 'kent', record: 'request-1', party: 'tss', relation: 'team' } as const;
      await relate(tx, [{ ...tie, from: NOW }]);
      await enqueue(tx, SENDER, [about(WORDS), about(LONG)]);
    });
    const gate: Gate = async (_tx, { written }) =>
      written.body === WORDS ? { kind: 'send' } : { kind: 'block', because: 'unsafe-contact' };
    const outbox = { db: house.db, transport: demonstration(house.db), gate };
    const clock = { now: () => NOW };
    await drain({ ...outbox, clock }, MACHINE, new AbortController().signal);
  });
  afterAll(() => house.end());

  test('lists each with its state and a masked address', async () => {
    const page = read(await list());
    expect(page).toContain('Nothing leaves this machine.');
    expect(page).toContain(
      'Request received Version 1 Sent 24 Nov 4:12pm Parent or carer Email, e•••@example.org',
    );
    expect(page).toContain('Blocked: unsafe contact Call instead, or choose another way');
    expect(page).not.toContain('ewa@');
  });

  test('lists those that need a person, apart', async () => {
    const page = read(await list({ show: 'tasks' }));
    expect(page).toContain('Blocked: unsafe contact');
    expect(page.match(/Request received/g)).toHaveLength(1);
  });

  test('says so when there is none', async () => {
    const other: Viewer = { ...NURSE, parties: ['staff-2', 'other-team'] };
    expect(read(await list({}, other))).toContain('No messages yet.');
    expect(read(await list({ show: 'tasks' }, other))).toContain('No message needs a person.');
  });

  test('opens the exact words, escaped', async () => {
    const html = await open(await referenceOf('Sent'));
    expect(html).toContain('Call us on<br>03000 000000 if &lt;b&gt;anything&lt;/b&gt; changes.');
    expect(read(html)).toContain('Email Parent or carer, e•••@example.org Version 1');
  });

  test('opens four thousand characters, right to left', async () => {
    expect(read(await open(await referenceOf('Blocked')))).toContain(LONG);
  });

  test('is not found for another team, or no message', async () => {
    const reference = await referenceOf('Sent');
    const other: Viewer = { ...NURSE, parties: ['staff-2', 'other-team'] };
    await expect(open(reference, other)).rejects.toThrow(NotFound);
    await expect(open('../message-1')).rejects.toThrow(NotFound);
  });

  test('keeps one audited row for each look', async () => {
    const operator: Viewer = { area: 'kent', role: 'operator', parties: [] };
    const rowsOf = async () => {
      const chain = await verifyAudit(house.db, operator);
      return chain.kind === 'whole' ? chain.rows : -1;
    };
    const before = await rowsOf();
    await list();
    await open(await referenceOf('Sent'));
    expect(await rowsOf()).toBe(before + 3);
  });

  async function referenceOf(state: string): Promise<string> {
    const rows = (await list()).split('<tr').filter((part) => part.includes('/staff/messages/'));
    const row = rows.find((part) => part.includes(state)) ?? '';
    return /messages\/([^"]+)"/.exec(row)?.[1] ?? '';
  }

  async function list(query: Visit['query'] = {}, viewer = NURSE): Promise<string> {
    return render(await visit(0, { viewer, query, params: {} }));
  }

  async function open(reference: string, viewer = NURSE): Promise<string> {
    return render(await visit(1, { viewer, query: {}, params: { reference } }));
  }

  type Part = Pick<Visit, 'viewer' | 'query' | 'params'>;

  async function visit(at: number, part: Part): Promise<Outcome> {
    const get = messagePages(house)[at]?.get;
    if (!get) throw new Error(`No page ${at}`);
    return await get({ ...VISIT, ...part });
  }
});

const VISIT = {
  asAt: null,
  now: NOW,
  who: { party: 'staff-1', name: 'Amara Bright', title: 'triage nurse' },
  body: {},
  kept: { read: () => undefined, write: () => undefined },
  requestId: 'r1',
  client: 'c1',
  sessionKey: undefined,
} as const;

const templates = makeTemplates();

function render(outcome: Outcome): string {
  if (outcome.kind !== 'show') throw new Error('The page went elsewhere');
  return templates.render(outcome.template, viewOf(outcome, SHELL));
}

/** What a person reads: no tags. */
function read(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function about(body: string) {
  return {
    record: 'request-1',
    to: { party: 'follower-1', role: 'parent-or-carer' },
    channel: 'email',
    address: 'ewa@example.org',
    written: { template: 'request-received', version: 1, subject: 'About your request', body },
    madeAt: NOW,
  } as const;
}
