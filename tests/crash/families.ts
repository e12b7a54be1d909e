import type { Fields, Person, Seen } from './person.ts';

/** A kind of family: how they answer, and where a message to them goes. */
export type Family = {
  readonly kind: string;
  readonly address: string | null;
  readonly answers: Readonly<Record<string, Fields>>;
};

/** A reference that somebody was shown, and so counts on. */
export type Acknowledged = {
  readonly kind: string;
  readonly draft: string;
  readonly reference: string;
  readonly words: string;
  readonly address: string | null;
};

export const SERVICE = 'kent-therapeutic-support';
const MOST_PAGES = 40;

/** Asks for help from the first page to the reference, as one family. */
export async function askForHelp(person: Person, family: Family): Promise<Acknowledged> {
  let page = await answerUntil(person, await person.visit('/'), family, '/check/results');
  page = await person.visit(`/refer?service=${SERVICE}`);
  page = await answerUntil(person, page, family, '/refer/draft/sent');
  const [, draft = ''] = /^\/refer\/([^/]+)\/sent$/.exec(page.at) ?? [];
  const [reference = ''] = /\bKT-[2-9A-Z]{4}-\d{2}\b/.exec(page.html) ?? [];
  const [, words = ''] = /<strong>([a-z]+(?: [a-z]+){3})<\/strong>/.exec(page.html) ?? [];
  if (reference === '' || words === '') throw new Error(`No reference on ${page.at}`);
  return { kind: family.kind, draft, reference, words, address: family.address };
}

async function answerUntil(
  person: Person,
  first: Seen,
  family: Family,
  last: string,
): Promise<Seen> {
  let page = first;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const step = stepOf(page.at);
    if (page.status !== 200) throw new Error(`${step} answered ${page.status}`);
    if (step === last) return page;
    const answers = family.answers[step];
    if (!answers) throw new Error(`A ${family.kind} has no answer to ${step}`);
    page = await person.press(page, answers);
  }
  throw new Error(`A ${family.kind} never came to ${last}`);
}

// `/refer/draft-0197…/names` is asked of everyone as `/refer/draft/names`.
function stepOf(path: string): string {
  return path.replace(/^\/refer\/[^/]+\//, '/refer/draft/');
}

/** The nth family: kinds in turn, each with an address of their own. */
export function familyCalled(n: number): Family {
  const make = KINDS[n % KINDS.length];
  if (!make) throw new Error('There are no kinds of family');
  return make(n);
}

/** How many kinds there are: so many in a row are one of each. */
export const kindCount = (): number => KINDS.length;

const KINDS: readonly ((n: number) => Family)[] = [
  (n) => parent('parent by email', { way: 'email', address: `parent-${n}@example.org` }),
  (n) => own('young person by text', { way: 'text', address: mobile(n) }),
  (n) => parent('parent by text', { way: 'text', address: mobile(n) }),
  () => own('young person with no safe way', null),
];

// Numbers that Ofcom keeps for stories: 07700 900000 to 900999.
function mobile(n: number): string {
  return `07700900${String(n % 1_000).padStart(3, '0')}`;
}

type SafeWay = { readonly way: 'email' | 'text'; readonly address: string };

const CHECK: Readonly<Record<string, Fields>> = {
  '/': { worry: ['feelings', 'family-friends-bullying'] },
  '/check/more': { need: ['anxiety', 'bullying'] },
  '/check/safe': { danger: 'no', harm: 'none' },
  '/check/home': { postcode: 'CT9 5PA' },
  '/check/place': { place: 'not-sure' },
  '/check/learns': { learns: 'school' },
  '/check/impact': { impact: 'noticeable' },
  '/check/meet': { meet: ['face-to-face', 'online'] },
  '/refer': {},
  '/refer/draft/words': { worry: 'Every morning before school is hard.', since: 'September' },
  '/refer/draft/hopes': { goingWell: 'Drawing', hopes: 'To sleep', tried: '' },
  '/refer/draft/support': { school: 'A school', language: 'Polish', helps: ['interpreter'] },
  '/refer/draft/check': {},
};

function parent(kind: string, way: SafeWay): Family {
  return {
    kind,
    address: way.address,
    answers: {
      ...CHECK,
      '/check/about': { asker: 'parent-carer' },
      '/check/birth': { 'birth-day': '2', 'birth-month': '3', 'birth-year': '2017' },
      '/refer/draft/names': {
        ...{ childGiven: 'Tomasz', childFamily: 'Nowak', knownAs: 'Tomek' },
        ...{ adultName: 'Ewa Nowak', relationship: 'mother' },
      },
      '/refer/draft/agree': { child: 'yes', parentalResponsibility: 'yes', agrees: 'yes' },
      '/refer/draft/contact': contact(way),
    },
  };
}

function own(kind: string, way: SafeWay | null): Family {
  return {
    kind,
    address: way?.address ?? null,
    answers: {
      ...CHECK,
      '/check/about': { asker: 'young-person' },
      '/check/birth': { 'birth-day': '30', 'birth-month': '6', 'birth-year': '2010' },
      '/refer/draft/names': { childGiven: 'Maya', childFamily: 'Brown' },
      '/refer/draft/agree': { child: 'yes' },
      '/refer/draft/contact': { ...contact(way), mustNotKnow: ['dad'] },
    },
  };
}

function contact(way: SafeWay | null): Fields {
  if (!way) return { ways: ['none'] };
  const { way: name, address } = way;
  return {
    ways: [name],
    [`${name}-address`]: address,
    [`${name}-message`]: 'yes',
    [`${name}-seen`]: 'no',
  };
}
