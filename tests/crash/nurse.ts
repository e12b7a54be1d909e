import type { Fields, Person, Seen } from './person.ts';

/** What a nurse may do with a request, as the forms call it. */
export type Act = 'acceptance' | 'decline' | 'information';

/** A request of which a nurse was told that something is done. */
export type Done = { readonly request: string; readonly reference: string; readonly act: Act };

export type List = 'new' | 'come-back';

/** A triage nurse of the demonstration, who takes what has waited longest. */
export type Nurse = {
  /** Does with one request of a list what is chosen for its reference; false when none waits. */
  readonly takeOne: (list: List, choose: (reference: string) => Act) => Promise<boolean>;
  readonly done: readonly Done[];
  /** The services whose requests come to the nurse. */
  readonly services: readonly string[];
};

export type Seat = { readonly party: string; readonly services: readonly string[] };

const SIGN_IN = '/staff/sign-in';

/** A nurse at a browser, who signs in with one press. */
export function nurseAt(person: Person, { party, services }: Seat): Nurse {
  const done: Done[] = [];
  let isIn = false;

  async function open(list: List): Promise<Seen> {
    if (!isIn) {
      const door = await person.visit(SIGN_IN);
      await person.press(door, { party }, `${SIGN_IN}/as`);
      isIn = true;
    }
    const at = `/staff/queues/${list}`;
    return fine(await person.visit(`${at}?order=waiting`), at);
  }

  async function act(at: string, what: Act): Promise<void> {
    const action = `${at}/${what}`;
    const form = fine(await person.visit(`${at}?decide=${what}`), at);
    const check = fine(await person.press(form, FORMS[what](form), action), action);
    fine(await person.press(check, { step: 'send' }, action), at);
  }

  async function takeOne(list: List, choose: (reference: string) => Act): Promise<boolean> {
    const page = await open(list);
    const [, at = ''] = /href="(\/staff\/requests\/[^"/?#]+)"/.exec(page.html) ?? [];
    if (at === '') return false;
    const { html } = fine(await person.visit(at), at);
    const [, reference = ''] = /Reference (KT-[2-9A-Z]{4}-\d{2})/.exec(html) ?? [];
    const what = choose(reference);
    await act(at, what);
    done.push({ request: at.replace('/staff/requests/', ''), reference, act: what });
    return true;
  }
  return { takeOne, done, services };
}

const BY = { day: '1', month: '12', year: '2026' };

const FORMS: Readonly<Record<Act, (form: Seen) => Fields>> = {
  acceptance: () => ({
    ...{ way: 'one-to-one', urgency: 'routine', 'urgency-reason': 'As they say it.' },
  }),
  // The first service that is on offer; what is not known of it is answered.
  decline: ({ html }) => {
    const offer = found(html, /name="offer" type="checkbox" value="([^"]+)"/);
    return {
      ...{ reason: 'other-service-fits-better', offer, 'checked-by': 'A nurse' },
      ...{ 'check-day': BY.day, 'check-month': BY.month, 'check-year': BY.year },
      ...(html.includes(`name="gap-${offer}"`) ? { [`gap-${offer}`]: 'They told us.' } : {}),
    };
  },
  // One question of those on offer, and one in the nurse's words, to whoever the page proposes.
  information: ({ html }) => ({
    ask: found(html, /name="ask" type="checkbox" value="([^"]+)"/),
    own: 'Who helps at school?',
    from: found(html, /name="from" type="radio" value="([^"]+)" checked/),
    ...{ 'by-day': BY.day, 'by-month': BY.month, 'by-year': BY.year },
  }),
};

function found(html: string, pattern: RegExp): string {
  const [, value = ''] = pattern.exec(html) ?? [];
  if (value === '') throw new Error(`The nurse found no ${pattern.source}`);
  return value;
}

function fine(page: Seen, at: string): Seen {
  if (page.at === at && page.status === 200) return page;
  throw new Error(`The nurse is at ${page.at} (${page.status}), not at ${at}`);
}
