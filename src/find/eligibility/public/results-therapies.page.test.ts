import { describe, expect, test } from 'vitest';
import { visitorOf } from '../../../../tests/people/visitor.ts';
import { readAreaPack } from '../../directory/index.ts';
import { checkOf } from '../could-it-help.rule.ts';
import type { Facts } from '../facts.ts';
import { checkPages } from './check.page.ts';
import type { resultsView } from './results.page.ts';

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { pack } = read;
const check = checkOf(pack.area, pack.services);
const pages = checkPages({ book: { now: () => pack, check: () => check } });

type Json<Value> = { readonly [Name in keyof Value]?: unknown };

const tomek: Json<Facts> = {
  asker: 'parent-carer',
  needs: ['low-mood'],
  immediateDanger: false,
  selfHarm: 'none',
  dateOfBirth: '2010-06-01',
  home: { postcode: 'CT1 2AB' },
  impact: 'noticeable',
  canMeet: ['online'],
};

/** What the results show somebody of these facts, at a fixed time. */
async function results(more: Json<Facts> = {}) {
  const now = '2025-11-20T12:00:00Z';
  const kept = { facts: { ...tomek, ...more }, skipped: [], groups: ['feelings'], found: [] };
  const seen = await visitorOf(pages, now, { check: kept }).get('/check/results');
  expect(seen.at).toBe('/check/results');
  return { ...seen, view: seen.view as ReturnType<typeof resultsView> };
}

describe('the therapies of several teams', () => {
  const OT = 'Children’s occupational therapy';
  const SLT = 'Children’s speech and language therapy';

  test('a parent who may not ask leaves with who to ask, and what to try', async () => {
    const { view, html } = await results({ needs: ['self-care'], dateOfBirth: '2018-03-02' });
    const card = view.cards.find(({ name }) => name === OT);
    expect(card).toMatchObject({
      verdict: 'Fits. A professional asks for this one.',
      next: expect.stringContaining('SENCO'),
      advice: [{ href: '/advice/everyday-skills?from=results' }],
      phone: { phone: '0300 123 8112' },
      quiet: expect.arrayContaining(['Their email: kentchft.cteast-admin@nhs.net']),
    });
    expect(html).toContain('What to try first');
  });

  test('four years old, in Swanley, at nursery: the walk-in', async () => {
    const swanley = { needs: ['language'], dateOfBirth: '2021-06-01', home: { place: 'Swanley' } };
    const { view } = await results({ ...swanley, learns: { where: 'early-years' } });
    const walkIn = view.cards.find(({ name }) => name === 'Talking Walk-in');
    expect(walkIn).toMatchObject({ verdict: 'Fits. You can go without asking first.' });
    expect(view.cards.find(({ name }) => name === SLT)?.next).toContain('Talking Walk-in');
  });

  test('four years old, and where they learn is not known: one more answer', async () => {
    const swanley = { needs: ['language'], dateOfBirth: '2021-06-01', home: { place: 'Swanley' } };
    const { view } = await results(swanley);
    expect(view.cards.find(({ name }) => name === SLT)).toMatchObject({
      verdict: 'Fits. One more answer tells how to ask.',
      button: { href: '/check/learns?from=results' },
    });
  });

  test('in Sittingbourne we will find out which team', async () => {
    const asked = { asker: 'education-professional', home: { place: 'Sittingbourne' } } as const;
    const { view } = await results({ ...asked, needs: ['self-care'] });
    const card = view.cards.find(({ name }) => name === OT);
    expect(card?.quiet).toContain('We will find out which team, and tell you');
    expect(card?.button).toMatchObject({ text: 'Refer' });
  });

  test('somebody who is sad is shown no therapy that they did not ask for', async () => {
    const { view } = await results();
    const shown = [...view.cards, ...view.also, ...view.instead].map(({ name }) => name);
    expect(shown).not.toContain(OT);
    const others = view.others?.groups.flatMap(({ rows }) => rows.map(({ name }) => name));
    expect(others).toContain(OT);
  });
});
