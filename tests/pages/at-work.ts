import type { DraftAnswers } from '../../src/refer/referral/referral.ts';
import type { Product } from '../journeys/product.ts';
import { parentDraft, sendDraft } from '../people/drafts.ts';
import { type Read, read } from './html.ts';
import { signIn, track } from './sending.ts';
import { type Answer, newVisit, type Typed, type Visit } from './visit.ts';

/** Staff at work, and what a family sees of it. */

/** One of the cast, signed in by one press: `amara-bright`. */
export async function atWork(product: Product, party: string): Promise<Visit> {
  return await signIn(product, `cast-${party}`);
}

export type SentRequest = {
  /** The address of its page for staff. */
  readonly at: string;
  readonly reference: string;
  /** Its follower's four words. */
  readonly words: string;
};

let sentSoFar = 0;

/** Sends a request, and finds it on the list by the child's name as a nurse finds it. */
export async function sendRequest(
  product: Product,
  draft: DraftAnswers = parentDraft,
): Promise<SentRequest> {
  sentSoFar += 1;
  const childFamily = `Nowak${sentSoFar}x`;
  const names = draft.names ? { names: { ...draft.names, childFamily } } : {};
  const { sent } = await sendDraft(product.house, { ...draft, ...names });
  const { html } = await (await atWork(product, 'amara-bright')).get('/staff/queues/new');
  const at = new RegExp(`href="(/staff/requests/[^"]+)">[^<]*${childFamily}<`).exec(html)?.[1];
  if (at === undefined) throw new Error(`${childFamily} is not on the list`);
  return { at, reference: sent.reference, words: sent.words.join(' ') };
}

/** What a family reads of their request. */
export async function follow(
  product: Product,
  { reference, words }: Pick<SentRequest, 'reference' | 'words'>,
): Promise<Read> {
  const visit = newVisit(product);
  await track({ reference, words }, visit);
  return read((await visit.get('/track/request')).html);
}

const BY_DECEMBER = { 'by-day': '1', 'by-month': '12', 'by-year': '2026' };

/** Asks for more on a request, of whoever the form proposes; what came of it. */
export async function askAt(nurse: Visit, at: string, typed: Typed): Promise<Answer> {
  const form = read((await nurse.get(`${at}?decide=information`)).html);
  const [from = ''] = form.picked('from');
  const version = form.held('version') ?? '';
  return await nurse.post(`${at}/information`, {
    ...{ version, from, ...BY_DECEMBER, step: 'send' },
    ...typed,
  });
}
