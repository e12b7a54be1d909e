import { describe, expect, test } from 'vitest';
import { EWA } from '../people/cast.ts';
import {
  beginsAtWork,
  namesThePupil,
  OCCUPATIONAL,
  SPEECH,
  sendsAtWork,
  tellsOfHome,
  tellsOfTheConcern,
  tellsWhoAgrees,
  tellsWhoAndWhom,
} from './senco.ts';
import { openSite } from './site.ts';
import { BARE_PHONE, PHONE, type Sitting, sitting, type Visitor, WIDE } from './visitor.ts';
import { tracks } from './walks.ts';

const SERVICES = [OCCUPATIONAL, SPEECH];

const site = openSite();

const SECRETS = [EWA.given, EWA.family, EWA.calledBy, EWA.email, EWA.postcode];

const sits = (how: Sitting, secrets = SECRETS) => site.sits(how, secrets);

/** The child, with a number and a place that are wrong at first. */
async function tellsOfTheChild(senco: Visitor): Promise<void> {
  await namesThePupil(senco, EWA);
  await senco.types('NHS number', '999 023 4417');
  await senco.presses('Continue');
  await senco.sees('Check this NHS number, or leave it blank if you don’t know it');
  await senco.types('NHS number', '');
  await senco.presses('Continue');
  await senco.isAt('Where does the child live?');
  await senco.types('Home postcode', EWA.postcode);
  await senco.types('Town or village', 'Swanley');
  await senco.presses('Continue');
  await senco.sees('Swanley is not at this postcode. Check both');
  await senco.types('Town or village', '');
  await senco.presses('Continue');
  await senco.isAt('School, GP and what would help');
  await senco.presses('Continue');
}

describe.each([PHONE, BARE_PHONE, WIDE])('Mr Hall, a SENCO,', (how) => {
  test(`asks two services and both are followed as one, ${sitting(how)}`, async () => {
    const senco = await sits(how);
    await beginsAtWork(senco, EWA.worry);
    await senco.sees('Cannot start yet');
    await tellsWhoAndWhom(senco, SERVICES);
    await tellsOfTheChild(senco);
    await tellsOfHome(senco, EWA);
    await senco.sees('T.N., born 2014');
    await tellsOfTheConcern(senco, EWA, { like: [EWA.like], worry: 'He hides before school.' });
    await tellsWhoAgrees(senco, EWA);
    const { own, family } = await sendsAtWork(senco, SERVICES);
    expect(own.words).not.toBe(family.words);

    await tracks(senco, own, 'Your referral');
    await senco.sees(OCCUPATIONAL);
    await senco.sees(SPEECH);
    await senco.doesNotSee('Stop this request');

    const mother = await sits(how, [EWA.email]);
    await tracks(mother, family);
    await mother.sees('It went to 2 teams.');
    await mother.doesNotSee('He hides before school.');
    await mother.follows(`Stop this request to ${SPEECH}`);
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
