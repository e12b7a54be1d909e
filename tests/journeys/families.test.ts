import { describe, expect, test } from 'vitest';
import { EWA, JAZ, MAYA } from '../people/cast.ts';
import { openSite } from './site.ts';
import { BARE_PHONE, BARE_WIDE, PHONE, sitting, type Visitor, WIDE } from './visitor.ts';
import {
  findsHelp,
  PARENT,
  SELF,
  sends,
  tellsAgeAndHome,
  tellsOfSafety,
  tellsTheWorry,
  tracks,
} from './walks.ts';

// PAGES 5: whoever asks comes from the first page to "sent" in nineteen screens at most.
const MOST_SCREENS = 19;

const site = openSite();
const { sits } = site;

describe.each([PHONE, BARE_WIDE])('Ewa, whose son Tomek is 12,', (how) => {
  test(`asks for help and sees where it is, ${sitting(how)}`, async () => {
    const ewa = await sits(how, [EWA.given, EWA.family, EWA.calledBy, EWA.email, EWA.postcode]);
    await findsHelp(ewa, EWA, PARENT);
    await ewa.sees('Kent Therapeutic Support Service');
    await ewa.sees('Fits. You can ask for this yourself.');
    await ewa.sees('Why it fits: 6 of 6');
    await ewa.sees('Your child needs to agree.');
    await ewa.presses('Ask for this help');

    await ewa.isAt('Ask the Kent Therapeutic Support Service');
    await ewa.sees('This is not an emergency line.');
    await ewa.presses('Start');
    await ewa.isAt('Who is this about?');
    await ewa.types('Child’s first name', EWA.given);
    await ewa.types('Child’s last name', EWA.family);
    await ewa.types('The name they like', EWA.calledBy);
    await ewa.types('Your name', EWA.name);
    await ewa.types('Who are you to the child?', EWA.relationship);
    await ewa.presses('Continue');
    await ewa.isAt('What is worrying you about Tomek?');
    await ewa.types('Use your own words', EWA.words);
    await ewa.types('In Tomek’s own words', EWA.childsWords);
    await ewa.presses('Continue');
    await ewa.isAt('What would help Tomek?');
    await ewa.presses('Continue');

    await ewa.isAt('Who agrees?');
    await ewa.picks('Yes, they told me', 'Does Tomek agree?');
    await ewa.picks('Yes', 'Do you have parental responsibility?');
    await ewa.picks('Yes', 'Do you agree that we send this?');
    await ewa.presses('Continue');
    await ewa.isAt('How can we reach you safely?');
    await ewa.picks('Email me');
    await ewa.types('Email address', EWA.email);
    await ewa.picks('Yes', 'Is it safe to send an email?');
    await ewa.picks('No', 'Could anyone else see your emails?');
    await ewa.presses('Continue');
    await ewa.isAt('What would make it easier?');
    await ewa.presses('Continue');

    await ewa.sees('2 March 2014');
    await ewa.sees('A lot of days, in more than one place');
    await ewa.sees(EWA.words);
    const kept = await sends(ewa);
    expect(kept.reference).toMatch(/^KT-[A-Z0-9]{4}-\d{2}$/);
    expect(kept.words.split(' ')).toHaveLength(4);
    await ewa.sees('e•••@example.org');
    expect(ewa.screens()).toBeLessThanOrEqual(MOST_SCREENS);

    await tracks(ewa, kept);
    await ewa.sees(`Reference ${kept.reference}. Sent on 24 November 2026.`);
    await ewa.sees('A person is reading it.');
    await ewa.presses('Close this page');
    await ewa.isAt('See where a request is');
    await ewa.closes();
  });
});

describe.each([WIDE, BARE_PHONE])('Maya, who is 15 and whose dad must not know,', (how) => {
  test(`asks by herself and sees where it is, ${sitting(how)}`, async () => {
    const maya = await sits(how, [MAYA.given, MAYA.family, MAYA.mobile, MAYA.postcode]);
    await findsHelp(maya, MAYA, SELF);
    await maya.sees('Fits. You can ask by yourself.');
    await maya.opensUp('Do my parents find out?');
    await maya.sees('We do not tell your parents that you looked here.');
    await maya.presses('Ask for this help');
    await maya.presses('Start');

    await maya.isAt('What is your name?');
    await maya.types('First name', MAYA.given);
    await maya.types('Last name', MAYA.family);
    await maya.presses('Continue');
    await maya.isAt('What is going on?');
    await maya.types('Use your own words', MAYA.words);
    await maya.presses('Continue');
    await maya.presses('Continue');
    await maya.isAt('Do you agree that we send this?');
    await maya.sees('You don’t need a parent to send this.');
    await maya.picks('Yes', 'Do you agree?');
    await maya.presses('Continue');
    await maya.picks('Text me');
    await maya.types('Mobile number', MAYA.mobile);
    await maya.picks('Yes', 'Is it safe to send a text?');
    await maya.picks('No', 'Could anyone else see your texts?');
    await maya.picks('Dad', 'Who should not know about this?');
    await maya.presses('Continue');
    await maya.presses('Continue');

    await maya.sees('dad');
    const kept = await sends(maya);
    await maya.sees('We will send your reference by text');
    expect(maya.screens()).toBeLessThanOrEqual(MOST_SCREENS);

    await tracks(maya, kept);
    await maya.opensUp('What you told us');
    await maya.sees(MAYA.words);
    await maya.doesNotSee(MAYA.mobile);
    await maya.closes();
  });
});

describe.each([PHONE, BARE_WIDE])('Jaz, who is 17 and in danger now,', (how) => {
  test(`is shown help first, carries on and sends, ${sitting(how)}`, async () => {
    const jaz = await sits(how, [JAZ.given, JAZ.family, JAZ.mobile, JAZ.postcode]);
    await tellsTheWorry(jaz, JAZ, SELF);
    await tellsOfSafety(jaz, { danger: 'Yes', harm: 'I feel like ending my life' });
    await jaz.isAt('Thank you for telling us');
    await jaz.sees('You are not in trouble.');
    await jaz.sees('111, then press 2');
    await jaz.presses('More help now');
    await jaz.isAt('Get help now');
    await jaz.goesBack();
    await jaz.presses('Carry on');
    await tellsAgeAndHome(jaz, JAZ);
    await jaz.isAt('What could help');
    expect(await firstHeading(jaz)).toContain('You can talk to someone now');
    await jaz.doesNotSee(/ending (?:my|your) life/);
    await jaz.sees('For help that is more urgent');
    await jaz.sees('Call them. They can still talk with you.');
    await jaz.follows('Ask for this help anyway');

    await jaz.presses('Start');
    await jaz.types('First name', JAZ.given);
    await jaz.types('Last name', JAZ.family);
    await jaz.presses('Continue');
    expect(await firstHeading(jaz)).toContain('You can talk to someone now');
    await jaz.types('Use your own words', JAZ.words);
    await jaz.presses('Continue');
    await jaz.presses('Continue');
    await jaz.picks('Yes', 'Do you agree?');
    await jaz.presses('Continue');
    await jaz.picks('There is no safe way');
    await jaz.presses('Continue');
    await jaz.presses('Continue');
    const kept = await sends(jaz);
    await jaz.sees('You can talk to someone now');
    await jaz.sees('so we send nothing');
    await tracks(jaz, kept);
    await jaz.closes();
  });
});

/** The first heading of the page's own part, whatever its rank. */
async function firstHeading({ page }: Visitor): Promise<string> {
  const [first] = await page.locator('main :is(h1, h2)').allInnerTexts();
  return first ?? '';
}
