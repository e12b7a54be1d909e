import { describe, expect, test } from 'vitest';
import { EWA } from '../people/cast.ts';
import { OCCUPATIONAL, refers, SPEECH } from './senco.ts';
import { openSite } from './site.ts';
import {
  BARE_PHONE,
  BARE_WIDE,
  PHONE,
  type Sitting,
  sitting,
  type Visitor,
  WIDE,
} from './visitor.ts';
import { tracks } from './walks.ts';

const SWALLOWING = 'Trouble with eating, drinking or swallowing';
const DRESSING = 'Getting dressed, washing or eating without help';
const PUPIL = { ...EWA, postcode: 'CT1 2AB' };

const site = openSite();

const SECRETS = [EWA.given, EWA.family, EWA.calledBy, EWA.email, PUPIL.postcode];

const sits = (how: Sitting, secrets = SECRETS) => site.sits(how, secrets);

/** Grace at the request of one service, however long ago she was here last. */
async function graceAt(how: Sitting, service: string): Promise<Visitor> {
  const grace = await sits(how, [EWA.family, EWA.email]);
  await grace.opens('/staff');
  await grace.presses('Grace Mensah');
  await grace.isAt('New');
  await grace.follows('Tomek', service);
  await grace.sees(service);
  return grace;
}

async function accepts(grace: Visitor): Promise<void> {
  await grace.follows('Accept');
  await grace.picks('1 to 1');
  await grace.chooses('How soon is an answer needed?', 'Routine');
  await grace.types('Why that soon?', 'Steady at school.');
  await grace.presses('Check before sending');
  await grace.presses('Save and send');
  await grace.sees('Done');
  await grace.closes();
}

async function declines(grace: Visitor): Promise<void> {
  await grace.follows('Decline, and offer other help');
  await grace.chooses('Reason', 'Needs less than this service is for');
  await grace.picks('None exists');
  await grace.presses('Check before sending');
  await grace.presses('Save and send');
  await grace.sees('Done');
  await grace.closes();
}

/** How each request stands, by the service asked. */
async function standing({ page }: Visitor): Promise<Readonly<Record<string, string>>> {
  const cards = await page.locator('.nhsuk-card h2:has(.nhsuk-tag)').allInnerTexts();
  const told = cards.map((words) => words.replaceAll(/\s+/g, ' '));
  const of = (service: string) =>
    told.find((words) => words.startsWith(service))?.slice(service.length + 1) ?? 'not there';
  return { [OCCUPATIONAL]: of(OCCUPATIONAL), [SPEECH]: of(SPEECH) };
}

describe.each([
  [WIDE, BARE_PHONE],
  [BARE_WIDE, PHONE],
] as const)('Mr Hall, who asks two therapies for a child in Canterbury,', (atWork, atHome) => {
  test(`is answered on two days, and it is one request, ${sitting(atHome)}`, async () => {
    const senco = await sits(atWork);
    const { own, family } = await refers(senco, {
      pupil: PUPIL,
      worry: 'Eating and drinking',
      concern: { like: [SWALLOWING, DRESSING], worry: 'He coughs at lunch.' },
      services: [OCCUPATIONAL, SPEECH],
    });
    expect(own.words).not.toBe(family.words);

    await accepts(await graceAt(atWork, OCCUPATIONAL));
    const mother = await sits(atHome);
    await tracks(mother, family);
    await mother.sees('It went to 2 teams. Each reads it and decides by itself.');
    await mother.sees('Decided on 24 November 2026.');
    expect(await standing(mother)).toEqual({ [OCCUPATIONAL]: 'Accepted', [SPEECH]: 'Being read' });

    site.product.daysPass(9);
    await declines(await graceAt(atWork, SPEECH));
    await tracks(mother, family);
    await mother.sees(`Reference ${family.reference}. Sent on 24 November 2026.`);
    await mother.sees('Decided on 24 November 2026.');
    await mother.sees('Decided on 3 December 2026.');
    await mother.sees('ask them to look again');
    const both = { [OCCUPATIONAL]: 'Accepted', [SPEECH]: 'Other help offered' };
    expect(await standing(mother)).toEqual(both);
    await mother.doesNotSee('He coughs at lunch.');

    await tracks(senco, own, 'Your referral');
    expect(await standing(senco)).toEqual(both);
    // What was decided, in words, is for the family.
    await senco.doesNotSee('ask them to look again');
    await senco.closes();
    await mother.closes();
    site.product.daysPass(-9);
  });
});
