import { describe, expect, test } from 'vitest';
import { kentPages, NOON, parentOf15 } from '../../../../tests/people/at-the-check.ts';
import { type Visitor, visitorOf } from '../../../../tests/people/visitor.ts';
import { show } from '../../../platform/web/page.ts';

describe('changing an answer', () => {
  async function told(): Promise<Visitor> {
    const visitor = await parentOf15();
    await visitor.post('/check/home', { postcode: 'CT1 2AB' });
    await visitor.post('/check/impact', { impact: 'limited' });
    await visitor.post('/check/meet', { meet: 'online' });
    return visitor;
  }

  test('leads straight back to where it was asked for', async () => {
    const visitor = await told();
    const form = { impact: 'severe' };
    expect((await visitor.post('/check/impact', { ...form, from: 'answers' })).at).toBe(
      '/check/answers',
    );
    expect((await visitor.post('/check/impact', { ...form, from: 'results' })).at).toBe(
      '/check/results',
    );
    const elsewhere = { ...form, from: 'https://example.org' };
    expect((await visitor.post('/check/impact', elsewhere)).at).toBe('/check/results');
  });

  test('a new postcode brings its place along', async () => {
    const visitor = await told();
    const home = { postcode: 'ME8 0AA', from: 'answers' };
    expect((await visitor.post('/check/home', home)).at).toBe('/check/place?from=answers');
    const place = { place: 'Sittingbourne', from: 'answers' };
    expect((await visitor.post('/check/place', place)).at).toBe('/check/answers');
  });

  test('a worrying answer still shows its help first', async () => {
    const visitor = await told();
    const form = { danger: 'yes', harm: 'none', from: 'answers' };
    const seen = await visitor.post('/check/safe', form);
    expect(seen.at).toBe('/check/help-first?from=answers');
    expect(seen.html).toContain('href="/check/answers"');
  });

  test('every answer is listed with a way to change it', async () => {
    const { html } = await (await told()).get('/check/answers');
    for (const says of ['Feeling low', '2 March 2011', 'CT1 2AB', 'A little', 'Online']) {
      expect(html).toContain(says);
    }
    expect(html.match(/\?from=answers"/g)?.length).toBeGreaterThan(6);
  });

  test('starting again forgets everything', async () => {
    const visitor = await told();
    expect((await visitor.post('/check/again')).at).toBe('/');
    expect((await visitor.get('/check/results')).at).toBe('/');
  });
});

describe('facts lent by a request', () => {
  const lent = {
    check: { facts: { asker: 'young-person' } },
    loans: [
      {
        id: 'draft-1',
        returnTo: '/refer/draft-1/check',
        check: { facts: { asker: 'parent-carer', dateOfBirth: '2011-03-02' } },
      },
    ],
  };
  const refer = {
    at: '/refer/draft-1/check',
    get: async () => show('web/done.njk', {}, { title: 'Check' }),
  };

  test('are changed one at a time, and straight back', async () => {
    const visitor = visitorOf([...kentPages, refer], NOON, lent);
    const at = '/check/impact?from=draft-1';
    expect((await visitor.get(at)).at).toBe(at);
    const seen = await visitor.post('/check/impact', { impact: 'limited', from: 'draft-1' });
    expect(seen.at).toBe(refer.at);
    const loan = { id: 'draft-1', check: { facts: { impact: 'limited' } } };
    expect(visitor.keeps.get('loans')).toMatchObject([loan]);
    expect(visitor.keeps.get('check')).toEqual(lent.check);
  });

  test('are left alone when somebody answers for themselves', async () => {
    const visitor = visitorOf([...kentPages, refer], NOON, lent);
    await visitor.post('/', { worry: 'feelings' });
    expect(visitor.keeps.get('loans')).toEqual(lent.loans);
  });
});
