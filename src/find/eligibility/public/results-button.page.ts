import { telHref } from '../../../platform/web/help-line.ts';
import { serviceAt } from '../../directory/paths.ts';
import type { Next } from '../answer.ts';
import type { Voice } from '../people-words.ts';
import { type Found, phoneOf } from './results-found.page.ts';

/** `Fits. You can ask for this yourself.`: never that it was accepted, since a person decides. */
export function verdictOf({ stands }: Found, voice: Voice): string {
  return `Fits. ${VERDICTS[stands.next.kind](voice, stands.mayRefer === 'no')}`;
}

type Verdict = (voice: Voice, isForOthers: boolean) => string;

const others: Verdict = () => 'A professional asks for this one.';

const asked: Verdict = (voice, isForOthers) => {
  if (isForOthers) return others(voice, isForOthers);
  if (voice === 'work') return 'You can refer.';
  return voice === 'self' ? 'You can ask by yourself.' : 'You can ask for this yourself.';
};

const VERDICTS: { readonly [K in Next['kind']]: Verdict } = {
  refer: asked,
  call: asked,
  'walk-in': () => 'You can go without asking first.',
  'use-online': () => 'You can use it without asking first.',
  'through-school': () => 'School asks for this one.',
  'someone-else-refers': others,
  'another-area': () => 'It is for people of another area.',
  'advice-first': () => 'There is something to do first.',
};

export type Button = { readonly text: string; readonly href: string; readonly isAsk: boolean };

/** The one thing to do next. */
export function buttonOf(found: Found, voice: Voice): Button {
  const page = `${serviceAt(found.service.id)}?from=results`;
  return BUTTONS[found.stands.next.kind](found, { page, voice });
}

type Make = (found: Found, on: { readonly page: string; readonly voice: Voice }) => Button;

const BUTTONS: { readonly [K in Next['kind']]: Make } = {
  refer: ({ stands }, { voice }) => ({
    text: voice === 'work' ? 'Refer' : 'Ask for this help',
    href: stands.next.href,
    isAsk: true,
  }),
  call: (found, { page }) => callButton(found, page),
  'walk-in': ({ stands, walkIn }) =>
    walkIn
      ? to('See the next session', walkIn.href)
      : to('How to go there', `${stands.next.href}?from=results#how-to-ask`),
  'use-online': ({ stands }) => to('Go to their website', stands.next.href),
  'through-school': (_found, { page }) => to('How to ask school', `${page}#who-can-ask`),
  'someone-else-refers': (_found, { page }) =>
    to('Who can ask, and what to say', `${page}#who-can-ask`),
  'another-area': (_found, { page }) => to('Who to talk to', page),
  'advice-first': (_found, { page }) => to('What to do first', `${page}#how-to-ask`),
};

function to(text: string, href: string): Button {
  return { text, href, isAsk: false };
}

/** A number that nobody has checked is shown nowhere: then the service's page says how. */
function callButton(found: Found, page: string): Button {
  const { phone } = phoneOf(found) ?? {};
  if (phone === undefined) return to('How to reach them', `${page}#how-to-ask`);
  return to(`Call ${phone}`, telHref(phone));
}
