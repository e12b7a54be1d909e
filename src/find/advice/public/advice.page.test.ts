import { expect, test } from 'vitest';
import { visitorOf } from '../../../../tests/people/visitor.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { readAreaPack } from '../../directory/index.ts';
import { advicePages } from './advice.page.ts';

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { pack } = read;
const visitor = () => visitorOf(advicePages({ book: { now: () => pack } }), '2026-11-24T12:00:00Z');

test('the list names each page', async () => {
  const { html } = await visitor().get('/advice');
  for (const { id, title } of pack.advice) {
    expect(html).toContain(`href="/advice/${id}"`);
    expect(html).toContain(title);
  }
});

test('a page says its words, its ages, and that no clinician has checked it', async () => {
  const { html, title } = await visitor().get('/advice/everyday-skills');
  expect(title).toBe('Everyday skills to try at home and at school');
  expect(html).toContain('<h2 class="nhsuk-heading-m">Getting dressed</h2>');
  expect(html).toContain('For children aged 2 to 11.');
  expect(html).toContain('To be checked by a clinician.');
  expect(html.length).toBeLessThan(40 * 1024);
});

test('who comes from results goes back there', async () => {
  const { view } = await visitor().get('/advice/everyday-skills?from=results');
  expect(view['back']).toBe('/check/results');
});

test('a page that is not there is not found', async () => {
  await expect(visitor().get('/advice/nothing')).rejects.toThrow(NotFound);
});
