import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../../../../tests/journeys/product.ts';
import { atWork, sendRequest } from '../../../../tests/pages/at-work.ts';
import { read } from '../../../../tests/pages/html.ts';
import { track } from '../../../../tests/pages/sending.ts';
import { newVisit } from '../../../../tests/pages/visit.ts';
import { parentDraft, workDraft } from '../../../../tests/people/drafts.ts';
import type { DraftAnswers } from '../../../refer/referral/referral.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

const TOLD: DraftAnswers = {
  ...workDraft,
  effects: { home: 'He points.', learning: 'He copies others.', others: 'He plays alone.' },
  safeguarding: {
    plans: 'Child in need plan since May',
    socialWorker: 'Ana Reyes',
    inPlace: 'He sleeps at his aunt’s.',
  },
};
const family = { ...workDraft.family, name: 'Ewa Nowak', relationship: 'mother' } as const;
const UNASKED: DraftAnswers = {
  ...TOLD,
  family: { ...family, parentalResponsibility: 'not-sure', more: 'A brother left in June.' },
  told: { by: 'without', why: 'Asking first could put him at risk.' },
};

/** What a member of staff reads of a referral: its left and middle columns, and who it is about. */
async function readAs(party: string, at: string): Promise<string> {
  return read((await (await atWork(product, party)).get(at)).html).text;
}

describe('a professional’s referral, as triage reads it', () => {
  test('says what keeps the child safe, with who said it and when', async () => {
    const { at } = await sendRequest(product, TOLD);
    const text = await readAs('amara-bright', at);
    const said = 'Sam Hall (SENCO, A primary school), 24 Nov';
    expect(text).toContain(`Said by ${said}`);
    expect(text).toContain('Known plans “Child in need plan since May”');
    expect(text).toContain('Social worker “Ana Reyes”');
    expect(text).toContain('In place now “He sleeps at his aunt’s.”');
    expect(text).not.toContain('Why nobody was asked');
    expect(text).not.toContain('Family not asked');
  });

  test('says how it shows in each place, beside the worry', async () => {
    const { at } = await sendRequest(product, TOLD);
    const text = await readAs('amara-bright', at);
    expect(text).toContain('At home: He points.');
    expect(text).toContain('In learning: He copies others.');
    expect(text).toContain('With others: He plays alone.');
  });

  test('names who referred, how to reach them, and who is responsible', async () => {
    const { at } = await sendRequest(product, TOLD);
    const text = await readAs('amara-bright', at);
    expect(text).toContain(
      'Referred by Sam Hall. SENCO, A primary school. Stays in touch with the family',
    );
    expect(text).toContain('Email Sam Hall: s.hall@school.example.org');
    expect(text).toContain('Call Sam Hall: 01632960001');
    expect(text).toContain(
      'Ewa Nowak (mother) Has parental responsibility, as the referrer told us',
    );
  });

  test('shows the NHS number, and that nobody checked it', async () => {
    const { at } = await sendRequest(product, TOLD);
    expect(await readAs('amara-bright', at)).toContain('NHS number 999 023 4418, not checked');
    const { at: own } = await sendRequest(product, parentDraft);
    expect(await readAs('amara-bright', own)).not.toContain('NHS number');
  });

  test('leaves no question of safety looking answered', async () => {
    const safeguarding = { plans: '', socialWorker: '', inPlace: '' };
    const { at } = await sendRequest(product, { ...TOLD, safeguarding });
    const text = await readAs('amara-bright', at);
    expect(text).toContain('Known plans Not said Social worker Not said In place now Not said');
  });

  test('without the family’s agreement warns before anyone contacts them', async () => {
    const { at } = await sendRequest(product, UNASKED);
    const text = await readAs('amara-bright', at);
    expect(text).toContain('Family not asked: do not contact them yet');
    expect(text).toContain('Why nobody was asked “Asking first could put him at risk.”');
    expect(text).toContain('Who agrees Nobody was asked, to keep a child safe.');
    expect(text).toContain('About the family: A brother left in June.');
    expect(text).toContain('Speak to the referrer before anyone contacts them.');
  });
});

describe('a professional’s referral, as an administrator reads it', () => {
  test('shows who and how to reach them, and nothing of worry or safety', async () => {
    const { at } = await sendRequest(product, UNASKED);
    const text = await readAs('joan-marsh', at);
    expect(text).toContain('NHS number 999 023 4418, not checked');
    expect(text).toContain('Call Sam Hall: 01632960001');
    expect(text).toContain('Family not asked: do not contact them yet');
    const hidden = [
      ...['Child in need', 'Ana Reyes', 'aunt', 'Asking first', 'A brother left'],
      ...['He points', 'He copies', 'Known plans', 'Why nobody was asked', 'to keep a child safe'],
    ];
    expect(hidden.filter((one) => text.includes(one))).toEqual([]);
  });
});

describe('a request that was withdrawn', () => {
  test('says who withdrew it, and why in their words', async () => {
    const { at, ...sent } = await sendRequest(product);
    const follower = newVisit(product);
    await track(sent, follower);
    const { html } = await follower.get('/track/request');
    const stop = /href="([^"]+\/stop)"/.exec(html)?.[1] ?? '';
    expect((await follower.post(stop, { why: 'We <moved> away.' })).status).toBe(303);
    const text = await readAs('amara-bright', at);
    expect(text).toContain(
      'Ewa Nowak withdrew it on 24 November 2026. They say: “We <moved> away.”',
    );
    expect(text).toMatch(/Ewa Nowak withdrew it, 10am/);
  });
});
