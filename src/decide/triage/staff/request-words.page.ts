import { dayOf, sayDay } from '../../../kernel/day.ts';
import type { RequestPage } from '../request-page.reader.ts';
import { wordsFor } from './request-answer.page.ts';
import { senderOf } from './request-who.page.ts';

type Whole = RequestPage['whole'];

/** What people wrote: the young person first, then the adult. Each block is one person's. */
export function wordsView(whole: Whole) {
  const isOwn = whole.referral.route === 'young-person';
  const sent = sayDay(dayOf(whole.referral.sentAt), 'short');
  const child = whole.people.child.knownAs ?? whole.people.child.givenName;
  const told = wordsFor(whole, 'childs-words');
  const fromChild = told === '' ? [] : [toldBlock(child, senderOf(whole), told)];
  const isPrivate = whole.answers.some(
    ({ item, withheldFrom }) => item === 'worry' && withheldFrom.length > 0,
  );
  const sender = {
    who: senderOf(whole),
    how: isOwn ? `${sent}, in their own words` : sent,
    isPrivate,
    quote: wordsFor(whole, 'worry'),
    more: [
      line('Since', wordsFor(whole, 'since')),
      line('At home', wordsFor(whole, 'effect-home')),
      line('In learning', wordsFor(whole, 'effect-learning')),
      line('With others', wordsFor(whole, 'effect-others')),
      line('Hopes', wordsFor(whole, 'hopes')),
      line('Going well', wordsFor(whole, 'going-well')),
      line('Advice tried', wordsFor(whole, 'tried-advice')),
      line('Tried so far', wordsFor(whole, 'tried')),
      line('Why, though the child says no', wordsFor(whole, 'why-anyway')),
      line('Another parent', wordsFor(whole, 'another-disagrees')),
      line('About the family', wordsFor(whole, 'family-more')),
    ].filter(({ says }) => says !== ''),
  };
  return [...fromChild, sender];
}

function toldBlock(child: string, sender: string, quote: string) {
  return { who: child, how: `as ${sender} told us`, isPrivate: false, quote, more: [] };
}

function line(what: string, says: string) {
  return { what, says };
}
