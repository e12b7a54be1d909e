import { keepAsAt } from '../../web/as-at.ts';
import { typedIn } from '../../web/fields.ts';
import { type Form, go, type Outcome, type Page, show } from '../../web/page.ts';
import { SIGN_IN, SIGN_IN_AS, SIGN_OUT } from '../paths.ts';
import { type Doors, signIn } from '../sign-in.action.ts';
import { type Acting, signInAs } from '../sign-in-as.action.ts';
import { signOut } from '../sign-out.action.ts';

const TEMPLATE = 'platform/identity/staff/sign-in.page.njk';

/** One of the demonstration's cast, whom one press signs in as. */
export type CastMember = Acting & {
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
        email: textIn(visit.body, 'email'),
        password: textIn(visit.body, 'password'),
        code: textIn(visit.body, 'code'),
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
  const view = { email, cast: house.cast, signInAt: SIGN_IN, signInAs: SIGN_IN_AS };
  return show(TEMPLATE, view, { title: 'Sign in', faults, status });
}

function signOutPage(house: SignInHouse): Page {
  return {
    at: SIGN_OUT,
    post: async ({ viewer, sessionKey, kept }) => {
      // Whoever sits here next sees today's pages.
      keepAsAt(kept, null);
      if (sessionKey) await signOut(house, viewer.area, sessionKey);
      return go(SIGN_IN, { kind: 'end', session: 'staff' });
    },
  };
}

function asCast(house: SignInHouse): Page {
  return {
    at: SIGN_IN_AS,
    // Reached by reloading what a wrong press showed: on to the page with the names.
    get: async () => go(SIGN_IN),
    post: async (visit) => {
      const wanted = house.cast.find((one) => one.party === textIn(visit.body, 'party'));
      if (!wanted) return form(house, '', 'wrong');
      const key = await signInAs(house, visit.viewer, wanted);
      return go(house.home, { kind: 'start', session: 'staff', key });
    },
  };
}

// No real email, password or code is longer.
const LONGEST = 500;

function textIn(body: Form, name: string): string {
  return typedIn(body, name).slice(0, LONGEST);
}
