import { describe, expect, test } from 'vitest';
import { slotWith } from '../../../../tests/people/service-slot.ts';
import { service } from '../../../../tests/people/small-kent.ts';
import { visitorOf } from '../../../../tests/people/visitor.ts';
import { instantAt } from '../../../kernel/day.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { PICTURES } from '../../area/advice-file.ts';
import { directoryPages, readAreaPack } from '../../directory/index.ts';
import { advicePages, tryFirstPanel } from '../index.ts';

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { pack } = read;
const NOW = '2026-11-24T12:00:00Z';
const visitor = (now = NOW) => visitorOf(advicePages({ book: { now: () => pack } }), now);
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
const KIBIBYTES_40 = 40 * 1024;

describe('the list', () => {
  test('names each page under a worry', async () => {
    const { html } = await visitor().get('/advice');
    for (const { id, title } of pack.advice) {
      expect(html.split(`<a href="/advice/${id}"><b>${escaped(title)}`)).toHaveLength(2);
    }
    expect(html.length).toBeLessThan(KIBIBYTES_40);
  });

  test('is narrowed by worry and age', async () => {
    const { html } = await visitor().get('/advice?worry=talking&age=11-15');
    expect(html).toContain('href="/advice/stammering"');
    expect(html).not.toContain('href="/advice/first-words"');
    expect(html).not.toContain('href="/advice/feeling-low"');
    expect(html).toContain('<option value="talking" selected>');
  });

  test('shows everything for what it does not know', async () => {
    const { html } = await visitor().get('/advice?worry=%3Cscript%3E&age=200');
    expect(html).toContain('href="/advice/feeling-low"');
    expect(html).not.toContain('<script>');
  });

  test('with nothing for a worry names whom to ask', async () => {
    const { html } = await visitor().get('/advice?worry=gender');
    expect(textOf(html)).toContain('We have not written about this yet');
    expect(html).toContain('href="/services/kent-therapeutic-support"');
    expect(html).toContain('href="tel:01303667700"');
  });

  test('with nothing for an age names the pages for others', async () => {
    const { html } = await visitor().get('/advice?worry=behaviour&age=16-25');
    expect(html).toContain('href="/advice/anger"');
    const none = await visitor().get('/advice?worry=hard-time-or-change&age=0-4');
    expect(none.html).toContain('href="/advice/hard-time-or-change"');
  });
});

describe('a page', () => {
  test.each(pack.advice.map(({ id }) => [id]))('%s is drawn whole', async (id) => {
    const { html } = await visitor().get(`/advice/${id}`);
    expect(html).toContain('What you can do now');
    expect(textOf(html)).toContain('When to get more help');
    expect(html).toContain('To be checked by a clinician.');
    expect(html.length).toBeLessThan(KIBIBYTES_40);
  });

  test('says its words, its ages, how long to try and what school can do', async () => {
    const { html, title } = await visitor().get('/advice/everyday-skills');
    expect(title).toBe('Hands and everyday skills');
    expect(html).toContain('<h3 class="nhsuk-heading-s">Getting dressed</h3>');
    expect(html).toContain('For parents and carers of children aged 2 to 11.');
    expect(html).toContain('How long to try');
    expect(html).toContain('At school or nursery');
    expect(html).toContain('href="/services/kent-occupational-therapy"');
  });

  test('about self-harm shows help before all else', async () => {
    for (const id of ['self-harm', 'self-harm-for-you']) {
      const { html } = await visitor().get(`/advice/${id}`);
      expect(html.indexOf('href="tel:999"')).toBeGreaterThan(0);
      expect(html.indexOf('href="tel:999"')).toBeLessThan(html.indexOf('To be checked'));
    }
  });

  test('shows no line that was checked too long ago', async () => {
    const { html } = await visitor('2027-11-24T12:00:00Z').get('/advice/self-harm-for-you');
    expect(html).toContain('href="tel:111"');
    expect(html).not.toContain('href="sms:85258"');
  });

  test('leads a young person to their own version', async () => {
    const { at } = await visitor().get('/advice/feeling-low?for=young-person&from=results');
    expect(at).toBe('/advice/feeling-low-for-you?from=results');
  });

  test('with no version for young people says so to them', async () => {
    const marked = 'written for the adults around you';
    const theirs = await visitor().get('/advice/behaviour?for=young-person');
    expect(theirs.html).toContain(marked);
    expect((await visitor().get('/advice/behaviour')).html).not.toContain(marked);
  });

  test('shows a professional first what school can do', async () => {
    const { html } = await visitor().get('/advice/worry?for=professional');
    expect(html.indexOf('At school or nursery')).toBeLessThan(html.indexOf('What you can do now'));
  });

  test('is kept as opened, and leads back to results', async () => {
    const one = visitor();
    const { view } = await one.get('/advice/worry?from=results');
    expect(view['back']).toBe('/check/results');
    await one.get('/advice/sleep/easy-read');
    expect(one.keeps.get('advice')).toEqual(['worry', 'sleep']);
  });

  test('that is not there is not found', async () => {
    await expect(visitor().get('/advice/nothing')).rejects.toThrow(NotFound);
    await expect(visitor().get('/advice/nothing/easy-read')).rejects.toThrow(NotFound);
  });
});

describe('Easy Read', () => {
  const easy = pack.advice.filter(({ easyRead }) => easyRead.length > 0);

  test('is there for four pages at least', () => {
    expect(easy.length).toBeGreaterThanOrEqual(4);
  });

  test.each(easy.map(({ id }) => [id]))(
    'of %s has a picture a line, and says it is unchecked',
    async (id) => {
      const { html } = await visitor().get(`/advice/${id}/easy-read`);
      const lines = /<div class="oast-easy">[\s\S]*/.exec(html)?.[0].match(/<li>/g) ?? [];
      expect(html.match(/<svg class="oast-picture"/g)?.length).toBeGreaterThan(8);
      expect(lines.length).toBeGreaterThan(8);
      for (const [, used] of html.matchAll(/href="#picture-([\w-]+)"/g)) {
        expect(html).toContain(`<symbol id="picture-${used}"`);
      }
      expect(html).toContain('People with learning disabilities have not checked this page yet.');
      expect(html).toContain('href="tel:111"');
      expect(html.length).toBeLessThan(KIBIBYTES_40);
    },
  );

  test('says one short idea a line', () => {
    const long = easy.flatMap(({ easyRead }) =>
      easyRead.filter(({ says }) => says.split(' ').length > 16).map(({ says }) => says),
    );
    expect(long).toEqual([]);
  });

  test('has every picture that a pack may name', async () => {
    const { html } = await visitor().get('/advice/sleep/easy-read');
    for (const id of PICTURES) expect(html).toContain(`<symbol id="picture-${id}"`);
  });

  test('is not found where it was not written', async () => {
    await expect(visitor().get('/advice/moving/easy-read')).rejects.toThrow(NotFound);
  });
});

describe('on a service’s page', () => {
  const book = { now: () => pack };
  const pages = directoryPages({
    book,
    slot: slotWith([tryFirstPanel(book)]),
  });

  test('what to try stands for its needs', async () => {
    const at = '/services/kent-speech-and-language-therapy';
    const { html } = await visitorOf(pages, NOW).get(at);
    expect(html).toContain('Things to try');
    expect(html).toContain('href="/advice/stammering"');
    expect(html).not.toContain('href="/advice/feeling-low"');
  });

  test('nothing stands where nothing is written', async () => {
    const panel = tryFirstPanel(book);
    expect(
      panel(service({ needs: ['gender-incongruence'] }), pack, instantAt(Date.parse(NOW))),
    ).toEqual([]);
  });
});
