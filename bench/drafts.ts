import secureSession from '@fastify/secure-session';
import Fastify from 'fastify';
import { type DemoCase, demoCase } from '../src/app/demo/cases.ts';
import { canonical } from '../src/find/area/digest.rule.ts';
import { dayOf, instantAt } from '../src/kernel/day.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import { makeKeys } from '../src/platform/identity/index.ts';
import { KEPT_COOKIE } from '../src/platform/web/kept-cookie.ts';
import { beginDraft } from '../src/refer/referral/index.ts';
import type { DraftAnswers } from '../src/refer/referral/referral.ts';
import type { Ground } from './ground.ts';
import type { Asked } from './load.ts';
import { formOf } from './visitor.ts';

export type DraftsWish = {
  readonly ground: Ground;
  readonly count: number;
  readonly services: readonly string[];
};

const AT_ONCE = 8;

/**
 * Requests that are ready but for the last press, "Send my request", each as the browser that wrote
 * it would send it. They are begun by the action that a browser's first press causes.
 */
export async function readyDrafts(wish: DraftsWish): Promise<Asked[]> {
  const { ground, count } = wish;
  const keys = makeKeys(ground.secretKey);
  const db = openDatabase(ground.app);
  const seal = await sealer(keys.cookieKey);
  const now = instantAt(Date.now());
  const answers: DraftAnswers = { ...CASE.answers(dayOf(now)), services: [...wish.services] };
  const seen = keys.hash('facts-seen', canonical(answers.facts)).slice(0, 16);
  const body = formOf({ version: '1', seen }).toString();
  const ready: Asked[] = [];
  async function begin(): Promise<void> {
    const doors = { db, keys, area: ground.pack.area.id };
    while (ready.length < count) {
      const key = await beginDraft(doors, answers, now);
      const headers = { ...FORM, cookie: `${KEPT_COOKIE}=${seal({ drafts: [key] })}` };
      ready.push({ method: 'POST', path: `/refer/${key.id}/check`, headers, body });
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, begin));
  await db.end();
  return ready;
}

const FORM = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
};

/** Seals what a browser keeps, as the product does. */
async function sealer(key: Buffer): Promise<(kept: Record<string, unknown>) => string> {
  const server = Fastify();
  await server.register(secureSession, { key, cookieName: KEPT_COOKIE });
  await server.ready();
  return (kept) => encodeURIComponent(server.encodeSecureSession(server.createSecureSession(kept)));
}

const CASE: DemoCase = demoCase(0, {
  route: 'parent-carer',
  given: 'Tomasz',
  family: 'Nowak',
  knownAs: 'Tomek',
  age: 9,
  postcode: 'CT1 2AB',
  needs: ['anxiety', 'bullying'],
  worry: 'He cries before school and says the others laugh at him. He has stopped eating lunch.',
  since: 'The start of term',
  childsWords: 'I want them to stop.',
  hopes: 'For him to like school again.',
  goingWell: 'He loves drawing and his cousins.',
  tried: 'We spoke to his teacher for six weeks. It helped a bit.',
  adult: { name: 'Ewa Nowak', relationship: 'mother' },
  support: { school: 'A school in Canterbury', language: 'Polish', interpreter: true },
});
