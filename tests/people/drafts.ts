import pg from 'pg';
import type { Service } from '../../src/find/directory/directory.ts';
import { checkOf } from '../../src/find/eligibility/index.ts';
import type { Day, Instant } from '../../src/kernel/day.ts';
import type { Doors, DraftKey } from '../../src/refer/referral/doors.ts';
import { beginDraft, type Sent, sendReferral } from '../../src/refer/referral/index.ts';
import type { DraftAnswers, SafeWay } from '../../src/refer/referral/referral.ts';
import type { TestHouse } from '../database.ts';
import { NOW, TODAY } from './cast.ts';
import { service, smallKent } from './small-kent.ts';

/** The drafts of two made-up families, ready to send. */

export { NOW, TODAY };

export const anEmail: SafeWay = {
  way: 'email',
  address: 'ewa@example.org',
  mayLeaveMessage: true,
  othersMaySee: false,
};

export const aText: SafeWay = {
  way: 'text',
  address: '07700 900321',
  mayLeaveMessage: true,
  othersMaySee: false,
};

/** Ewa asks for her son Tomek, who is 12, and who said yes. */
export const parentDraft: DraftAnswers = {
  route: 'parent-carer',
  services: ['kent-therapeutic-support'],
  facts: {
    dateOfBirth: '2014-03-02' as Day,
    home: { postcode: 'CT9 5PA', place: 'Margate' },
    learns: { where: 'school' },
    needs: ['anxiety'],
    impact: 'noticeable',
    immediateDanger: false,
    selfHarm: 'none',
    canMeet: ['face-to-face'],
    asker: 'parent-carer',
  },
  helpShown: false,
  names: {
    childGiven: 'Tomasz',
    childFamily: 'Nowak',
    knownAs: 'Tomek',
    pronouns: '',
    adultName: 'Ewa Nowak',
    relationship: 'mother',
  },
  words: {
    worry: 'He cries every morning before school.',
    since: 'Since September',
    childsWords: 'My tummy hurts.',
  },
  hopes: { goingWell: 'He loves drawing.', hopes: '', tried: 'We talked to his teacher.' },
  agree: {
    child: 'yes',
    childSaid: 'OK if it is not at school',
    adult: { parentalResponsibility: 'yes', agrees: 'yes', anotherDisagrees: '' },
    whyAnyway: '',
  },
  contact: { ways: [anEmail], bestTime: 'after 5pm', codeWord: 'kite', mustNotKnow: [] },
  support: {
    school: 'A primary school',
    gp: '',
    language: 'Polish',
    interpreter: true,
    easyRead: false,
    otherChanges: '',
    trustedAdult: '',
  },
};

/** Maya, who is 15, asks for herself; her dad must not know, and she wrote down his number. */
export const ownDraft: DraftAnswers = {
  ...parentDraft,
  route: 'young-person',
  facts: {
    ...parentDraft.facts,
    dateOfBirth: '2011-06-30' as Day,
    selfHarm: 'significant',
    asker: 'young-person',
  },
  helpShown: true,
  names: {
    childGiven: 'Maya',
    childFamily: 'Brown',
    knownAs: '',
    pronouns: 'she/her',
    adultName: '',
    relationship: '',
  },
  words: { worry: 'I can’t sleep and I hurt myself.', since: 'Summer', childsWords: '' },
  agree: { child: 'yes', childSaid: '', adult: null, whyAnyway: '' },
  contact: {
    ways: [aText],
    bestTime: '',
    codeWord: '',
    mustNotKnow: [{ who: 'dad', name: '', reach: '+44 7700 900999' }],
  },
  support: {
    school: '',
    gp: '',
    language: '',
    interpreter: false,
    easyRead: true,
    otherChanges: '',
    trustedAdult: 'My aunt, 07700 900555',
  },
};

/** Mr Hall, a SENCO, refers Tomek; the child and his mother agree. */
export const workDraft: DraftAnswers = {
  ...parentDraft,
  route: 'professional',
  facts: { ...parentDraft.facts, asker: 'education-professional' },
  names: {
    childGiven: 'Tomasz',
    childFamily: 'Nowak',
    knownAs: 'Tomek',
    pronouns: '',
    adultName: '',
    relationship: '',
    nhsNumber: '9990234418',
  },
  words: {
    worry: 'He cannot say what he needs.',
    since: 'Since September',
    childsWords: 'I get stuck.',
  },
  hopes: { goingWell: '', hopes: '', tried: 'A talking group for one term. It helped a little.' },
  you: {
    name: 'Sam Hall',
    role: 'SENCO',
    organisation: 'A primary school',
    email: 's.hall@school.example.org',
    phone: '01632960001',
    staysInvolved: 'yes',
  },
  family: {
    name: 'Ewa Nowak',
    relationship: 'mother',
    parentalResponsibility: 'yes',
    more: '',
  },
  effects: { home: 'He points.', learning: 'He copies others.', others: '' },
  safeguarding: { plans: 'None known', socialWorker: '', inPlace: '' },
  told: { by: 'both', why: '' },
};

/** What refer/referral needs of a house, on a test's own database and a small Kent. */
export function doorsOf(house: Pick<TestHouse, 'db' | 'keys'>, more: Partial<Doors> = {}): Doors {
  return {
    db: house.db,
    keys: house.keys,
    area: 'kent',
    book: bookOf([service()]),
    settings: { publicUrl: 'https://help.example.org' },
    ...more,
  };
}

/** The book of a small Kent with these services. */
export function bookOf(services: readonly Service[]): Doors['book'] {
  const check = checkOf(smallKent, services);
  return { now: () => ({ area: smallKent, services, advice: [] }), check: () => check };
}

/** A draft, begun and sent: its key, and what came of it. */
export async function sendDraft(
  doors: Doors,
  answers: DraftAnswers = parentDraft,
  now: Instant = NOW,
): Promise<{ readonly key: DraftKey; readonly sent: Sent }> {
  const key = await beginDraft(doors, answers, now);
  const sent = await sendReferral(doors, key, { version: 1, now });
  if (sent.kind !== 'sent') throw new Error(`It was not sent: ${sent.kind}`);
  return { key, sent };
}

/** Rows as the owner of the tables sees them, past every policy. */
export async function rowsOf<Row>(house: TestHouse, text: string): Promise<readonly Row[]> {
  const client = new pg.Client('url' in house.superuser ? {} : house.superuser);
  await client.connect();
  try {
    const { rows } = await client.query(text);
    return rows as readonly Row[];
  } finally {
    await client.end();
  }
}
