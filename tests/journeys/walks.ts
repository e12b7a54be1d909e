import type { Asking } from '../people/cast.ts';
import type { Visitor } from './visitor.ts';

/** Stretches of the way that several people walk, as they would tell it. */

export const SELF = 'Me';
export const PARENT = 'My child, or a child I look after';

/** The worry, and who it is about. */
export async function tellsTheWorry(
  one: Visitor,
  { worry, like }: Asking,
  who: string,
): Promise<void> {
  await one.opens('/');
  await one.isAt('What is worrying you?');
  await one.picks(worry);
  await one.presses('Continue');
  await one.isAt('Who needs help?');
  await one.picks(who);
  await one.presses('Continue');
  await one.isAt('Which of these is it like?');
  await one.picks(like);
  await one.presses('Continue');
}

export type Safety = { readonly danger: string; readonly harm: string };

export const SAFE: Safety = { danger: 'No', harm: 'No' };

/** The two questions of safety. */
export async function tellsOfSafety(one: Visitor, { danger, harm }: Safety): Promise<void> {
  await one.isAt(/(?:Are you|Is your child) safe\?/);
  await one.picks(danger, 'Is anyone in danger right now?');
  await one.picks(harm, 'on purpose?');
  await one.presses('Continue');
}

/** Birth date and home. */
export async function tellsAgeAndHome(one: Visitor, { born, postcode }: Asking): Promise<void> {
  await one.isAt(/born\?/);
  await one.types('Day', born[0]);
  await one.types('Month', born[1]);
  await one.types('Year', born[2]);
  await one.presses('Continue');
  await one.isAt(/home postcode\?/);
  await one.types('postcode', postcode);
  await one.presses('Continue');
}

/** How much it gets in the way, and how to meet; then what could help. */
export async function tellsTheRest(one: Visitor): Promise<void> {
  await one.isAt('How much does it get in the way?');
  await one.picks('A lot of days, in more than one place');
  await one.presses('Continue');
  await one.isAt(/meet someone\?/);
  await one.picks('In person');
  await one.picks('Online');
  await one.presses('Continue');
  await one.isAt('What could help');
}

/** From the first page to "What could help", in no danger. */
export async function findsHelp(one: Visitor, person: Asking, who: string): Promise<void> {
  await tellsTheWorry(one, person, who);
  await tellsOfSafety(one, SAFE);
  await tellsAgeAndHome(one, person);
  await tellsTheRest(one);
}

/** What opens a request that was sent, as its sender reads it. */
export type Kept = { readonly reference: string; readonly words: string };

/** "Send my request", and the page that follows. */
export async function sends(one: Visitor): Promise<Kept> {
  await one.isAt('Check your answers');
  await one.presses('Send my request');
  await one.isAt('We have your request');
  return await reads(one);
}

/** Reference and four words, as they stand on the page. */
export async function reads({ page }: Visitor): Promise<Kept> {
  const [reference = ''] = await page.locator('.oast-reference').allInnerTexts();
  const [words = ''] = await page.locator('.oast-words').allInnerTexts();
  return { reference, words };
}

/** Sees where a request is, by reference and words. */
export async function tracks(
  one: Visitor,
  { reference, words }: Kept,
  heading = 'Your request',
): Promise<void> {
  await one.opens('/track');
  await one.types('Your reference', reference);
  await one.types('Your four words', words);
  await one.presses('Continue');
  await one.isAt(heading);
}
