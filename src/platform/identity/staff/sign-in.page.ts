import type { Role } from '../../access/viewer.ts';
import { type Form, go, type Outcome, type Page, show, type Visit } from '../../web/page.ts';
import { newSecret } from '../keys.ts';
import { SIGN_IN, SIGN_IN_AS, SIGN_OUT } from '../paths.ts';
import { endSession, startSession } from '../session.store.ts';
import { type Doors, signIn, staffSession } from '../sign-in.action.ts';

const TEMPLATE = 'platform/identity/staff/sign-in.page.njk';

/** One of the demonstration's cast, whom one press signs in as. */
export type CastMember = {
  readonly party: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  /** One line of what they do. */
  readonly does: string;
};

export type SignInHouse = Doors & {
  /** Where a member of staff begins. */
  readonly home: string;
  /** The demonstration's cast; empty in a service for real, where the address is not there. */
  readonly cast: readonly CastMember[];
};

/** Signing in and out, and in the demonstration signing in as any of its cast. */
export function signInPages(house: SignInHouse): readonly Page[] {
  return [signInPage(house), signOutPage(house), ...(house.cast.length > 0 ? [asCast(house)] : [])];
}

function signInPage(house: SignInHouse): Page {
  return {
    at: SIGN_IN,
    get: async () => form(house, '', null),
    post: async (visit) => {
      const typed = {
        email: textOf(visit.body, 'email'),
        password: textOf(visit.body, 'password'),
        code: textOf(visit.body, 'code'),
      };
      const result = await signIn(house, visit.viewer.area, typed);
      if (result.kind !== 'in') return form(house, typed.email, result.kind);
      return go(house.home, { kind: 'start', session: 'staff', key: result.key });
    },
  };
}

const SAYS = {
  wrong: 'We can’t sign you in with that. Check your email, password and code.',
  'too-many': 'Too many tries. Wait 15 minutes, then try again.',
} as const;

function form(house: SignInHouse, email: string, wrong: keyof typeof SAYS | null): Outcome {
  const faults = wrong ? [{ field: 'email', says: SAYS[wrong] }] : [];
  const status = wrong === 'too-many' ? 429 : wrong ? 422 : 200;
  const view = { email, cast: house.cast, signInAs: SIGN_IN_AS };
  return show(TEMPLATE, view, { title: 'Sign in', faults, status });
}

function signOutPage(house: SignInHouse): Page {
  return {
    at: SIGN_OUT,
    post: async (visit) => {
      await endOwnSession(house, visit);
      return go(SIGN_IN, { kind: 'end', session: 'staff' });
    },
  };
}

async function endOwnSession({ db, keys }: SignInHouse, visit: Visit): Promise<void> {
  if (!visit.sessionKey) return;
  const { area } = visit.viewer;
  const keyHash = keys.hash('session', visit.sessionKey);
  await db.as({ area, role: 'public', parties: [keyHash] }, (tx) => endSession(tx, area, keyHash));
}

function asCast(house: SignInHouse): Page {
  return {
    at: SIGN_IN_AS,
    post: async (visit) => {
      const wanted = house.cast.find((one) => one.party === textOf(visit.body, 'party'));
      if (!wanted) return form(house, '', 'wrong');
      const { area } = visit.viewer;
      const key = newSecret();
      const keyHash = house.keys.hash('session', key);
      const staff = { party_id: wanted.party, name: wanted.name, title: wanted.title };
      const session = staffSession({ area, staff, role: wanted.role, keyHash });
      await house.db.as(visit.viewer, (tx) => startSession(tx, session));
      return go(house.home, { kind: 'start', session: 'staff', key });
    },
  };
}

function textOf(body: Form, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value.slice(0, 500) : '';
}
