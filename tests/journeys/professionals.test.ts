import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EWA } from '../people/cast.ts';
import { openBrowser } from './browser.ts';
import { type Product, startProduct } from './product.ts';
import {
  BARE_PHONE,
  PHONE,
  type Sitting,
  sitDown,
  sitting,
  type Visitor,
  WIDE,
} from './visitor.ts';
import { type Kept, reads, tracks } from './walks.ts';

// The two services that a SENCO asks in one referral.
const FIRST = 'Children’s occupational therapy';
const SECOND = 'Children’s speech and language therapy';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.end();
});

const SECRETS = [EWA.given, EWA.family, EWA.calledBy, EWA.email, EWA.postcode];

function sits(how: Sitting, secrets: readonly string[] = SECRETS): Promise<Visitor> {
  return sitDown({ browser, address: product.address, sitting: how, secrets });
}

async function beginsAtWork(senco: Visitor): Promise<void> {
  await senco.opens('/');
  await senco.picks(EWA.worry);
  await senco.presses('Continue');
  await senco.isAt('Who needs help?');
  await senco.picks('A school or college');
  await senco.presses('Continue');
  await senco.opens('/refer');
  await senco.isAt('Refer a child');
  await senco.presses('Start');
  await senco.isAt('Refer a child');
}

async function tellsWhoAndWhom(senco: Visitor): Promise<void> {
  await senco.follows('Teams');
  await senco.isAt('Which teams do you want to ask?');
  await senco.picks(FIRST);
  await senco.picks(SECOND);
  await senco.presses('Continue');
  await senco.follows('You and where you work');
  await senco.types('Your name', 'Sam Hall');
  await senco.types('Your role', 'SENCO');
  await senco.types('Where you work', 'A primary school');
  await senco.types('Work email', 's.hall@school.example.org');
  await senco.picks('Yes', 'stay in touch');
  await senco.presses('Continue');
}

async function tellsOfTheChild(senco: Visitor): Promise<void> {
  await senco.follows('The child');
  await senco.types('Legal first name', EWA.given);
  await senco.types('Legal last name', EWA.family);
  await senco.types('The name they like', EWA.calledBy);
  await senco.types('Day', EWA.born[0]);
  await senco.types('Month', EWA.born[1]);
  await senco.types('Year', EWA.born[2]);
  await senco.types('NHS number', '999 023 4417');
  await senco.presses('Continue');
  await senco.sees('Check this NHS number, or leave it blank if you don’t know it');
  await senco.types('NHS number', '');
  await senco.presses('Continue');
  await senco.isAt('Where does the child live?');
  await senco.types('Home postcode', EWA.postcode);
  await senco.types('Town or village', 'Swanley');
  await senco.presses('Continue');
  await senco.sees('This place is not at this postcode. Check both');
  await senco.types('Town or village', '');
  await senco.presses('Continue');
  await senco.isAt('School, GP and what would help');
  await senco.presses('Continue');
  await senco.follows('Family and parental responsibility');
  await senco.types('Name of an adult', EWA.name);
  await senco.types('Who are they to the child?', 'mother');
  await senco.picks('Yes', 'parental responsibility?');
  await senco.presses('Continue');
}

async function tellsOfTheConcern(senco: Visitor): Promise<void> {
  await senco.follows('The concern');
  await senco.picks(EWA.like);
  await senco.types('What worries you?', 'He hides before school.');
  await senco.presses('Continue');
  await senco.isAt(`How does it affect ${EWA.calledBy}?`);
  await senco.presses('Continue');
  await senco.follows('What has been tried');
  await senco.types('What has been tried?', 'A talking group for one term.');
  await senco.presses('Continue');
  await senco.follows('Safety and safeguarding');
  await senco.sees('follow your safeguarding steps');
  await senco.picks('No', 'danger right now?');
  await senco.picks('I don’t know', 'on purpose?');
  await senco.presses('Continue');
}

async function tellsWhoAgrees(senco: Visitor): Promise<void> {
  await senco.follows('Who agrees');
  await senco.picks('The child or young person, and their parent or carer, agree');
  await senco.presses('Continue');
  await senco.follows('Safe contact for the family');
  await senco.picks('Email them');
  await senco.types('Email address', EWA.email);
  await senco.picks('Yes', 'Is it safe to send an email?');
  await senco.picks('No', 'see their emails?');
  await senco.presses('Continue');
}

async function sendsAtWork(senco: Visitor): Promise<{ readonly own: Kept; readonly family: Kept }> {
  await senco.follows('Check and send');
  await senco.isAt('Check your answers');
  await senco.sees(`the ${FIRST}`);
  await senco.sees(`the ${SECOND}`);
  await senco.presses('Send my referral');
  await senco.isAt('We have your referral');
  const own = await reads(senco);
  const [, words = ''] = await senco.page.locator('.oast-words').allInnerTexts();
  return { own, family: { reference: own.reference, words } };
}

describe.each([PHONE, BARE_PHONE, WIDE])('Mr Hall, a SENCO,', (how) => {
  test(`asks two services and both are followed as one, ${sitting(how)}`, async () => {
    const senco = await sits(how);
    await beginsAtWork(senco);
    await senco.sees('Cannot start yet');
    await tellsWhoAndWhom(senco);
    await tellsOfTheChild(senco);
    await senco.sees('T.N., born 2014');
    await tellsOfTheConcern(senco);
    await tellsWhoAgrees(senco);
    const { own, family } = await sendsAtWork(senco);
    expect(own.words).not.toBe(family.words);

    await tracks(senco, own, 'Your referral');
    await senco.sees(FIRST);
    await senco.sees(SECOND);
    await senco.doesNotSee('Stop this request');

    const mother = await sits(how, [EWA.email]);
    await tracks(mother, family);
    await mother.sees('It went to 2 teams.');
    await mother.doesNotSee('He hides before school.');
    await mother.follows(`Stop this request to the ${SECOND}`);
    await mother.isAt('Do you want to stop this request?');
    await mother.sees('If you asked other teams too, they carry on.');
    await mother.presses('Stop this request');
    await mother.isAt('Your request');
    await mother.sees('This request was stopped.');
    await mother.sees('Being read');
    await senco.closes();
    await mother.closes();
  });
});
