import type { Product } from '../journeys/product.ts';
import { fillIn } from './forms.ts';
import { type Answer, newVisit, type Visit } from './visit.ts';

/** What opens a request that was sent. */
export type Sent = { readonly reference: string; readonly words: string };

/** Presses "Send my request" on "Check your answers", and reads the page that follows. */
export async function sendAt(visit: Visit, check: string): Promise<Sent> {
  const { to } = await fillIn(visit, check, {});
  const { html } = await visit.get(to);
  return {
    reference: /KT-[A-Z0-9]{4}-[0-9]{2}/.exec(html)?.[0] ?? '',
    words: /oast-words[^>]*><strong>([^<]*)</.exec(html)?.[1] ?? '',
  };
}

/** Types reference and words to see where a request is. */
export function track(typed: Sent, visit: Visit): Promise<Answer> {
  return visit.post('/track', typed);
}

/** Signs a member of the demonstration's staff in with one press. */
export async function signIn(product: Product, party = 'cast-amara-bright'): Promise<Visit> {
  const visit = newVisit(product);
  await visit.post('/staff/sign-in/as', { party });
  return visit;
}
