import { setTimeout as wait } from 'node:timers/promises';

/** A page as someone sees it: where they came to, and what it says. */
export type Seen = {
  /** Its path, without a query. */
  readonly at: string;
  readonly status: number;
  readonly html: string;
};

/** Somebody at a browser without scripts: cookies, forms, and a press on the button again. */
export type Person = {
  readonly visit: (path: string) => Promise<Seen>;
  /** Fills in the form that goes to `action` (the page's own path when absent), and sends it. */
  readonly press: (page: Seen, fields: Fields, action?: string) => Promise<Seen>;
  /** How often an answer did not come, or said "try again", so that it was asked for again. */
  readonly retries: () => number;
};

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export type Browser = {
  readonly base: string;
  /** Where they seem to come from, so that a limit on tries is each person's own. */
  readonly from: string;
  readonly heard?: (path: string) => void;
};

type Asked = {
  readonly path: string;
  readonly body?: string;
};

const PATIENCE_MS = 120_000;
const ANSWER_MS = 20_000;
const MOST_STEPS = 5;

/** Opens a browser of somebody's own. */
export function personAt({ base, from, heard }: Browser): Person {
  const jar = new Map<string, string>();
  let retries = 0;

  async function once({ path, body }: Asked): Promise<Response> {
    const form = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    return await fetch(base + path, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
      headers: {
        ...form,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': from,
      },
      ...(body === undefined ? {} : { body }),
    });
  }

  // No answer, or "we can't do that just now": wait a little and press again, as people do.
  async function ask(asked: Asked): Promise<{ response: Response; html: string }> {
    const begun = performance.now();
    for (;;) {
      try {
        if (asked.body !== undefined) heard?.(asked.path);
        const response = await once(asked);
        const html = await response.text();
        if (response.status < 500) return { response, html };
        if (isTooLate(begun)) throw new Error(`${asked.path} still answers ${response.status}`);
      } catch (fault) {
        if (isTooLate(begun)) throw fault;
      }
      retries += 1;
      await wait(50 + 100 * Math.min(retries % 4, 3));
    }
  }

  async function follow(asked: Asked): Promise<Seen> {
    let next = asked;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const { response, html } = await ask(next);
      keepCookies(jar, response);
      const to = response.headers.get('location');
      if (to === null) return { at: pathOf(next.path), status: response.status, html };
      next = { path: to };
    }
    throw new Error(`${asked.path} leads round and round`);
  }

  return {
    visit: (path) => follow({ path }),
    press: (page, fields, action = page.at) =>
      follow({ path: action, body: filled(page, action, fields) }),
    retries: () => retries,
  };
}

function isTooLate(begun: number): boolean {
  return performance.now() - begun > PATIENCE_MS;
}

function pathOf(path: string): string {
  return path.split(/[?#]/)[0] ?? path;
}

function keepCookies(jar: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }
}

const FORM = /<form[^>]*\saction="([^"]*)"[^>]*>(.*?)<\/form>/gs;
const HIDDEN = /<input[^>]*\stype="hidden"[^>]*>/g;

/** The form's own hidden fields, and what was typed. */
function filled({ at, html, status }: Seen, action: string, fields: Fields): string {
  const form = [...html.matchAll(FORM)].find(([, to = '']) => pathOf(to) === action);
  if (!form) throw new Error(`No form to ${action} on ${at} (${status})`);
  const body = new URLSearchParams();
  for (const [input] of (form[2] ?? '').matchAll(HIDDEN)) {
    body.append(attribute(input, 'name'), attribute(input, 'value'));
  }
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return body.toString();
}

function attribute(input: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1]?.replaceAll('&amp;', '&') ?? '';
}
