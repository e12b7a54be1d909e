import { describe, expect, test } from 'vitest';
import { EWA } from '../people/cast.ts';
import { openSite } from './site.ts';
import { BARE_PHONE, PHONE, sitting, WIDE } from './visitor.ts';
import { findsHelp, PARENT, sends, tracks } from './walks.ts';

const site = openSite();
const { sits } = site;

describe.each([WIDE, BARE_PHONE])('somebody who looks for things to try', (how) => {
  test(`finds every page easy to use, ${sitting(how)}`, { timeout: 240_000 }, async () => {
    const one = await sits(how);
    await one.opens('/advice');
    await one.chooses('Worry', 'Talking and understanding');
    await one.chooses('Age', 'Under 5');
    await one.presses('Show');
    await one.follows('Helping your child to talk and understand');
    await one.follows('Easy Read: this page in short words');
    await one.isAt('Helping your child to talk and understand');
    await one.sees('People with learning disabilities have not checked this page yet.');
    for (const { id, easyRead } of site.product.house.book.now().advice) {
      await one.opens(`/advice/${id}`);
      if (easyRead.length > 0) await one.opens(`/advice/${id}/easy-read`);
    }
    await one.closes();
  });
});

describe.each([PHONE, BARE_PHONE])('Ewa, who tried a page first,', (how) => {
  test(`tells the team what she tried, ${sitting(how)}`, async () => {
    const ewa = await sits(how);
    await findsHelp(ewa, EWA, PARENT);
    await ewa.sees('While you wait, or instead');
    await ewa.follows('When your child worries a lot');
    await ewa.isAt('When your child worries a lot');
    await ewa.follows('Back');
    await ewa.presses('Ask for this help');
    await ewa.presses('Start');
    await ewa.types('Child’s first name', EWA.given);
    await ewa.types('Child’s last name', EWA.family);
    await ewa.types('Your name', EWA.name);
    await ewa.types('Who are you to the child?', EWA.relationship);
    await ewa.presses('Continue');
    await ewa.types('Use your own words', EWA.words);
    await ewa.presses('Continue');
    await ewa.picks('When your child worries a lot', 'Which of these have you tried?');
    await ewa.types('How long, and did it help?', 'Two weeks, a little');
    await ewa.presses('Continue');
    await ewa.isAt('Who agrees?');
    await ewa.picks('Yes, they told me');
    await ewa.picks('Yes', 'Do you have parental responsibility?');
    await ewa.picks('Yes', 'Do you agree that we send this?');
    await ewa.presses('Continue');
    await ewa.picks('There is no safe way');
    await ewa.presses('Continue');
    await ewa.presses('Continue');
    await ewa.sees('When your child worries a lot: Two weeks, a little');
    const kept = await sends(ewa);
    await tracks(ewa, kept);
    await ewa.opensUp('What you told us');
    await ewa.sees('When your child worries a lot: Two weeks, a little');
    await ewa.closes();
  });
});

test('a printed page holds the numbers, and nothing to press', async () => {
  const one = await sits(WIDE);
  await one.opens('/advice/self-harm');
  await one.page.emulateMedia({ media: 'print' });
  expect(await one.page.getByRole('button', { name: 'Print this page' }).isVisible()).toBe(false);
  expect(await one.page.locator('main').getByText('Call 999').first().isVisible()).toBe(true);
  await one.closes();
});
