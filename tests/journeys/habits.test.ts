import type { BrowserContext } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EWA } from '../people/cast.ts';
import { rowsOf } from '../people/drafts.ts';
import { comesTo } from './prepared.ts';
import { openSite } from './site.ts';
import { BARE_PHONE, BARE_WIDE, PHONE, type Sitting, type Visitor, WIDE } from './visitor.ts';
import { PARENT, reads, sends, tellsTheWorry } from './walks.ts';

const site = openSite();

const SECRETS = [EWA.given, EWA.family, EWA.calledBy, EWA.email];
const sits = (how: Sitting) => site.sits(how, SECRETS);

/** Ewa at "Check your answers". */
async function writer(how: Sitting): Promise<Visitor> {
  const ewa = await sits(how);
  await comesTo(site.product, ewa, 'check');
  return ewa;
}

async function requests(): Promise<number> {
  const [row] = await rowsOf<{ count: string }>(
    site.product.database,
    'select count(*) from referral.request',
  );
  return Number(row?.count);
}

describe('with the keyboard alone', () => {
  test('the first questions are answered, and a fault is found', async () => {
    const one = await sits(WIDE);
    const { keyboard } = one.page;
    await one.opens('/');
    await keyboard.press('Tab');
    expect(await focused(one)).toBe('Skip to main content');
    await keyboard.press('Enter');
    await tabsTo(one, 'Feelings');
    await keyboard.press('Space');
    await tabsTo(one, 'Continue');
    await presses(one, 'Enter');

    await one.isAt('Who needs help?');
    await tabsTo(one, 'Me');
    await keyboard.press('ArrowDown');
    expect(await focused(one)).toBe(PARENT);
    await tabsTo(one, 'Continue');
    await presses(one, 'Enter');

    await one.isAt('Which of these is it like?');
    await tabsTo(one, 'Continue');
    await presses(one, 'Enter');
    await one.sees('There is a problem');
    // Its script gives it the focus once more, as it comes.
    await one.page.locator('[data-nhsuk-error-summary-init]').waitFor();
    expect(await focused(one)).toContain('There is a problem');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect(await focused(one)).toBe('Worry or fear');
    await keyboard.press('Space');
    await tabsTo(one, 'Continue');
    await presses(one, 'Enter');
    await one.isAt('Is your child safe?');
    await one.closes();
  });
});

describe('leaving this site', () => {
  test.each([PHONE, BARE_WIDE])('takes all with it, %o', async (how) => {
    const ewa = await sits(how);
    await ewa.opens('/');
    const words = await comesTo(site.product, ewa, 'words');
    await ewa.sees(EWA.calledBy);
    await ewa.types('Use your own words', EWA.words);
    await ewa.page.locator('.oast-safety__exit').click();
    await ewa.page.waitForURL(site.product.elsewhere);
    expect(await ours(ewa.context)).toEqual([]);
    await ewa.goesBack();
    await ewa.doesNotSee(EWA.calledBy);
    await ewa.opens(words);
    await ewa.isAt('We can’t find that page');
    await ewa.opens('/check/results');
    await ewa.isAt('What is worrying you?');
    await ewa.closes();
  });

  test('by three presses of Shift works in the middle of typing', async () => {
    const ewa = await sits(WIDE);
    await tellsTheWorry(ewa, EWA, PARENT);
    for (let press = 0; press < 3; press += 1) await ewa.page.keyboard.press('Shift');
    await ewa.page.waitForURL(site.product.elsewhere);
    expect(await ours(ewa.context)).toEqual([]);
    await ewa.closes();
  });
});

describe('back and forward', () => {
  test.each([WIDE, BARE_PHONE])('show what was answered, and send nothing, %o', async (how) => {
    const ewa = await sits(how);
    await comesTo(site.product, ewa, 'contact');
    await ewa.picks('Email me');
    await ewa.types('Email address', EWA.email);
    await ewa.picks('Yes', 'Is it safe to send an email?');
    await ewa.presses('Continue');
    await ewa.presses('Continue');
    const before = await requests();
    await ewa.goesBack();
    await ewa.isAt('What would make it easier?');
    await ewa.goesBack();
    expect(await ewa.page.getByLabel('Email address').inputValue()).toBe(EWA.email);
    await ewa.goesForward();
    await ewa.goesForward();
    await ewa.isAt('Check your answers');
    expect(await requests()).toBe(before);
    const kept = await sends(ewa);
    await ewa.goesBack();
    await ewa.isAt('We have your request');
    expect(await reads(ewa)).toEqual(kept);
    expect(await requests()).toBe(before + 1);
    await ewa.closes();
  });
});

describe('changing an answer', () => {
  test.each([PHONE, BARE_WIDE])('leads straight back to all of them, %o', async (how) => {
    const ewa = await writer(how);
    await ewa.follows('Change how to meet');
    await ewa.isAt(/meet someone\?/);
    await ewa.picks('By phone');
    await ewa.presses('Continue');
    await ewa.isAt('Check your answers');
    await ewa.sees('In person, Online, By phone');
    await ewa.follows('Change since when');
    await ewa.types('Since when?', 'Since we moved.');
    await ewa.presses('Continue');
    await ewa.isAt('Check your answers');
    await ewa.sees('Since we moved.');
    await ewa.closes();
  });
});

describe('one request', () => {
  test.each([PHONE, BARE_WIDE])('is made by a double press, %o', async (how) => {
    const ewa = await writer(how);
    const before = await requests();
    const button = ewa.page.getByRole('button', { name: 'Send my request' });
    await button.dblclick();
    await ewa.isAt('We have your request');
    expect(await requests()).toBe(before + 1);
    const kept = await reads(ewa);
    await ewa.page.reload();
    expect(await reads(ewa)).toEqual(kept);
    await ewa.closes();
  });

  test.each([WIDE, BARE_PHONE])('is made from two tabs, %o', async (how) => {
    const ewa = await writer(how);
    const before = await requests();
    const tab = await ewa.opensTab(new URL(ewa.page.url()).pathname);
    const kept = await sends(ewa);
    await tab.presses('Send my request');
    expect(await reads(tab)).toEqual(kept);
    expect(await requests()).toBe(before + 1);
    await ewa.closes();
  });

  test('changed in one tab is not overwritten from the other', async () => {
    const ewa = await writer(PHONE);
    const words = new URL(ewa.page.url()).pathname.replace('check', 'words');
    await ewa.opens(words);
    const tab = await ewa.opensTab(words);
    await tab.types('Use your own words', 'The newer words.');
    await tab.presses('Continue');
    await ewa.types('Use your own words', 'The older words.');
    await ewa.presses('Continue');
    await ewa.sees('This was changed somewhere else');
    await ewa.sees('The newer words.');
    const box = ewa.page.getByLabel('Use your own words');
    expect(await box.inputValue()).toBe('The older words.');
    await ewa.follows('Keep the newer answers');
    expect(await box.inputValue()).toBe('The newer words.');
    await ewa.closes();
  });
});

/** What the site.browser still holds of this site. */
async function ours(context: BrowserContext): Promise<readonly string[]> {
  return (await context.cookies(site.product.address)).map(({ name }) => name);
}

/** Presses a key that leads to another page. */
async function presses({ page }: Visitor, key: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
}

/** Goes from one control to the next until the one that is called so. */
async function tabsTo(one: Visitor, name: string): Promise<void> {
  for (let left = 60; left > 0; left -= 1) {
    if ((await focused(one)) === name) return;
    await one.page.keyboard.press('Tab');
    expect(await isHidden(one)).toBe(false);
  }
  throw new Error(`The keyboard does not come to ${name}`);
}

/** What the control with the focus is called. */
async function focused({ page }: Visitor): Promise<string> {
  return await page.evaluate<string>(
    `(({ labels, innerText, textContent }) =>
      (labels?.[0]?.innerText ?? (innerText || textContent || '')).trim())(document.activeElement)`,
  );
}

/** Whether the control with the focus is out of sight, or behind what sticks. */
async function isHidden({ page }: Visitor): Promise<boolean> {
  return await page.evaluate<boolean>(`(() => {
    const one = document.activeElement;
    if (one === document.body) return false;
    const box = (one.labels?.[0] ?? one).getBoundingClientRect();
    const strip = document.querySelector('.oast-safety');
    const under = strip.contains(one) ? 0 : Math.max(0, strip.getBoundingClientRect().bottom);
    const isAbove = one.closest('header, .nhsuk-skip-link') === null && box.bottom <= under;
    return isAbove || box.top >= innerHeight;
  })()`);
}
