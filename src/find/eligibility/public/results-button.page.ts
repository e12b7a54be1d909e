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
};

export type Button = { readonly text: string; readonly href: string; readonly isAsk: boolean };

/** The one thing to do next. */
export function buttonOf(found: Found, voice: Voice): Button {
  const { stands, service } = found;
  const page = `${serviceAt(service.id)}?from=results`;
  const to = (text: string, href: string) => ({ text, href, isAsk: false });
  switch (stands.next.kind) {
    case 'refer':
      return {
        text: voice === 'work' ? 'Refer' : 'Ask for this help',
        href: stands.next.href,
        isAsk: true,
      };
    case 'call':
      return callButton(found, page);
    case 'walk-in':
      return to('How to go there', `${page}#how-to-ask`);
    case 'use-online':
      return to(`Go to their website`, stands.next.href);
    case 'through-school':
      return to('How to ask school', `${page}#who-can-ask`);
    case 'someone-else-refers':
      return to('Who can ask, and what to say', `${page}#who-can-ask`);
    case 'another-area':
      return to('Who to talk to', page);
  }
}

/** A number that nobody has checked is shown nowhere: then the service's page says how. */
function callButton(found: Found, page: string): Button {
  const { phone } = phoneOf(found) ?? {};
  if (phone !== undefined) return { text: `Call ${phone}`, href: telHref(phone), isAsk: false };
  return { text: 'How to reach them', href: `${page}#how-to-ask`, isAsk: false };
}
