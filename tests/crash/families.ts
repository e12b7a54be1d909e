import type { Fields, Person, Seen } from './person.ts';

/** What a family asks of one team, and what a professional asks of another in one referral. */
export const THERAPEUTIC_SUPPORT = 'kent-therapeutic-support';
export const THERAPIES = ['kent-occupational-therapy', 'kent-speech-and-language-therapy'];

/** A kind of sender: how they go from the first page to the last, and who is told that it came. */
export type Family = {
  readonly kind: string;
  /** Where a message that we have it goes, one for each follower with a safe way. */
  readonly addresses: readonly string[];
  readonly services: readonly string[];
  /** Answers all, sends, and gives the page that shows the reference. */
  readonly walk: (person: Person) => Promise<Seen>;
};

/** A reference that somebody was shown, and so counts on. */
export type Acknowledged = {
  readonly kind: string;
  readonly draft: string;
  readonly reference: string;
  /** The four words of each follower, the sender's first. */
  readonly words: readonly string[];
  readonly addresses: readonly string[];
  readonly services: readonly string[];
};

const MOST_PAGES = 40;
const WORDS = /<strong>([a-z]+(?: [a-z]+){3})<\/strong>/g;

/** Asks for help from the first page to the reference, as one family. */
export async function askForHelp(person: Person, family: Family): Promise<Acknowledged> {
  const { kind, addresses, services } = family;
  const page = await family.walk(person);
  const [, draft = ''] = /^\/refer\/([^/]+)\/sent$/.exec(page.at) ?? [];
  const [reference = ''] = /\bKT-[2-9A-Z]{4}-\d{2}\b/.exec(page.html) ?? [];
  const words = [...page.html.matchAll(WORDS)].map(([, four = '']) => four);
  if (reference === '' || words.length === 0) throw new Error(`No reference on ${page.at}`);
  return { kind, draft, reference, words, addresses, services };
}

type Answers = Readonly<Record<string, Fields>>;

/** From page to page, as each leads to the next. */
async function answerUntil(
  person: Person,
  {
    from,
    last,
    answers,
  }: { readonly from: string; readonly last: string; readonly answers: Answers },
): Promise<Seen> {
  let page = await person.visit(from);
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const step = stepOf(page.at);
    if (page.status !== 200) throw new Error(`${step} answered ${page.status}`);
    if (step === last) return page;
    const typed = answers[step];
    if (!typed) throw new Error(`No answer to ${step}`);
    page = await person.press(page, typed);
  }
  throw new Error(`Never came to ${last}`);
}

// `/refer/draft-0197…/names` is asked of everyone as `/refer/draft/names`.
function stepOf(path: string): string {
  return path.replace(/^\/refer\/[^/]+/, '/refer/draft');
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
  professional,
  (n) => parent('parent by text', { way: 'text', address: mobile(n) }),
  () => own('young person with no safe way', null),
];

// Numbers that Ofcom keeps for stories: 07700 900000 to 900999.
function mobile(n: number): string {
  return `07700900${String(n % 1_000).padStart(3, '0')}`;
}

type SafeWay = { readonly way: 'email' | 'text'; readonly address: string };

const CHECK: Answers = {
  '/': { worry: ['feelings', 'family-friends-bullying'] },
  '/check/more': { need: ['anxiety', 'bullying'] },
  '/check/safe': { danger: 'no', harm: 'none' },
  '/check/home': { postcode: 'CT9 5PA' },
  '/check/place': { place: 'not-sure' },
  '/check/learns': { learns: 'school' },
  '/check/impact': { impact: 'noticeable' },
  '/check/meet': { meet: ['face-to-face', 'online'] },
};

const REQUEST: Answers = {
  '/refer': { service: THERAPEUTIC_SUPPORT },
  '/refer/draft/words': { worry: 'Every morning before school is hard.', since: 'September' },
  '/refer/draft/hopes': { goingWell: 'Drawing', hopes: 'To sleep', tried: '' },
  '/refer/draft/support': { school: 'A school', language: 'Polish', helps: ['interpreter'] },
  '/refer/draft/check': {},
};

function parent(kind: string, way: SafeWay): Family {
  return atHome(kind, way, {
    '/check/about': { asker: 'parent-carer' },
    '/check/birth': born('2', '3', '2017'),
    '/refer/draft/names': {
      ...{ childGiven: 'Tomasz', childFamily: 'Nowak', knownAs: 'Tomek' },
      ...{ adultName: 'Ewa Nowak', relationship: 'mother' },
    },
    '/refer/draft/agree': { child: 'yes', parentalResponsibility: 'yes', agrees: 'yes' },
    '/refer/draft/contact': contact(way),
  });
}

function own(kind: string, way: SafeWay | null): Family {
  return atHome(kind, way, {
    '/check/about': { asker: 'young-person' },
    '/check/birth': born('30', '6', '2010'),
    '/refer/draft/names': { childGiven: 'Maya', childFamily: 'Brown' },
    '/refer/draft/agree': { child: 'yes' },
    '/refer/draft/contact': { ...contact(way), mustNotKnow: ['dad'] },
  });
}

function atHome(kind: string, way: SafeWay | null, theirs: Answers): Family {
  const answers = { ...CHECK, ...REQUEST, ...theirs };
  const begin = `/refer?service=${THERAPEUTIC_SUPPORT}`;
  return {
    kind,
    addresses: way ? [way.address] : [],
    services: [THERAPEUTIC_SUPPORT],
    walk: async (person) => {
      await answerUntil(person, { from: '/', last: '/check/results', answers });
      return await answerUntil(person, { from: begin, last: '/refer/draft/sent', answers });
    },
  };
}

// Two services in one referral; followed by whoever sends it, and by the parent.
function professional(n: number): Family {
  const email = `senco-${n}@school.example.org`;
  const way: SafeWay = { way: 'email', address: `told-${n}@example.org` };
  const answers: Answers = {
    ...CHECK,
    '/check/about': { asker: 'education-professional' },
    '/refer': {},
  };
  return {
    kind: 'professional',
    addresses: [email, way.address],
    services: THERAPIES,
    walk: async (person) => {
      await answerUntil(person, { from: '/', last: '/check/more', answers });
      const { at } = await answerUntil(person, { from: '/refer', last: '/refer/draft', answers });
      for (const [step, typed] of workOf(email, way)) {
        const page = await person.visit(`${at}/${step}`);
        const { status } = await person.press(page, typed);
        if (status !== 200) throw new Error(`${step} at work answered ${status}`);
      }
      const check = { '/refer/draft/check': {} };
      const from = `${at}/check`;
      return await answerUntil(person, { from, last: '/refer/draft/sent', answers: check });
    },
  };
}

function workOf(email: string, way: SafeWay): readonly (readonly [string, Fields])[] {
  return [
    ['teams', { services: THERAPIES }],
    [
      'you',
      {
        ...{ name: 'Sam Hall', role: 'SENCO', organisation: 'A school', email },
        staysInvolved: 'yes',
      },
    ],
    ['child', { childGiven: 'Tomasz', childFamily: 'Nowak', ...born('2', '3', '2017') }],
    ['home', { postcode: 'CT9 5PA' }],
    ['support', { school: 'A school' }],
    ['family', { name: 'Ewa Nowak', relationship: 'mother', parentalResponsibility: 'yes' }],
    ['concern', { needs: ['anxiety'], worry: 'He hides before school.' }],
    ['effects', { impact: 'noticeable', learning: 'He copies others.' }],
    ['tried', { tried: 'A talking group for one term.' }],
    ['safety', { danger: 'no', harm: 'none' }],
    ['told', { by: 'both' }],
    ['contact', contact(way)],
  ];
}

function born(day: string, month: string, year: string): Fields {
  return { 'birth-day': day, 'birth-month': month, 'birth-year': year };
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
