import type { Person, Seen } from './person.ts';

/** A triage nurse of the demonstration, who accepts what has waited longest. */
export type Nurse = {
  /** Accepts one request; false when none waits. */
  readonly acceptOne: () => Promise<boolean>;
  /** Requests that the nurse was told are accepted. */
  readonly accepted: readonly string[];
};

const WAITING = '/staff/queues/new?order=waiting';
const SIGN_IN = '/staff/sign-in';
const PARTY = 'cast-amara-bright';
const ACCEPTANCE = { way: 'one-to-one', urgency: 'routine', 'urgency-reason': 'As they say it.' };

/** A nurse at a browser, who signs in with one press. */
export function nurseAt(person: Person): Nurse {
  const accepted: string[] = [];
  let isIn = false;

  async function list(): Promise<Seen> {
    if (!isIn) {
      const door = await person.visit(SIGN_IN);
      await person.press(door, { party: PARTY }, `${SIGN_IN}/as`);
      isIn = true;
    }
    return fine(await person.visit(WAITING), '/staff/queues/new');
  }

  async function acceptOne(): Promise<boolean> {
    const page = await list();
    const [, at = ''] = /href="(\/staff\/requests\/[^"/?#]+)"/.exec(page.html) ?? [];
    if (at === '') return false;
    const action = `${at}/acceptance`;
    const request = fine(await person.visit(`${at}?decide=acceptance`), at);
    const check = fine(await person.press(request, ACCEPTANCE, action), action);
    fine(await person.press(check, { step: 'send' }, action), at);
    accepted.push(at.replace('/staff/requests/', ''));
    return true;
  }
  return { acceptOne, accepted };
}

function fine(page: Seen, at: string): Seen {
  if (page.at === at && page.status === 200) return page;
  throw new Error(`The nurse is at ${page.at} (${page.status}), not at ${at}`);
}
