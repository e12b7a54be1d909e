import { describe, expect, test } from 'vitest';
import { answerCheck, writeDraft } from '../pages/forms.ts';
import { type Sent, sendAt } from '../pages/sending.ts';
import { newVisit } from '../pages/visit.ts';
import { AMARA, EWA } from '../people/cast.ts';
import { rowsOf } from '../people/drafts.ts';
import { openSite } from './site.ts';
import { BARE_PHONE, PHONE, type Sitting, sitting, type Visitor, WIDE } from './visitor.ts';
import { tracks } from './walks.ts';

const SECRETS = [EWA.family, EWA.email];

const site = openSite();

const sits = (how: Sitting) => site.sits(how, SECRETS);

async function ewaSends(): Promise<Sent> {
  const ewa = newVisit(site.product);
  await answerCheck(ewa);
  return await sendAt(ewa, await writeDraft(ewa));
}

async function signsIn(how: Sitting, name: string): Promise<Visitor> {
  const nurse = await sits(how);
  await nurse.opens('/staff');
  await nurse.isAt('Sign in');
  await nurse.presses(name);
  await nurse.isAt('New');
  return nurse;
}

async function accepts(nurse: Visitor): Promise<void> {
  await nurse.follows('Accept');
  await nurse.picks('1 to 1');
  await nurse.chooses('How soon is an answer needed?', 'Routine');
  await nurse.types('Why that soon?', 'Steady at school.');
  await nurse.presses('Check before sending');
  await nurse.presses('Save and send');
  await nurse.sees('Done');
}

describe.each([WIDE, BARE_PHONE])('Amara and Ewa', (how) => {
  test(`ask and answer before it is decided, ${sitting(how)}`, async () => {
    const sent = await ewaSends();
    const amara = await signsIn(how, AMARA.name);
    await amara.follows('Tomek');
    await amara.follows('Ask for information');
    await amara.picks('GP surgery');
    await amara.types('Something else, in your words', 'Who is at home after school?');
    await amara.presses('Check before sending');
    await amara.sees('There is a question about your request');
    await amara.sees('If nothing comes, it returns to you on 2 December 2026.');
    await amara.presses('Save and send');
    await amara.sees('They can answer until 1 December 2026');
    await amara.opens('/staff/queues/asked');
    await amara.sees('Answer by 1 Dec');

    const ewa = await sits(how.scripts ? PHONE : BARE_PHONE);
    await tracks(ewa, sent);
    await ewa.sees('The team asks you something');
    await ewa.presses('Answer');
    await ewa.isAt('Answer the team');
    await ewa.presses('Send my answers');
    await ewa.sees('Answer at least one question');
    await ewa.types('Which GP surgery does the child go to?', 'The one in the High Street');
    await ewa.types('Who is at home after school?', 'His gran.');
    await ewa.presses('Send my answers');
    await ewa.isAt('Your request');
    await ewa.sees('You answered on 24 November 2026');

    await amara.opens('/staff/queues/come-back');
    await amara.follows('Tomek');
    await amara.sees('His gran.');
    await accepts(amara);
    await ewa.opens('/track/request');
    await ewa.sees('Accepted');
    await ewa.doesNotSee('The team asks you something');
    await amara.closes();
    await ewa.closes();
  });
});

describe('two teams', () => {
  test('decide apart, and the family sees both on one page', async () => {
    const sent = await ewaSends();
    await askAnotherTeam(sent);
    const amara = await signsIn(WIDE, AMARA.name);
    await amara.follows('Tomek');
    await accepts(amara);
    const ewa = await sits(BARE_PHONE);
    await tracks(ewa, sent);
    expect(await tags(ewa)).toEqual(['Being read', 'Accepted']);

    const grace = await signsIn(WIDE, 'Grace Mensah');
    await grace.follows('Tomek');
    await grace.doesNotSee('Accepted');
    await grace.follows('Decline, and offer other help');
    await grace.chooses('Reason', 'Needs less than this service is for');
    await grace.picks('Kooth');
    await grace.presses('Check before sending');
    await grace.presses('Save and send');
    await grace.sees('Done');
    await ewa.opens('/track/request');
    expect(await tags(ewa)).toEqual(['Other help offered', 'Accepted']);
    for (const one of [amara, grace, ewa]) await one.closes();
  });
});

async function tags({ page }: Visitor): Promise<readonly string[]> {
  return await page.locator('.nhsuk-card h2 .nhsuk-tag').allInnerTexts();
}

/** The same referral, asked of another service and its team as well. */
async function askAnotherTeam({ reference }: Sent): Promise<void> {
  const rows = (text: string) => rowsOf(site.product.database, text);
  const of = `(select referral_id from referral.referral where reference = '${reference}')`;
  const row = (columns: string) => `select area_id, request_id || '0', ${columns}`;
  await rows(`insert into referral.request (area_id, request_id, referral_id, service_id, team_id,
      state, version, received_at, criteria_version, state_since, route)
    ${row(`referral_id, 'kent-community-paediatrics', 'east', state, version, received_at,
      criteria_version, state_since, route`)} from referral.request where referral_id = ${of}`);
  await rows(`insert into referral.request_said (area_id, request_id, team_id, says, needs)
    ${row("'east', says, needs")} from referral.request_said where request_id in
      (select request_id from referral.request where referral_id = ${of} and team_id <> 'east')`);
  await rows(`insert into referral.standing (area_id, request_id, referral_id, service_id, team_id,
      state, received_at, state_since)
    ${row(`referral_id, 'kent-community-paediatrics', 'east', state, received_at, state_since`)}
    from referral.standing where referral_id = ${of}`);
  await rows(`insert into access.relation (area_id, record_id, party_id, relation, from_at)
    select area_id, request_id, 'east', 'team', received_at from referral.request
      where referral_id = ${of} and team_id = 'east'
    union select area_id, referral_id, 'east', 'team', sent_at from referral.referral
      where referral_id = ${of}
    union select q.area_id, q.request_id, f.party_id, f.kind, q.received_at
      from referral.request q join referral.follower f using (area_id, referral_id)
      where q.referral_id = ${of} and q.team_id = 'east'`);
}
