import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Product, startProduct } from '../../../../tests/journeys/product.ts';
import { fillIn } from '../../../../tests/pages/forms.ts';
import { read } from '../../../../tests/pages/html.ts';
import { sendAt, track } from '../../../../tests/pages/sending.ts';
import { newVisit, type Typed, type Visit } from '../../../../tests/pages/visit.ts';
import { writeWorkDraft } from '../../../../tests/pages/work-forms.ts';
import { EWA } from '../../../../tests/people/cast.ts';

let product: Product;
let visit: Visit;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.end());

/** Sends a professional's referral; the address of its slip, and what opens it for the sender. */
async function sent(other: Readonly<Record<string, Typed>> = {}) {
  visit = newVisit(product);
  const check = await writeWorkDraft(visit, 'check', other);
  return { slip: check.replace(/check$/, 'slip'), ...(await sendAt(visit, check)) };
}

describe('the slip for a family', () => {
  test('opens the request by its own words, and not by the sender’s', async () => {
    const { slip, reference, words } = await sent();
    const { text, html } = await shown(slip);
    expect(text).toContain(reference);
    expect(text).not.toContain(words);
    const own = /oast-words oast-reference[^>]*>([^<]*)</.exec(html)?.[1] ?? '';
    expect((await track({ reference, words: own }, newVisit(product))).to).toBe('/track/request');
    expect(text).toContain('Go to http');
    expect(text).toContain('/track');
    expect(text).toContain('Kent Therapeutic Support Service');
  });

  test('tells nothing of the child, the worry or who referred', async () => {
    const { slip } = await sent();
    const { html } = await shown(slip);
    const told = [EWA.given, EWA.family, EWA.calledBy, EWA.name, EWA.email, EWA.postcode];
    const secret = [...told, 'He hides', 'I get stuck', 'Sam Hall', 'SENCO', '999 023 4418'];
    expect(secret.filter((one) => html.includes(one))).toEqual([]);
    expect(html).not.toContain('oast-secret');
  });

  test('is linked from the sent page, and kept by no browser', async () => {
    const { slip } = await sent();
    const page = await visit.get(slip.replace(/slip$/, 'sent'));
    expect(page.html).toContain(`href="${slip}"`);
    expect((await visit.get(slip)).headers.get('cache-control')).toBe('no-store');
  });

  test('is not there for another browser', async () => {
    const { slip } = await sent();
    expect((await newVisit(product).get(slip)).status).toBe(404);
  });

  test('is not made before the referral is sent', async () => {
    visit = newVisit(product);
    const check = await writeWorkDraft(visit);
    expect((await visit.get(check.replace(/check$/, 'slip'))).to).toBe(check);
  });

  test('is not made where nobody of the family was asked', async () => {
    visit = newVisit(product);
    const told = { told: { by: 'without', why: 'He may come to harm.' } };
    const contact = await writeWorkDraft(visit, 'contact', told);
    const check = contact.replace(/contact$/, 'check');
    await fillIn(visit, check, {});
    const slip = contact.replace(/contact$/, 'slip');
    expect((await visit.get(slip)).to).toBe(slip.replace(/slip$/, 'sent'));
  });
});

async function shown(at: string) {
  const { html, status } = await visit.get(at);
  expect(status).toBe(200);
  return { html, text: read(html).text };
}
