import { describe, expect, test } from 'vitest';
import { parent, someone } from '../../../../tests/people/at-the-check.ts';

describe('safety', () => {
  test.each([
    { danger: 'yes', harm: 'none' },
    { danger: 'no', harm: 'emerging' },
    { danger: 'no', harm: 'significant' },
    { danger: 'no', harm: 'ending-life' },
  ])('%j shows help, and one can carry on', async (form) => {
    const visitor = await parent();
    await visitor.post('/check/more', { need: 'low-mood' });
    const { at, html } = await visitor.post('/check/safe', form);
    expect(at).toBe('/check/help-first');
    expect(html).toContain('href="tel:111"');
    expect(html).toContain('href="/check/birth"');
  });

  test('to feel like ending one’s life is danger now', async () => {
    const visitor = await parent();
    await visitor.post('/check/more', { need: 'low-mood' });
    await visitor.post('/check/safe', { danger: 'no', harm: 'ending-life' });
    expect(visitor.keeps.get('check')).toMatchObject({ facts: { immediateDanger: true } });
  });

  test('skipping both goes on without help between', async () => {
    const visitor = await parent();
    await visitor.post('/check/more', { need: 'low-mood' });
    const skip = { danger: 'rather-not-say', harm: 'rather-not-say' };
    expect((await visitor.post('/check/safe', skip)).at).toBe('/check/birth');
  });

  test('no results come before the question of safety', async () => {
    const visitor = await parent();
    await visitor.post('/check/more', { need: 'low-mood' });
    expect((await visitor.get('/check/results')).at).toBe('/check/safe');
  });

  test('a professional sees the front door', async () => {
    const visitor = someone();
    await visitor.post('/', { worry: 'feelings' });
    await visitor.post('/check/about', { asker: 'education-professional' });
    const { html } = await visitor.post('/check/more', { need: 'low-mood' });
    expect(html).toContain('Is the child safe?');
    expect(html).toContain('href="tel:03000411111"');
  });
});

describe('twelve or under, alone', () => {
  test('is offered a grown-up, and asked less', async () => {
    const visitor = someone();
    await visitor.post('/', { worry: 'feelings' });
    await visitor.post('/check/about', { asker: 'young-person' });
    await visitor.post('/check/more', { need: 'low-mood' });
    await visitor.post('/check/safe', { danger: 'no', harm: 'none' });
    const birth = { 'birth-day': '2', 'birth-month': '3', 'birth-year': '2015' };
    expect((await visitor.post('/check/birth', birth)).at).toBe('/check/grown-up');
    const tell = await visitor.post('/check/grown-up', { 'grown-up': 'yes' });
    expect(tell.at).toBe('/check/grown-up/tell');
    expect(tell.html).toContain('href="/check/home"');
    expect((await visitor.post('/check/home', { postcode: 'CT1 2AB' })).at).toBe('/check/results');
  });
});
