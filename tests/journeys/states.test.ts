import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { comesTo } from './prepared.ts';
import { openSite } from './site.ts';
import { BARE_PHONE, BARE_WIDE, PHONE, sitting, WIDE } from './visitor.ts';
import { sends, tracks } from './walks.ts';

/** PAGES 13: words as long as may be, with no space in them, in two directions. */
const LONGEST = `${'Ж'.repeat(1_500)}${'שלום'.repeat(300)}${'🙂'.repeat(400)}${'x'.repeat(500)}`;
const NAME = 'Wolfeschlegelsteinhausenbergerdorff-Fitzgerald-Okonkwo-Bells';

const site = openSite();
const { sits } = site;

const LONG = {
  names: {
    childGiven: NAME,
    childFamily: NAME,
    adultName: NAME,
    relationship: 'x'.repeat(100),
  },
  words: { worry: LONGEST, since: 'y'.repeat(200), childsWords: LONGEST },
  hopes: { goingWell: LONGEST, hopes: LONGEST, tried: LONGEST },
  contact: {
    ways: ['letter', 'email'],
    'letter-address': 'z'.repeat(500),
    'email-address': `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example`,
    'email-message': 'yes',
    codeWord: 'w'.repeat(50),
    mustNotKnow: 'someone',
    someone: 'v'.repeat(100),
  },
  support: { school: 's'.repeat(200), otherChanges: 'o'.repeat(1000) },
} as const;

describe.each([BARE_WIDE, BARE_PHONE])('the longest words', (how) => {
  test(`stand on every page that shows them, ${sitting(how)}`, async () => {
    const one = await sits(how);
    const check = await comesTo(site.product, one, 'check', LONG);
    for (const step of ['names', 'words', 'hopes', 'agree', 'contact', 'support']) {
      await one.opens(`${check.replace(/check$/, step)}?from=check`);
    }
    await one.opens(check);
    const kept = await sends(one);
    await tracks(one, kept);
    await one.opensUp('What you told us');
    await one.sees(LONGEST);
    const nurse = await sits(how);
    await nurse.opens('/staff');
    await nurse.presses('Amara Bright');
    await nurse.follows(NAME);
    await nurse.sees(LONGEST);
    await nurse.closes();
    await one.closes();
  });
});

describe.each([PHONE, BARE_PHONE])('words', (how) => {
  test(`of one letter too many are a fault, and all still there, ${sitting(how)}`, async () => {
    const one = await sits(how);
    await comesTo(site.product, one, 'words');
    const long = 'x'.repeat(4_001);
    await one.types('Use your own words', long);
    await one.presses('Continue');
    await one.sees('There is a problem');
    await one.sees('Use 4,000 letters or fewer. You have used 4,001.');
    expect(await one.page.title()).toMatch(/^Error: /);
    expect(await one.page.getByLabel('Use your own words').inputValue()).toBe(long);
    expect(await focusedClass(one.page)).toContain('nhsuk-error-summary');
    await one.closes();
  });
});

describe('on paper', () => {
  test('results hold their numbers, unfolded, and nothing that was told in private', async () => {
    const one = await sits(WIDE);
    await comesTo(site.product, one, 'names');
    await one.opens('/check/results');
    await one.page.emulateMedia({ media: 'print' });
    expect(await one.page.locator('.oast-safety').isVisible()).toBe(false);
    expect(await one.page.getByText('Aged 4 up to the 19th birthday').isVisible()).toBe(true);
    expect(await one.page.getByText('01303 667 700').first().isVisible()).toBe(true);
    const [paper] = await one.page.locator('body').allInnerTexts();
    expect(paper).not.toMatch(/2 March 2014|CT9 5PA/);
    await one.closes();
  });

  test('a reference is printed, and the words only when that is asked for', async () => {
    const one = await sits(WIDE);
    await comesTo(site.product, one, 'check');
    const { reference, words } = await sends(one);
    await one.page.emulateMedia({ media: 'print' });
    expect(await one.page.getByText(reference).isVisible()).toBe(true);
    expect(await one.page.getByText(words, { exact: true }).isVisible()).toBe(false);
    await one.page.emulateMedia({ media: 'screen' });
    expect(await one.page.getByText(words, { exact: true }).isVisible()).toBe(true);
    const button = one.page.getByRole('button', { name: 'with my four words' });
    expect(await button.isVisible()).toBe(true);
    await one.closes();
  });
});

describe('in forced colours', () => {
  test('what is picked and what has the focus can still be told', async () => {
    const one = await sits(WIDE);
    await one.page.emulateMedia({ forcedColors: 'active' });
    await one.opens('/');
    await one.picks('Feelings');
    await one.page.getByRole('button', { name: 'Continue' }).focus();
    const drawn = await one.page.evaluate<readonly string[]>(`[
      getComputedStyle(document.activeElement).outlineStyle,
      getComputedStyle(document.querySelector('#worry + label'), '::after').opacity,
    ]`);
    expect(drawn).toEqual(['solid', '1']);
    await one.closes();
  });
});

describe('the first visit', () => {
  test('weighs 40 KiB at most, with its styles and scripts', async () => {
    const one = await sits(PHONE);
    const sizes: Promise<readonly [string, number]>[] = [];
    one.page.on('requestfinished', (request) => {
      const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
      sizes.push(size.then((bytes) => [new URL(request.url()).pathname, bytes] as const));
    });
    await one.opens('/');
    await one.page.waitForLoadState('networkidle');
    const came = await Promise.all(sizes);
    expect(came.length).toBeGreaterThan(4);
    const bytes = came.filter(([path]) => !/icon/.test(path)).map(([, size]) => size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40 * 1024);
    await one.closes();
  });
});

function focusedClass(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.className');
}
