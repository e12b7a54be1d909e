import { EWA, JAZ, MAYA } from '../people/cast.ts';
import { read } from './html.ts';
import type { Answer, Typed, Visit } from './visit.ts';

/** A page with a form, as a test meets it. */
export type FormPage = {
  /** For the name of a test. */
  readonly name: string;
  /** Brings somebody new to it; gives its address. */
  readonly come: (visit: Visit) => Promise<string>;
  /** What is a good answer to all of it. */
  readonly good: Typed;
  /** The controls that a form with nothing in it is at fault for; none where all is optional. */
  readonly demands: readonly string[];
  /** Each box for words. */
  readonly boxes: readonly string[];
};

/** A birth date as its three boxes. */
export function born([day, month, year]: readonly [string, string, string]): Typed {
  return { 'birth-day': day, 'birth-month': month, 'birth-year': year };
}

const SAFE = { danger: 'no', harm: 'none' };

/** The check of a worried mother, page by page. */
const CHECK: readonly (readonly [path: string, typed: Typed])[] = [
  ['/', { worry: 'feelings' }],
  ['/check/about', { asker: 'parent-carer' }],
  ['/check/more', { need: 'anxiety' }],
  ['/check/safe', SAFE],
  ['/check/birth', born(EWA.born)],
  ['/check/home', { postcode: EWA.postcode }],
  ['/check/impact', { impact: 'noticeable' }],
  ['/check/meet', { meet: ['face-to-face', 'online'] }],
];

/** Answers the check up to a page, as a parent, or in other words. */
export async function answerCheck(
  visit: Visit,
  until = '/check/results',
  other: Readonly<Record<string, Typed>> = {},
): Promise<string> {
  for (const [path, typed] of CHECK) {
    if (path === until) break;
    await send(visit, path, other[path] ?? typed);
  }
  return until;
}

/** Sends a form that must be good. Gives where it led. */
export async function send(visit: Visit, path: string, typed: Typed): Promise<string> {
  const answer = await visit.post(path, typed);
  if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
  return answer.to;
}

/** Opens a form, fills it in and sends it, with what it holds unseen. */
export async function fillIn(visit: Visit, path: string, typed: Typed): Promise<Answer> {
  const page = read((await visit.get(path)).html);
  const unseen = ['version', 'seen'].flatMap((name) => {
    const held = page.held(name);
    return held === undefined ? [] : [[name, held] as const];
  });
  return await visit.post(path, { ...Object.fromEntries(unseen), ...typed });
}

const REFER: readonly (readonly [step: string, typed: Typed])[] = [
  [
    'names',
    {
      childGiven: EWA.given,
      childFamily: EWA.family,
      knownAs: EWA.calledBy,
      adultName: EWA.name,
      relationship: EWA.relationship,
    },
  ],
  ['words', { worry: EWA.words, since: 'September', childsWords: EWA.childsWords }],
  [
    'hopes',
    { goingWell: 'He loves drawing.', hopes: 'To go in smiling.', tried: 'We asked school.' },
  ],
  ['agree', { child: 'yes', childSaid: 'OK', parentalResponsibility: 'yes', agrees: 'yes' }],
  [
    'contact',
    { ways: 'email', 'email-address': EWA.email, 'email-message': 'yes', 'email-seen': 'no' },
  ],
  ['support', { school: 'A school in Margate', language: 'Polish' }],
];

const OWN: Readonly<Record<string, Typed>> = {
  names: { childGiven: MAYA.given, childFamily: MAYA.family },
  words: { worry: MAYA.words },
  agree: { child: 'yes' },
  contact: {
    ways: 'text',
    'text-address': MAYA.mobile,
    'text-message': 'yes',
    'text-seen': 'no',
    mustNotKnow: 'dad',
  },
};

/** Begins a request and answers it up to a page; gives that page's address. */
export async function writeDraft(
  visit: Visit,
  until = 'check',
  other: Readonly<Record<string, Typed>> = {},
): Promise<string> {
  const names = await send(visit, '/refer', { service: 'kent-therapeutic-support' });
  const at = (step: string) => names.replace(/names$/, step);
  for (const [step, typed] of REFER) {
    if (step === until) break;
    const { status } = await fillIn(visit, at(step), other[step] ?? typed);
    if (status !== 303) throw new Error(`${step} answered ${status}`);
  }
  return at(until);
}

/** The same for Maya, who is 15 and asks by herself. */
export async function writeOwnDraft(visit: Visit, until = 'check'): Promise<string> {
  await answerCheck(visit, '/check/results', {
    '/check/about': { asker: 'young-person' },
    '/check/birth': born(MAYA.born),
  });
  return await writeDraft(visit, until, OWN);
}

/** The same for Jaz, who is 17, in danger now, and has no safe way to be reached. */
export async function writeDangerDraft(visit: Visit, until = 'check'): Promise<string> {
  await answerCheck(visit, '/check/results', {
    '/check/about': { asker: 'young-person' },
    '/check/safe': { danger: 'yes', harm: 'significant' },
    '/check/birth': born(JAZ.born),
    '/check/home': { postcode: JAZ.postcode },
  });
  return await writeDraft(visit, until, {
    names: { childGiven: JAZ.given, childFamily: JAZ.family },
    words: { worry: JAZ.words },
    agree: { child: 'yes' },
    contact: { ways: 'none' },
  });
}

function check(path: string, form: Omit<FormPage, 'name' | 'come'>): FormPage {
  return { name: path, come: (visit) => answerCheck(visit, path), ...form };
}

function refer(step: string, form: Omit<FormPage, 'name' | 'come' | 'good'>): FormPage {
  return {
    name: `/refer/…/${step}`,
    come: async (visit) => {
      await answerCheck(visit);
      return await writeDraft(visit, step);
    },
    good: REFER.find(([name]) => name === step)?.[1] ?? {},
    ...form,
  };
}

/** A place cannot be told from this postcode alone. */
const SPLIT = 'CT3 1AA';

/** Every page of the public with a form of its own. */
export const FORM_PAGES: readonly FormPage[] = [
  check('/', { good: { worry: ['feelings', 'behaviour'] }, demands: ['worry'], boxes: [] }),
  {
    ...check('/check/words', {
      good: { words: 'can’t sit still' },
      demands: ['words'],
      boxes: ['words'],
    }),
    come: async () => '/check/words',
  },
  check('/check/about', { good: { asker: 'young-person' }, demands: ['asker'], boxes: [] }),
  check('/check/more', { good: { need: ['anxiety'] }, demands: ['need'], boxes: [] }),
  check('/check/safe', { good: SAFE, demands: ['danger', 'harm'], boxes: [] }),
  check('/check/birth', {
    good: born(EWA.born),
    demands: ['birth-day'],
    boxes: ['birth-day', 'birth-month', 'birth-year'],
  }),
  {
    ...check('/check/grown-up', { good: { 'grown-up': 'no' }, demands: ['grown-up'], boxes: [] }),
    come: async (visit) => {
      await answerCheck(visit, '/check/birth', { '/check/about': { asker: 'young-person' } });
      return await send(visit, '/check/birth', born(EWA.born));
    },
  },
  check('/check/home', {
    good: { postcode: 'CT1 2AB' },
    demands: ['postcode'],
    boxes: ['postcode'],
  }),
  {
    ...check('/check/place', { good: { place: 'not-sure' }, demands: ['place'], boxes: [] }),
    come: async (visit) => {
      await answerCheck(visit, '/check/impact', { '/check/home': { postcode: SPLIT } });
      return '/check/place';
    },
  },
  check('/check/learns', {
    good: { learns: 'school', 'where-school': 'Margate' },
    demands: ['learns'],
    boxes: ['where-school'],
  }),
  check('/check/impact', { good: { impact: 'limited' }, demands: ['impact'], boxes: [] }),
  check('/check/meet', { good: { meet: 'phone' }, demands: ['meet'], boxes: [] }),
  refer('names', {
    demands: ['childGiven', 'childFamily', 'adultName', 'relationship'],
    boxes: ['childGiven', 'childFamily', 'knownAs', 'pronouns', 'adultName', 'relationship'],
  }),
  refer('words', { demands: ['worry'], boxes: ['worry', 'since', 'childsWords'] }),
  refer('hopes', { demands: [], boxes: ['goingWell', 'hopes', 'tried'] }),
  {
    ...refer('hopes', { demands: [], boxes: ['how-worry'] }),
    name: '/refer/…/hopes, with advice that was read',
    good: { advice: 'worry', 'how-worry': 'Two weeks' },
    come: async (visit) => {
      await visit.get('/advice/worry');
      await answerCheck(visit);
      return await writeDraft(visit, 'hopes');
    },
  },
  refer('agree', {
    demands: ['child', 'parentalResponsibility', 'agrees'],
    boxes: ['childSaid', 'anotherDisagrees'],
  }),
  {
    ...refer('agree', { demands: ['whyAnyway'], boxes: ['whyAnyway'] }),
    name: '/refer/…/agree-no',
    good: { whyAnyway: 'He does not see how low he is.' },
    come: async (visit) => {
      await answerCheck(visit);
      const agree = await writeDraft(visit, 'agree');
      const no = { child: 'no', parentalResponsibility: 'yes', agrees: 'yes' };
      return (await fillIn(visit, agree, no)).to;
    },
  },
  refer('contact', {
    demands: ['ways'],
    boxes: ['email-address', 'bestTime', 'codeWord', 'someone'],
  }),
  refer('support', { demands: [], boxes: ['school', 'gp', 'language', 'otherChanges'] }),
];
