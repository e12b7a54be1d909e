import type { EWA } from '../people/cast.ts';
import type { Visitor } from './visitor.ts';
import { type Kept, reads } from './walks.ts';

/** Stretches of the way of a SENCO who refers a child, as they would tell it. */

export const OCCUPATIONAL = 'Children’s occupational therapy';
export const SPEECH = 'Children’s speech and language therapy';

/** The child of a referral, and who is at home. */
export type Pupil = Pick<
  { readonly [Key in keyof typeof EWA]: string },
  'given' | 'family' | 'calledBy' | 'postcode' | 'name' | 'email'
> & { readonly born: readonly [day: string, month: string, year: string] };

/** From the first page to the list of tasks. */
export async function beginsAtWork(senco: Visitor, worry: string): Promise<void> {
  await senco.opens('/');
  await senco.picks(worry);
  await senco.presses('Continue');
  await senco.isAt('Who needs help?');
  await senco.picks('A school or college');
  await senco.presses('Continue');
  await senco.opens('/refer');
  await senco.isAt('Refer a child');
  await senco.presses('Start');
  await senco.isAt('Refer a child');
}

/** The services asked, and the sender. */
export async function tellsWhoAndWhom(senco: Visitor, services: readonly string[]): Promise<void> {
  await senco.follows('Teams');
  await senco.isAt('Which teams do you want to ask?');
  for (const service of services) await senco.picks(service);
  await senco.presses('Continue');
  await senco.follows('You and where you work');
  await senco.types('Your name', 'Sam Hall');
  await senco.types('Your role', 'SENCO');
  await senco.types('Where you work', 'A primary school');
  await senco.types('Work email', 's.hall@school.example.org');
  await senco.picks('Yes', 'stay in touch');
  await senco.presses('Continue');
}

/** Names, birth date, home and school. */
export async function tellsOfThePupil(senco: Visitor, pupil: Pupil): Promise<void> {
  await namesThePupil(senco, pupil);
  await senco.presses('Continue');
  await senco.isAt('Where does the child live?');
  await senco.types('Home postcode', pupil.postcode);
  await senco.presses('Continue');
  await senco.isAt('School, GP and what would help');
  await senco.presses('Continue');
}

export async function namesThePupil(senco: Visitor, pupil: Pupil): Promise<void> {
  await senco.follows('The child');
  await senco.types('Legal first name', pupil.given);
  await senco.types('Legal last name', pupil.family);
  await senco.types('The name they like', pupil.calledBy);
  await senco.types('Day', pupil.born[0]);
  await senco.types('Month', pupil.born[1]);
  await senco.types('Year', pupil.born[2]);
}

/** Who is at home. */
export async function tellsOfHome(senco: Visitor, pupil: Pupil): Promise<void> {
  await senco.follows('Family and parental responsibility');
  await senco.types('Name of an adult', pupil.name);
  await senco.types('Who are they to the child?', 'mother');
  await senco.picks('Yes', 'parental responsibility?');
  await senco.presses('Continue');
}

export type Concern = { readonly like: readonly string[]; readonly worry: string };

/** The concern, what was tried, and safety. */
export async function tellsOfTheConcern(
  senco: Visitor,
  pupil: Pupil,
  { like, worry }: Concern,
): Promise<void> {
  await senco.follows('The concern');
  for (const one of like) await senco.picks(one);
  await senco.types('What worries you?', worry);
  await senco.presses('Continue');
  await senco.isAt(`How does it affect ${pupil.calledBy}?`);
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

/** Who agrees, and how to reach the family safely. */
export async function tellsWhoAgrees(senco: Visitor, { email }: Pupil): Promise<void> {
  await senco.follows('Who agrees');
  await senco.picks('The child or young person, and their parent or carer, agree');
  await senco.presses('Continue');
  await senco.follows('Safe contact for the family');
  await senco.picks('Email them');
  await senco.types('Email address', email);
  await senco.picks('Yes', 'Is it safe to send an email?');
  await senco.picks('No', 'see their emails?');
  await senco.presses('Continue');
}

/** What opens a referral, for its sender and for the family. */
export type KeptByTwo = { readonly own: Kept; readonly family: Kept };

export async function sendsAtWork(senco: Visitor, services: readonly string[]): Promise<KeptByTwo> {
  await senco.follows('Check and send');
  await senco.isAt('Check your answers');
  for (const service of services) await senco.sees(service);
  await senco.presses('Send my referral');
  await senco.isAt('We have your referral');
  const own = await reads(senco);
  const [, words = ''] = await senco.page.locator('.oast-words').allInnerTexts();
  return { own, family: { reference: own.reference, words } };
}

export type Referred = {
  readonly pupil: Pupil;
  readonly worry: string;
  readonly concern: Concern;
  readonly services: readonly string[];
};

/** A whole referral, from the first page to "sent". */
export async function refers(senco: Visitor, asked: Referred): Promise<KeptByTwo> {
  const { pupil, worry, concern, services } = asked;
  await beginsAtWork(senco, worry);
  await tellsWhoAndWhom(senco, services);
  await tellsOfThePupil(senco, pupil);
  await tellsOfHome(senco, pupil);
  await tellsOfTheConcern(senco, pupil, concern);
  await tellsWhoAgrees(senco, pupil);
  return await sendsAtWork(senco, services);
}
