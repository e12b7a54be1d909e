import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker, Service } from '../../src/find/directory/directory.ts';
import { type Product, startProduct } from '../journeys/product.ts';
import { MAYA } from '../people/cast.ts';
import { answerCheck, born, FORM_PAGES, writeDraft } from './forms.ts';
import { piecesOf, readingOf, sentencesOf } from './reading-age.ts';
import { EXCEPTIONS } from './reading-exceptions.ts';
import { sendAt, track } from './sending.ts';
import { newVisit, type Visit } from './visit.ts';

/*
 * Every public page is for somebody of 9 to 11 (PAGES.md 1; docs/decisions/0035). A page is read as
 * the product draws it. The frame that all pages share is read once, with the first.
 */

const OLDEST = 11;
/** One sentence may be harder than its page, and no harder than this. */
const OLDEST_FOR_A_SENTENCE = 15;

let product: Product;
const pages = new Map<string, string>();

beforeAll(async () => {
  product = await startProduct();
  await readingPages();
  await forms();
  await results();
  await request();
}, 120_000);
afterAll(() => product.end());

async function keep(visit: Visit, name: string, at = name): Promise<void> {
  const { status, html } = await visit.get(at);
  if (status !== 200) throw new Error(`${name} answered ${status}`);
  pages.set(name, html);
}

const READING = ['/', '/help-now', '/advice', '/privacy', '/accessibility', '/leave/about'];

async function readingPages(): Promise<void> {
  const anyone = newVisit(product);
  for (const path of READING) await keep(anyone, path);
  const { services, advice } = product.house.book.now();
  for (const { id } of services) await keep(anyone, `/services/${id}`);
  for (const { id } of advice) await keep(anyone, `/advice/${id}`);
}

/** Every public page with a form: the check, the request, following it. */
async function forms(): Promise<void> {
  for (const { name, come } of FORM_PAGES) {
    const visit = newVisit(product);
    const at = await come(visit);
    // A form of another page has none of its own.
    if (at !== '/check/words') await keep(visit, name, at);
  }
}

/** What the check comes to for three people, and help after danger was said. */
async function results(): Promise<void> {
  const asked: readonly (readonly [Asker, string, object])[] = [
    ['parent-carer', 'a parent', {}],
    ['young-person', 'a young person', { '/check/birth': born(MAYA.born) }],
    ['parent-carer', 'a parent of a baby', { '/check/birth': born(['1', '6', '2026']) }],
  ];
  for (const [asker, whose, other] of asked) {
    const visit = newVisit(product);
    await answerCheck(visit, '/check/results', { '/check/about': { asker }, ...other });
    await keep(visit, `/check/results of ${whose}`, '/check/results');
    await keep(visit, `/check/answers of ${whose}`, '/check/answers');
  }
  const hurt = newVisit(product);
  await answerCheck(hurt, '/check/birth', { '/check/safe': { danger: 'yes', harm: 'none' } });
  await keep(hurt, '/check/help-first');
}

/** A parent's request: checked, sent and followed. */
async function request(): Promise<void> {
  const parent = newVisit(product);
  await answerCheck(parent);
  const check = await writeDraft(parent);
  await keep(parent, '/refer/…/check', check);
  const sent = await sendAt(parent, check);
  await keep(parent, '/refer/…/sent', check.replace(/check$/, 'sent'));
  await track(sent, parent);
  await keep(parent, '/track/request');
}

/** All that a service's file tells a family, in every version of its rules. */
function saidBy(service: Service): readonly string[] {
  const { versions, mayRefer, wayIn, doFirst, levels, disagreements } = service;
  const rules = [...mayRefer, ...wayIn, ...doFirst, ...levels, ...disagreements];
  return [
    ...[service.summary, service.cost, service.mayReferSays, ...service.about],
    ...[...service.whatHappens, ...service.forYoungPeople],
    ...rules.flatMap(({ says }) => says ?? []),
    ...versions.flatMap((one) => [...one.criteria, ...one.aPersonJudges].map(({ says }) => says)),
  ];
}

describe('what families read', () => {
  test('is at a reading age of 9 to 11, page by page', () => {
    const hard = [...pages].flatMap(([name, html]) => {
      const { age, hardest } = readingOf(sentencesOf(piecesOf(html), EXCEPTIONS));
      return age > OLDEST ? [{ name, age, hardest }] : [];
    });
    expect(hard).toEqual([]);
    expect(pages.size).toBeGreaterThan(45);
  });

  test('has no sentence that is far harder than its page', () => {
    const hard = [...pages].flatMap(([name, html]) =>
      sentencesOf(piecesOf(html), EXCEPTIONS)
        .filter((sentence) => readingOf([sentence]).age > OLDEST_FOR_A_SENTENCE)
        .map((sentence) => `${name}: ${sentence}`),
    );
    expect(hard).toEqual([]);
  });

  test('stands in the pack at that age, whatever the day', () => {
    const { services, advice, area, pathways } = product.house.book.now();
    const told = [
      ...services.map((service) => ({ name: service.id, pieces: saidBy(service) })),
      ...advice.map(({ id, text }) => ({ name: id, pieces: text.split(/\n+/) })),
      { name: 'needs', pieces: area.needs.flatMap(({ says, example = '' }) => [says, example]) },
      { name: 'contacts', pieces: area.contacts.map(({ forWhom }) => forWhom) },
      { name: 'pathways', pieces: pathways.declineReasons.rows.map((row) => row.familySays) },
    ];
    const hard = told.flatMap(({ name, pieces }) => {
      const { age, hardest } = readingOf(sentencesOf(pieces, EXCEPTIONS));
      return age > OLDEST ? [{ name, age, hardest }] : [];
    });
    expect(hard).toEqual([]);
  });

  test('needs each of the exceptions', () => {
    const all = [...pages.values()].flatMap((html) => sentencesOf(piecesOf(html), []));
    const unused = EXCEPTIONS.filter(({ words }) => !all.some((sentence) => words.test(sentence)));
    expect(unused).toEqual([]);
  });
});
