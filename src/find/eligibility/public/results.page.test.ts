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

const TSS = 'Kent Therapeutic Support Service';
const SPECIALIST = pack.services.find(({ id }) => id === 'kent-specialist-mental-health')?.name;

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
async function results(
  more: Json<Facts> = {},
  now = '2025-11-20T12:00:00Z',
  skipped: string[] = [],
) {
  const kept = { facts: { ...tomek, ...more }, skipped, groups: ['feelings'], found: [] };
  const seen = await visitorOf(pages, now, { check: kept }).get('/check/results');
  expect(seen.at).toBe('/check/results');
  return { ...seen, view: seen.view as ReturnType<typeof resultsView> };
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('results for who fits', () => {
  test('the service to ask is first, and alone is green', async () => {
    const { view, html } = await results();
    expect(view.cards[0]).toMatchObject({
      name: TSS,
      verdict: 'Fits. You can ask for this yourself.',
      button: { text: 'Ask for this help', href: '/refer?service=kent-therapeutic-support' },
      quiet: ['Your child needs to agree'],
      fit: { summary: 'Why it fits: 6 of 6', isOpen: false },
    });
    expect(view.cards.length).toBeLessThanOrEqual(3);
    expect(html.match(/class="nhsuk-button nhsuk-u-margin-bottom-3"/g)).toHaveLength(1);
  });

  test('why, in one sentence and in six', async () => {
    const { view, html } = await results();
    expect(view.cards[0]?.why).toBe(
      'It is for ages 4 to 18 in Kent, and for what you picked: “feeling low or sad”.',
    );
    expect(textOf(html)).toContain('Yes: Aged 4 up to the 19th birthday You said: 15');
    expect(textOf(html)).toContain(
      'Their rules from 12 September 2025. A person reads every request',
    );
  });

  test('what was told is told back, without birth date or postcode', async () => {
    const { view, html } = await results({ selfHarm: 'emerging', needs: ['low-mood', 'anxiety'] });
    expect(view.told).toBe(
      'your child, 15 · feeling low or sad; worry or fear · lives in Canterbury',
    );
    expect(html).not.toMatch(/CT1 2AB|1 June 2010|it has just started/);
  });

  test('the line is true to the minute', async () => {
    const [before, after] = await Promise.all([
      results({}, '2025-11-07T16:00:00Z'),
      results({}, '2025-11-10T16:00:00Z'),
    ]);
    expect(before.view.cards[0]?.phone).toMatchObject({
      times: 'Monday to Friday, 9am to 3pm.',
      openNow: 'Closed now. Opens on Monday at 9am.',
    });
    expect(after.view.cards[0]?.phone).toMatchObject({ openNow: 'Open now, until 5pm.' });
  });

  test('a young person may ask alone, and is told of parents', async () => {
    const { view, html } = await results({ asker: 'young-person' });
    expect(view.cards[0]?.verdict).toBe('Fits. You can ask by yourself.');
    expect(html).toContain('Do my parents find out?');
  });

  test('a professional sees criteria, their source, and notes', async () => {
    const { view, html } = await results({ asker: 'health-professional' });
    expect(view.cards[0]).toMatchObject({
      verdict: 'Fits. You can refer.',
      button: { text: 'Refer' },
      fit: { isOpen: true, source: expect.stringContaining('salusgroup.org.uk') },
    });
    expect(view.notes).toContain(`${TSS}: fits (criteria from 2025-09-12)`);
    expect(html).toContain('Text for your notes');
  });

  test('someone else reads how to tell them', async () => {
    expect((await results({ asker: 'someone-else' })).html).toContain('How to tell them');
    expect((await results()).html).not.toContain('How to tell them');
  });

  test('a service that does not name the worry is no card', async () => {
    const home = { district: 'E06000035' };
    const { view } = await results({ home, needs: ['several-complex-needs'] });
    expect(view.cards).toEqual([]);
    expect(view.noneNamesIt).toBe(true);
    expect([...view.also, ...view.instead].length).toBeGreaterThan(0);
  });
});

describe('the age of the service (DOMAIN T1)', () => {
  test.each([
    ['2006-11-20', 'not on the 19th birthday', 'For other ages'],
    ['2021-11-21', 'not the day before the 4th birthday', 'For other ages'],
  ])('born %s: %s', async (dateOfBirth, _says, heading) => {
    const { view } = await results({ dateOfBirth });
    const group = view.others?.groups.find((one) => one.heading === heading);
    expect(group?.rows.map(({ name }) => name)).toContain(TSS);
  });

  test.each(['2006-11-21', '2021-11-20'])('born %s: fits', async (dateOfBirth) => {
    const { view } = await results({ dateOfBirth });
    expect(view.cards.map(({ name }) => name)).toContain(TSS);
  });

  test('what does not fit says why, what was said, and what next', async () => {
    const { view } = await results({ dateOfBirth: '2006-11-20' });
    const row = view.others?.groups.flatMap(({ rows }) => rows).find(({ name }) => name === TSS);
    expect(row).toMatchObject({
      says: 'Aged 4 up to the 19th birthday',
      said: 'You said: 19',
      pageAt: '/services/kent-therapeutic-support?from=results',
    });
    expect(row?.next).not.toBe('');
  });
});

describe('where a child lives or learns (DOMAIN T2)', () => {
  test('Medway and a Kent school: fits', async () => {
    const learns = { where: 'school', place: 'Maidstone' };
    const { view } = await results({ home: { postcode: 'ME4 4AA' }, learns });
    expect(view.cards.map(({ name }) => name)).toContain(TSS);
  });

  test('Medway and a Medway school: other places, with who to ask', async () => {
    const learns = { where: 'school', district: 'E06000035' };
    const { view, html } = await results({ home: { postcode: 'ME4 4AA' }, learns });
    const group = view.others?.groups.find(({ heading }) => heading === 'For other places');
    expect(group?.rows.map(({ name }) => name)).toContain(TSS);
    expect(html).toContain('Kent teams help children who live in Kent or learn here.');
  });

  test('both unknown: asked, and may be asked for anyway', async () => {
    const { view, html } = await results({ home: undefined }, undefined, ['home', 'learns']);
    const row = view.open?.rows.find(({ names }) => names.includes(TSS));
    expect(row).toMatchObject({
      heading: 'Two services depend on this',
      says: 'We need to know: where your child lives and where your child learns',
      declined: 'You chose not to say. That is fine.',
      answerAt: '/check/home?from=results',
      asks: [{ href: '/refer?service=kent-therapeutic-support' }],
    });
    expect(html).toContain('Ask for this help anyway');
  });
});

describe('what was said of safety (DOMAIN T3)', () => {
  test('emerging self-harm fits, with help above all', async () => {
    const { view, html } = await results({ selfHarm: 'emerging' });
    expect(view.cards[0]?.name).toBe(TSS);
    expect(html.indexOf('You can talk to someone now')).toBeLessThan(html.indexOf('<h1'));
  });

  test.each([{ immediateDanger: true }, { selfHarm: 'significant' }])(
    '%j: help, the specialist first, and still a line to talk on',
    async (facts) => {
      const { view, html } = await results(facts);
      expect(view.help).not.toBeNull();
      expect(view.cards[0]?.name).toBe(SPECIALIST);
      expect(view.urgent?.rows.map(({ name }) => name)).toEqual([SPECIALIST, TSS]);
      expect(view.urgent?.rows.at(-1)).toMatchObject({
        says: 'Call them. They can still talk with you.',
        phone: { phone: '01303 667 700' },
      });
      const hidden = view.others?.groups.flatMap(({ rows }) => rows.map(({ name }) => name));
      expect(hidden).not.toContain(TSS);
      expect(textOf(html)).toContain('Call 999');
    },
  );

  test('no danger shows no panel', async () => {
    expect((await results()).view.help).toBeNull();
  });

  test('the worry of self-harm shows help though safety was skipped', async () => {
    const facts = { needs: ['self-harm'], immediateDanger: undefined, selfHarm: undefined };
    const { view } = await results(facts, undefined, ['immediateDanger', 'selfHarm']);
    expect(view.help).not.toBeNull();
  });
});

describe('every results page', () => {
  const far = { home: { postcode: 'SW1A 1AA' }, learns: { where: 'not-in-education' } };

  test.each<readonly [string, Json<Facts>]>([
    ['fits', {}],
    ['fits nothing', { ...far, needs: ['eating-and-swallowing'] }],
    ['knows nothing', { dateOfBirth: undefined, home: undefined, needs: undefined }],
    ['is in danger', { immediateDanger: true }],
  ])('ends on a person to call when somebody %s', async (_who, facts) => {
    const { html } = await results(facts, undefined, ['needs', 'dateOfBirth', 'home', 'learns']);
    expect(textOf(html)).toMatch(/Not what you hoped for\? You can still talk to a person/);
    expect(textOf(html)).toContain('We have not kept your answers.');
    expect(html).not.toMatch(/eligible|sorry|unfortunately|rejected|%/i);
  });

  test('that fits nothing puts the next step first', async () => {
    const { view, html } = await results({ ...far, needs: ['eating-and-swallowing'] });
    expect(view.count).toBe('Nothing is a clear fit yet. Here is what you can do next.');
    expect(html.indexOf('Not what you hoped for?')).toBeLessThan(
      html.indexOf('other services we checked'),
    );
  });

  test('counts what fits and what might', async () => {
    const { view } = await results({ impact: undefined }, undefined, ['impact']);
    expect(view.count).toMatch(/^\d services fit what you told us\. 1 more might\.$/);
  });
});
