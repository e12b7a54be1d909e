import { describe, expect, test } from 'vitest';
import { EWA } from '../people/cast.ts';
import { OCCUPATIONAL, refers } from './senco.ts';
import { openSite } from './site.ts';
import { BARE_PHONE, BARE_WIDE, PHONE, sitting, type Visitor, WIDE } from './visitor.ts';
import { PARENT, tracks } from './walks.ts';

const DRESSING = 'Getting dressed, washing or eating without help';
const FEW_WORDS = 'Few words, or trouble understanding words';

const site = openSite();
const { sits } = site;

type Told = { readonly worry: string; readonly like: string };

/** A parent tells the worry. */
async function tells(parent: Visitor, { worry, like }: Told): Promise<void> {
  await parent.opens('/');
  await parent.picks(worry);
  await parent.presses('Continue');
  await parent.picks(PARENT);
  await parent.presses('Continue');
  await parent.picks(like);
  await parent.presses('Continue');
}

async function tellsHome(parent: Visitor, postcode: string): Promise<void> {
  await parent.isAt(/home postcode\?/);
  await parent.types('postcode', postcode);
  await parent.presses('Continue');
}

describe.each([PHONE, BARE_WIDE])('Ama, whose daughter in Canterbury can’t dress alone,', (how) => {
  test(`leaves with what to try and who to ask, ${sitting(how)}`, async () => {
    const ama = await sits(how, ['CT1 2AB']);
    await tells(ama, { worry: 'Moving and everyday tasks', like: DRESSING });
    await tellsHome(ama, 'CT1 2AB');
    await ama.isAt('What could help');
    await ama.sees(OCCUPATIONAL);
    await ama.sees('A professional asks for this one.');
    await ama.sees('Ask your health visitor, GP, school nurse, teacher, SENCO or social worker.');
    await ama.doesNotSee('Ask for this help');
    await ama.follows('Hands and everyday skills');
    await ama.isAt('Hands and everyday skills');
    await ama.sees('Write down what you tried');
    await ama.goesBack();
    await ama.presses('Who can ask, and what to say');
    await ama.isAt(OCCUPATIONAL);
    await ama.sees('Children’s Therapies, east Kent');
    await ama.sees('0300 123 8112');
    await ama.closes();
  });
});

describe.each([PHONE, BARE_WIDE])('Ravi, whose son in Swanley is four and says little,', (how) => {
  test(`is led to the Talking Walk-in, ${sitting(how)}`, async () => {
    const ravi = await sits(how, ['BR8 7AA']);
    await tells(ravi, { worry: 'Talking and understanding', like: FEW_WORDS });
    await ravi.isAt('When was your child born?');
    await ravi.types('Day', '2');
    await ravi.types('Month', '3');
    await ravi.types('Year', '2022');
    await ravi.presses('Continue');
    await tellsHome(ravi, 'BR8 7AA');
    await ravi.isAt('Where does your child learn?');
    await ravi.picks('Nursery, pre-school or a childminder');
    await ravi.presses('Continue');
    await ravi.isAt('What could help');
    await ravi.sees('Go to a Talking Walk-in with your child. You do not need to book.');
    const leads = ravi.page.locator('a[href^="/walk-ins?service=kent-talking-walk-in"]', {
      hasText: 'See the next session',
    });
    // Speech and language therapy leads there too: it takes no request for so young a child.
    expect(await leads.count()).toBe(2);
    await ravi.doesNotSee('Ask for this help');
    await ravi.opens((await leads.first().getAttribute('href')) ?? '');
    await ravi.isAt('Talking Walk-in: sessions');
    await ravi.sees('We do not have the dates. Call your Family Hub or the team to ask.');
    await ravi.sees('0300 123 7004');
    await ravi.closes();
  });
});

const PUPIL = { ...EWA, postcode: 'ME10 4AA' };

describe.each([
  [WIDE, BARE_PHONE],
  [BARE_WIDE, PHONE],
] as const)('Mr Hall, whose pupil lives in Sittingbourne,', (atWork, atHome) => {
  test(`asks no team by name, and the family sees which it is, ${sitting(atHome)}`, async () => {
    const secrets = [EWA.family, EWA.email, PUPIL.postcode];
    const senco = await sits(atWork, secrets);
    const { own, family } = await refers(senco, {
      pupil: PUPIL,
      worry: 'Moving and everyday tasks',
      concern: { like: [DRESSING], worry: 'Slow at lunch.' },
      services: [OCCUPATIONAL],
    });
    await senco.sees('We will find out which team it is, and tell you.');
    const mother = await sits(atHome, secrets);
    await tracks(mother, family);
    await mother.sees('We will find out which team it is, and tell you.');

    const nadia = await sits(atWork, secrets);
    await nadia.opens('/staff');
    await nadia.presses('Nadia Fletcher');
    await nadia.isAt('New');
    await nadia.sees('Team to be found');
    await nadia.follows('Tomek');
    await nadia.follows('Give it to a team');
    await nadia.presses('Give it to this team');
    await nadia.sees('There is a problem');
    await nadia.picks('Children’s Therapies, north and west Kent');
    await nadia.types('Why this team?', 'They have the nearest clinic.');
    await nadia.presses('Give it to this team');
    await nadia.sees('It is in their New list.');
    await nadia.doesNotSee('Tomek');

    const owen = await sits(atWork, secrets);
    await owen.opens('/staff');
    await owen.presses('Owen Price');
    await owen.isAt('New');
    await owen.follows('Tomek');
    await owen.sees('They have the nearest clinic.');

    await mother.opens('/track/request');
    await mother.sees('We found out which team it is');
    await mother.sees('Children’s Therapies, north and west Kent');
    await mother.doesNotSee('They have the nearest clinic.');
    await tracks(senco, own, 'Your referral');
    await senco.sees('Children’s Therapies, north and west Kent');
    for (const one of [senco, mother, nadia, owen]) await one.closes();
  });
});
