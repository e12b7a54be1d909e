import { describe, expect, test } from 'vitest';
import { visitorOf } from '../../../../tests/people/visitor.ts';
import type { Kept } from '../../../platform/web/kept.ts';
import { readKept, teamsAtPostcode } from '../../eligibility/index.ts';
import type { Asker } from '../directory.ts';
import { readAreaPack } from '../index.ts';
import { directoryPages } from './directory.page.ts';

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { pack } = read;

const NOW = '2026-11-24T12:00:00Z';
const TSS = '/services/kent-therapeutic-support';
const slot = {
  asker: (visit: { readonly kept: Kept }) => readKept(visit).asker,
  teamsAtPostcode,
  panels: [],
};

/** A visitor who told the check who they are, or did not. */
function someone(asker?: Asker) {
  const before = asker ? { check: { facts: { asker } } } : {};
  return visitorOf(directoryPages({ book: { now: () => pack }, slot }), NOW, before);
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('for whom a page is', () => {
  const boxes = (html: string) =>
    [...html.matchAll(/<h2[^>]*>([^<]+)</g)].map(([, heading]) => heading);

  test.each([
    ['young-person', 'For young people', 'For professionals'],
    ['health-professional', 'For professionals', 'For young people'],
  ] as const)('%s reads "%s" first', async (asker, first, last) => {
    const headings = boxes((await someone(asker).get(TSS)).html);
    expect(headings.indexOf(first)).toBeLessThan(headings.indexOf('Who it is for'));
    expect(headings.indexOf(last)).toBeGreaterThan(headings.indexOf('Who it is for'));
  });

  test('anyone else finds both after the rest', async () => {
    const headings = boxes((await someone().get(TSS)).html);
    expect(headings.indexOf('For young people')).toBeGreaterThan(headings.indexOf('Where'));
  });

  test('professionals are told of packs and of the meeting at school', async () => {
    const { html } = await someone().get('/services/kent-speech-and-language-therapy');
    expect(textOf(html)).toContain('school link therapy meeting, through the SENCO');
    expect(textOf(html)).toContain('Four needs have a resource pack');
  });
});

describe('where a service is', () => {
  const SLT = '/services/kent-speech-and-language-therapy';

  test('lists each district beside a plan of them', async () => {
    const { html } = await someone().get(TSS);
    const own = pack.area.districts.filter(({ inArea }) => inArea);
    for (const { name } of own) expect(html).toContain(`<li>${name}</li>`);
    expect(html.match(/class="oast-plan__covered"/g)).toHaveLength(own.length);
    expect(html).toContain('Open Government Licence');
  });

  test.each([
    ['BR8 7AA', 'The team for BR8 7AA is:', 'Heathside Centre', 'CT9 5PA'],
    ['TN23 4ER', 'The team for TN23 4ER is:', 'Rainbow Centre', 'Heathside'],
  ])('%s: "%s"', async (postcode, says, address, another) => {
    const { html } = await someone().post(`${SLT}/team`, { postcode });
    const answer = html.slice(html.indexOf('role="status"'), html.indexOf('For all of Kent'));
    expect(textOf(answer)).toContain(says);
    expect(answer).toContain(address);
    expect(answer).not.toContain(another);
  });

  test.each([
    ['ME10 1AA', 'No list that we have read names the team for ME10 1AA.'],
    ['CT15 4AA', 'It goes by the town. Call to ask.'],
    ['ME4 4AA', 'ME4 4AA is not in the area of this service.'],
  ])('%s: "%s"', async (postcode, says) => {
    const { html } = await someone().post(`${SLT}/team`, { postcode });
    expect(textOf(html)).toContain(says);
  });

  test('a postcode that is none comes back with its fault', async () => {
    const seen = await someone().post(`${SLT}/team`, { postcode: 'nowhere' });
    expect(seen.faults).toHaveLength(1);
    expect(seen.html).toContain('value="nowhere"');
  });

  test('what was typed is not kept, and its address shows the page', async () => {
    const visitor = someone();
    await visitor.post(`${SLT}/team`, { postcode: 'CT9 5PA' });
    expect(visitor.keeps.size).toBe(0);
    expect((await visitor.get(`${SLT}/team`)).html).not.toContain('CT9 5PA is');
  });

  test('one whose figure has no day says so', async () => {
    const { html } = await someone().get('/services/kent-community-paediatrics');
    expect(textOf(html)).toContain('The page that says so has no date.');
    const dated = await someone().get('/services/kent-specialist-mental-health');
    expect(textOf(dated.html)).toContain('That was on 28 February 2025.');
  });
});
