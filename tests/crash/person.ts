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
  /** Those of them that were an answer, and not the one that says when to come back: 503. */
  readonly troubles: readonly string[];
};

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export type Browser = {
  readonly base: string;
  /** Where they seem to come from, so that a limit on tries is each person's own. */
  readonly from: string;
  /** Told of each form as it is sent. */
  readonly heard?: (path: string) => void;
  /** Told of each answer that the person can go on from. */
  readonly answered?: () => void;
  /** Gives up once it aborts. */
  readonly ended?: AbortSignal;
};

type Asked = { readonly path: string; readonly body?: string };
type Answer = { readonly headers: Headers; readonly status: number; readonly html: string };

const PATIENCE_MS = 45_000;
const ANSWER_MS = 20_000;
const MOST_STEPS = 5;

/** Opens a browser of somebody's own. */
export function personAt({ base, from, heard, answered, ended }: Browser): Person {
  const jar = new Map<string, string>();
  const troubles: string[] = [];
  let retries = 0;

  async function answerTo({ path, body }: Asked): Promise<Answer> {
    const form = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    if (body !== undefined) heard?.(path);
    const response = await fetch(base + path, {
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
    return { headers: response.headers, status: response.status, html: await response.text() };
  }

  // No answer, or "we can't do that just now": wait a little and press again, as people do.
  async function ask(asked: Asked): Promise<Answer> {
    const begun = performance.now();
    for (;;) {
      const answer = await answerTo(asked).catch(() => undefined);
      if (answer && answer.status < 500) {
        answered?.();
        return answer;
      }
      if (ended?.aborted || performance.now() - begun > PATIENCE_MS) {
        throw new Error(`${asked.path}: ${answer?.status ?? 'no answer'}, however often asked`);
      }
      if (answer && answer.status !== 503) troubles.push(`${answer.status} ${asked.path}`);
      retries += 1;
      await wait(50 + 100 * (retries % 4));
    }
  }

  async function follow(asked: Asked): Promise<Seen> {
    let next = asked;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const { headers, status, html } = await ask(next);
      keepCookies(jar, headers);
      const to = headers.get('location');
      if (to === null) return { at: pathOf(next.path), status, html };
      next = { path: to };
    }
    throw new Error(`${asked.path} leads round and round`);
  }

  return {
    visit: (path) => follow({ path }),
    press: (page, fields, action = page.at) =>
      follow({ path: action, body: filled(page, action, fields) }),
    retries: () => retries,
    troubles,
  };
}

/** What an address answers to anyone; 0 where nothing does. */
export async function statusOf(address: string): Promise<number> {
  return await fetch(address).then(
    ({ status }) => status,
    () => 0,
  );
}

function pathOf(path: string): string {
  return path.split(/[?#]/)[0] ?? path;
}

function keepCookies(jar: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }
}

const FORM = /<form[^>]*\saction="([^"]*)"[^>]*>(.*?)<\/form>/gs;
const HIDDEN = /<input[^>]*\stype="hidden"[^>]*>/g;

/** The form's own hidden fields, where nothing else was typed, and what was typed. */
function filled({ at, html, status }: Seen, action: string, fields: Fields): string {
  const form = [...html.matchAll(FORM)].find(([, to = '']) => pathOf(to) === action);
  if (!form) throw new Error(`No form to ${action} on ${at} (${status})`);
  const body = new URLSearchParams();
  for (const [input] of (form[2] ?? '').matchAll(HIDDEN)) {
    const name = attribute(input, 'name');
    if (!(name in fields)) body.append(name, attribute(input, 'value'));
  }
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return body.toString();
}

function attribute(input: string, name: string): string {
  const written = new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1] ?? '';
  return written.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign);
}

const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
