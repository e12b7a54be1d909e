import { describe, expect, test } from 'vitest';
import { answerCheck, writeDangerDraft, writeDraft, writeOwnDraft } from '../pages/forms.ts';
import { type Sent, sendAt } from '../pages/sending.ts';
import { newVisit } from '../pages/visit.ts';
import { AMARA, EWA, JAZ, MAYA } from '../people/cast.ts';
import { openSite } from './site.ts';
import { BARE_PHONE, type Sitting, sitting, type Visitor, WIDE } from './visitor.ts';
import { tracks } from './walks.ts';

const TOMEK = 'Tomasz (Tomek) Nowak';
const SECRETS = [EWA.family, EWA.email, JAZ.family, MAYA.family, MAYA.mobile];

const site = openSite();

const sits = (how: Sitting) => site.sits(how, SECRETS);

/** Ewa, Maya and Jaz each send a request, in this order. */
async function threeSend(): Promise<{ ewa: Sent; maya: Sent; jaz: Sent }> {
  const ewa = newVisit(site.product);
  await answerCheck(ewa);
  const sentByEwa = await sendAt(ewa, await writeDraft(ewa));
  const maya = newVisit(site.product);
  const sentByMaya = await sendAt(maya, await writeOwnDraft(maya));
  const jaz = newVisit(site.product);
  return {
    ewa: sentByEwa,
    maya: sentByMaya,
    jaz: await sendAt(jaz, await writeDangerDraft(jaz)),
  };
}

async function signsIn(how: Sitting): Promise<Visitor> {
  const amara = await sits(how);
  await amara.opens('/staff');
  await amara.isAt('Sign in');
  await amara.presses(AMARA.name);
  await amara.isAt('New');
  return amara;
}

describe.each([WIDE, BARE_PHONE])('Amara', (how) => {
  test(`reads three requests and decides each, ${sitting(how)}`, async () => {
    const { ewa, maya, jaz } = await threeSend();
    const amara = await signsIn(how);
    // Whose sender says danger stands first, then whoever waits longest.
    expect(await names(amara)).toEqual([`${JAZ.given} ${JAZ.family}`, TOMEK, 'Maya Brown']);
    await amara.sees('Says: in danger now');

    await amara.follows(JAZ.given);
    await amara.sees(JAZ.words);
    await amara.sees('5 of 6 met, 1 not met');
    await accepts(amara);
    await amara.sees('Done');

    await amara.opens('/staff/queues/new');
    await amara.follows('Tomek');
    await amara.sees(EWA.childsWords);
    await amara.follows('Decline, and offer other help');
    await amara.chooses('Reason', 'Needs less than this service is for');
    await amara.picks('Kooth');
    await amara.presses('Check before sending');
    await amara.sees('The family reads, on their page');
    await amara.sees(`by email to ${EWA.email}`);
    await amara.presses('Save and send');
    await amara.sees('Declined, with other help');

    await amara.opens('/staff/queues/new');
    await amara.follows(MAYA.given);
    await amara.sees('Do not tell dad');
    await amara.follows('Decline, and offer other help');
    await amara.chooses('Reason', 'No capacity');
    await amara.picks('None exists');
    await amara.presses('Check before sending');
    await amara.presses('Save and send');
    await amara.sees('Done');
    await amara.opens('/staff/queues/new');
    await amara.sees(/Nothing here/);

    await seesDecision(await sits(how), jaz, [
      'Accepted',
      'will help',
      'Decided on 24 November 2026',
    ]);
    await seesDecision(await sits(how), ewa, [
      'We found other help that fits better',
      'Kooth',
      'Amara Bright will check by 8 December 2026',
    ]);
    await seesDecision(await sits(how), maya, [
      'We have not found the right help yet',
      'Call the team, and ask them to look again.',
    ]);
    await seesMessages(amara);
    await amara.closes();
  });
});

/** The acceptance of whoever stands before her, though not all of it fits. */
async function accepts(amara: Visitor): Promise<void> {
  await amara.follows('Accept');
  await amara.types('Why accept, though not all fits?', 'Seen by phone today; the risk is held.');
  await amara.picks('1 to 1');
  await amara.chooses('How soon is an answer needed?', 'Urgent');
  await amara.types('Why that soon?', 'In danger now, by their own words.');
  await amara.presses('Check before sending');
  await amara.sees('What is recorded');
  await amara.sees('gets no message');
  await amara.presses('Save and send');
}

/** A family looks, by reference and words, and reads what was decided. */
async function seesDecision(one: Visitor, sent: Sent, says: readonly string[]): Promise<void> {
  await tracks(one, sent);
  for (const words of says) await one.sees(words);
  await one.doesNotSee(/the risk is held|in danger now/i);
  await one.closes();
}

/** What left: a word to Ewa and to Maya that it came, and another that there is news. */
async function seesMessages(amara: Visitor): Promise<void> {
  await expect
    .poll(async () => {
      await amara.opens('/staff/messages');
      const [list] = await amara.page.locator('main').allInnerTexts();
      return list?.match(/Waiting/g);
    })
    .toBeNull();
  await amara.doesNotSee(EWA.email);
  await amara.follows('Request declined', 'e•••@example.org');
  await amara.sees(/There is news about your request KT-/);
  await amara.sees(/We think that this can help: Kooth/);
  await amara.doesNotSee(EWA.words);
  await amara.follows('All messages');
  // Maya's goes to a screen that lights up in anybody's hand: it names no team and no help.
  await amara.follows('Request declined', 'Text');
  await amara.sees(/There is news/);
  await amara.doesNotSee(/Therapeutic|Maya|Kent/);
}

/** The children of the list, from the top. */
async function names({ page }: Visitor): Promise<readonly string[]> {
  const links = page.locator('.oast-queue tbody a[href^="/staff/requests/"]');
  return await links.allInnerTexts();
}

describe('two nurses', () => {
  test('see who has a request open, and the second is told of a decision', async () => {
    await threeSend();
    const amara = await signsIn(WIDE);
    const dev = await sits(WIDE);
    await dev.opens('/staff');
    await dev.presses('Dev Patel');
    for (const nurse of [amara, dev]) {
      await nurse.follows(MAYA.given);
      await nurse.follows('Decline, and offer other help');
      await nurse.chooses('Reason', 'No capacity');
      await nurse.picks('None exists');
      await nurse.opensUp('What the family will read');
      await nurse.types('In your words', `From ${nurse === dev ? 'Dev' : 'Amara'}.`);
      await nurse.presses('Check before sending');
    }
    await amara.presses('Save and send');
    await amara.sees('Done');
    await dev.presses('Save and send');
    await dev.sees('Amara Bright declined this at 10am, before you saved.');
    await dev.sees('From Dev.');
    await amara.closes();
    await dev.closes();
  });
});

describe('nobody else', () => {
  test('comes to a request without signing in, nor after signing out', async () => {
    await threeSend();
    const amara = await signsIn(WIDE);
    await amara.follows(MAYA.given);
    const path = new URL(amara.page.url()).pathname;
    await amara.presses('Sign out');
    await amara.isAt('Sign in');
    await amara.opens(path);
    await amara.isAt('Sign in');
    const other = await sits(WIDE);
    await other.opens(path);
    await other.isAt('Sign in');
    await amara.closes();
    await other.closes();
  });
});
