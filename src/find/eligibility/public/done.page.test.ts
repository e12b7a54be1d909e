import { describe, expect, test } from 'vitest';
import { someone } from '../../../../tests/people/at-the-check.ts';
import type { Visitor } from '../../../../tests/people/visitor.ts';

const EATING = 'eating-and-drinking-resource';
const MUTISM = 'selective-mutism-resource';

/** A parent of a child of ten in Swanley, up to where they live. */
async function parentAt(needs: string | readonly string[], place = 'BR8 7AA') {
  const visitor = someone();
  await visitor.post('/', { worry: ['eating', 'talking'] });
  await visitor.post('/check/about', { asker: 'parent-carer' });
  await visitor.post('/check/more', { need: needs });
  const birth = { 'birth-day': '2', 'birth-month': '3', 'birth-year': '2016' };
  await visitor.post('/check/birth', birth);
  return { visitor, ...(await visitor.post('/check/home', { postcode: place })) };
}

const speech = (visitor: Visitor) => visitor.get('/check/results');

describe('what a service wants done first', () => {
  test('is asked about before results', async () => {
    const { at, html } = await parentAt('eating-and-swallowing');
    expect(at).toBe('/check/done');
    expect(html).toContain('Have you done this yet?');
    expect(html).toContain('Fill in the team’s own pages about eating and drinking');
    expect(html).toContain('Children’s speech and language therapy asks for this first.');
  });

  test('not yet leads to what to do', async () => {
    const { visitor } = await parentAt('eating-and-swallowing');
    const { at, html } = await visitor.post('/check/done', { [`first-${EATING}`]: 'not-yet' });
    expect(at).toBe('/check/results');
    expect(html).toContain('What to do first');
    expect(html).toContain('Fill in the team’s own pages about eating and drinking.');
    expect(visitor.keeps.get('check')).toMatchObject({ facts: { done: [] } });
  });

  test.each(['done', 'dont-know'])('%s leads to asking', async (said) => {
    const { visitor } = await parentAt('eating-and-swallowing');
    const { html } = await visitor.post('/check/done', { [`first-${EATING}`]: said });
    expect(html).not.toContain('What to do first');
    expect(html).toContain('/refer?service=kent-speech-and-language-therapy');
  });

  test('each thing has an answer of its own', async () => {
    const { visitor, html } = await parentAt(['eating-and-swallowing', 'selective-mutism']);
    expect(html).toContain('Have you done any of these yet?');
    const again = await visitor.post('/check/done', { [`first-${EATING}`]: 'done' });
    expect(again.html).toContain(
      'Pick an answer: “Fill in the team’s own pages about not talking in some places”',
    );
    const said = { [`first-${EATING}`]: 'dont-know', [`first-${MUTISM}`]: 'not-yet' };
    const results = await visitor.post('/check/done', said);
    expect(results.html).toContain('own pages about not talking in some places');
    expect(visitor.keeps.get('check')).toMatchObject({
      skipped: ['done'],
      firsts: expect.anything(),
    });
    const answers = await visitor.get('/check/answers');
    expect(answers.html).toContain('not talking in some places: not yet');
  });

  test('is not asked where it changes nothing', async () => {
    const { at } = await parentAt('eating-and-swallowing', 'CT20 1AA');
    expect(at).toBe('/check/results');
    const { visitor } = await parentAt('language');
    expect((await speech(visitor)).html).not.toContain('What to do first');
  });
});
