import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf } from '../../src/app/pages.ts';
import { type Product, startProduct } from '../journeys/product.ts';
import { askAt, atWork } from './at-work.ts';
import { answerCheck, born, FORM_PAGES, send, writeDraft } from './forms.ts';
import { proposeAt } from './proposing.ts';
import { sendAt, signIn, track } from './sending.ts';
import { newVisit, type Visit } from './visit.ts';
import { writeWorkDraft } from './work-forms.ts';

// A page of six statements at most stays quick, whatever the house holds; a worklist takes four.
const MOST = 6;
const MOST_OF_A_LIST = 4;

/** Who opens a page, and where; and the status, where it is not 200. */
type Opened = { readonly by: Visit; readonly path: string; readonly status?: number };
type Opening = Readonly<Record<string, Opened>>;

let product: Product;
let opened: Opening;

beforeAll(async () => {
  product = await startProduct();
  const request = await ofARequest();
  const sender = request['/track/request']?.by ?? newVisit(product);
  opened = {
    ...(await ofTheCheck()),
    ...request,
    ...(await ofStaff()),
    ...(await ofTheDirectory()),
    ...(await asked(sender)),
  };
});
afterAll(() => product.end());

test('every page is shown, in six statements at most', async () => {
  const addresses = pagesOf(product.house).flatMap(({ at, get }) => (get ? [at] : []));
  expect(Object.keys(opened).sort()).toEqual([...addresses].sort());
  const counted: Record<string, number> = {};
  for (const [at, { by, path, status = 200 }] of Object.entries(opened)) {
    const before = product.house.db.statements();
    const answer = await by.get(path);
    counted[at] = product.house.db.statements() - before;
    expect([at, answer.status, answer.to]).toEqual([at, status, expect.any(String)]);
  }
  const over = Object.entries(counted).filter(([at, count]) => count > mostOf(at));
  expect(over).toEqual([]);
});

test('pages that hold nothing of anyone ask the database nothing', async () => {
  const quiet = ['/', '/help-now', '/privacy', '/accessibility', '/leave', '/check/results'];
  const before = product.house.db.statements();
  for (const path of quiet) await opened['/check/results']?.by.get(path);
  expect(product.house.db.statements()).toBe(before);
});

function mostOf(at: string): number {
  return at.startsWith('/staff/queues/') ? MOST_OF_A_LIST : MOST;
}

/** The check and the reading pages, by somebody who answered it all. */
async function ofTheCheck(): Promise<Opening> {
  const by = newVisit(product);
  await answerCheck(by, '/check/results', { '/check/home': { postcode: 'CT3 1AA' } });
  const child = newVisit(product);
  await answerCheck(child, '/check/birth', { '/check/about': { asker: 'young-person' } });
  await send(child, '/check/birth', born(['2', '3', '2016']));
  const doubted = newVisit(product);
  await answerCheck(doubted, '/check/birth');
  await send(doubted, '/check/birth', born(['2', '3', '1896']));
  const swallows = newVisit(product);
  await answerCheck(swallows, '/check/done', {
    '/': { worry: ['eating'] },
    '/check/more': { need: 'eating-and-swallowing' },
    '/check/home': { postcode: 'BR8 7AA' },
  });
  const same = (...paths: readonly string[]): Opening =>
    Object.fromEntries(paths.map((path) => [path, { by, path }]));
  return {
    ...same('/help-now', '/privacy', '/accessibility', '/leave/about', '/advice', '/walk-ins'),
    ...same('/find', '/shortlist'),
    '/check/done': { by: swallows, path: '/check/done' },
    '/advice/:id': { by, path: '/advice/everyday-skills' },
    '/advice/:id/easy-read': { by, path: '/advice/everyday-skills/easy-read' },
    ...same('/', '/check/about', '/check/more', '/check/safe', '/check/help-first'),
    ...same('/check/birth', '/check/home', '/check/place', '/check/learns', '/check/impact'),
    ...same('/check/meet', '/check/results', '/check/answers'),
    '/leave': { by: newVisit(product), path: '/leave', status: 303 },
    '/check/words': { by, path: '/check/words', status: 303 },
    '/check/again': { by, path: '/check/again', status: 303 },
    '/check/birth/sure': { by: doubted, path: '/check/birth/sure' },
    '/check/grown-up': { by: child, path: '/check/grown-up' },
    '/check/grown-up/tell': { by: child, path: '/check/grown-up/tell' },
    '/services/:id': { by, path: '/services/kent-therapeutic-support?from=results' },
    '/services/:id/team': { by, path: '/services/kooth/team', status: 303 },
  };
}

/** A request being written, one that was sent, and one that is followed. */
async function ofARequest(): Promise<Opening> {
  const by = newVisit(product);
  await answerCheck(by);
  const check = await writeDraft(by);
  const at = (step: string) => check.replace(/check$/, step);
  const steps = ['names', 'words', 'hopes', 'agree', 'contact', 'support', 'check', 'teams'];

  const sender = newVisit(product);
  await answerCheck(sender);
  const theirs = await writeDraft(sender);
  await track(await sendAt(sender, theirs), sender);
  const refused = newVisit(product);
  const no = FORM_PAGES.find(({ name }) => name.endsWith('agree-no'));
  return {
    ...Object.fromEntries(steps.map((step) => [`/refer/:draft/${step}`, { by, path: at(step) }])),
    ...(await ofAReferral()),
    '/refer': { by, path: '/refer?service=kent-therapeutic-support' },
    '/refer/return': { by, path: '/refer/return' },
    '/refer/:draft/agree-no': { by: refused, path: (await no?.come(refused)) ?? '' },
    '/refer/:draft/sent': { by: sender, path: theirs.replace(/check$/, 'sent') },
    '/track': { by, path: '/track' },
    '/track/request': { by: sender, path: '/track/request' },
    '/track/request/:request/stop': { by: sender, path: await stopAt(sender) },
  };
}

async function stopAt(by: Visit): Promise<string> {
  const { html } = await by.get('/track/request');
  return /\/track\/request\/[\w-]+\/stop/.exec(html)?.[0] ?? '';
}

/** A professional's referral with all its pages answered. */
async function ofAReferral(): Promise<Opening> {
  const by = newVisit(product);
  const check = await writeWorkDraft(by);
  const list = check.replace(/\/check$/, '');
  const sender = newVisit(product);
  const theirs = await writeWorkDraft(sender);
  await sendAt(sender, theirs);
  const steps = ['you', 'child', 'home', 'family', 'concern', 'effects', 'tried', 'safety', 'told'];
  return {
    '/refer/:draft': { by, path: list },
    '/refer/:draft/slip': { by: sender, path: theirs.replace(/check$/, 'slip') },
    ...Object.fromEntries(
      steps.map((step) => [`/refer/:draft/${step}`, { by, path: `${list}/${step}` }]),
    ),
  };
}

/** The desk of a nurse, with the requests that were sent before. */
async function ofStaff(): Promise<Opening> {
  const by = await signIn(product);
  const list = await by.get('/staff/queues/new');
  const request = /\/staff\/requests\/[\w-]+/.exec(list.html)?.[0] ?? '';
  const messages = await by.get('/staff/messages');
  const message = /\/staff\/messages\/[\w-]+/.exec(messages.html)?.[0] ?? '';
  return {
    '/staff': { by, path: '/staff', status: 303 },
    '/staff/sign-in': { by, path: '/staff/sign-in' },
    '/staff/sign-in/as': { by, path: '/staff/sign-in/as', status: 303 },
    '/staff/queues/:list': { by, path: '/staff/queues/new' },
    '/staff/requests/:request': { by, path: `${request}?decide=decline` },
    '/staff/requests/:request/acceptance': { by, path: `${request}/acceptance`, status: 303 },
    '/staff/requests/:request/decline': { by, path: `${request}/decline`, status: 303 },
    '/staff/requests/:request/information': { by, path: `${request}/information`, status: 303 },
    '/staff/requests/:request/team': { by, path: `${request}/team`, status: 303 },
    '/staff/requests/:request/urgency': { by, path: `${request}/urgency`, status: 303 },
    '/staff/messages': { by, path: '/staff/messages' },
    '/staff/messages/:reference': { by, path: message },
  };
}

/** The directory, with a change that waits to be approved. */
async function ofTheDirectory(): Promise<Opening> {
  const by = await atWork(product, 'joan-marsh');
  const at = '/staff/directory';
  const service = `${at}/services/kooth`;
  const proposal = await proposeAt(by, service, { summary: 'Help online, at any hour.' });
  return {
    '/staff/as-at': { by, path: '/staff/as-at' },
    [at]: { by, path: at },
    [`${at}/services/:id`]: { by, path: service },
    [`${at}/contacts/:id`]: { by, path: `${at}/contacts/kent-tss-line` },
    [`${at}/proposals/:id`]: { by, path: proposal },
  };
}

/** What a nurse asked of whoever follows the request. */
async function asked(sender: Visit): Promise<Opening> {
  const nurse = await signIn(product);
  const { html } = await nurse.get('/staff/queues/new');
  const request = /\/staff\/requests\/[\w-]+/.exec(html)?.[0] ?? '';
  await askAt(nurse, request, { own: 'What helps at night?' });
  const track = await sender.get('/track/request');
  const path = /\/track\/answer\/[\w-]+/.exec(track.html)?.[0] ?? '';
  return { '/track/answer/:ask': { by: sender, path } };
}
