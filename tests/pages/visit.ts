import type { Product } from '../journeys/product.ts';

/** What was typed and ticked: a list where several were ticked under one name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export type Answer = {
  readonly status: number;
  /** Where the browser is sent, or ''. */
  readonly to: string;
  readonly html: string;
  readonly headers: Headers;
  readonly cookies: readonly string[];
  readonly ms: number;
};

/** A browser without a screen: it keeps cookies, sends forms as ours are sent, and follows nothing. */
export type Visit = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, typed: Typed, more?: Sending) => Promise<Answer>;
  /** The cookies it holds, by name. */
  readonly jar: Map<string, string>;
};

export type Sending = { readonly site?: string | null; readonly origin?: string };

/** Somebody new. */
export function newVisit({ address }: Pick<Product, 'address'>): Visit {
  const jar = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const began = performance.now();
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const answer = await fetch(address + path, { ...init, headers, redirect: 'manual' });
    const html = await answer.text();
    const cookies = answer.headers.getSetCookie();
    for (const set of cookies) keep(jar, set);
    return {
      status: answer.status,
      to: answer.headers.get('location') ?? '',
      html,
      headers: answer.headers,
      cookies,
      ms: performance.now() - began,
    };
  };
  return {
    jar,
    get: (path) => ask(path, {}),
    post: (path, typed, sending = {}) =>
      ask(path, { method: 'POST', headers: senderOf(sending), body: bodyOf(typed) }),
  };
}

function senderOf({ site = 'same-origin', origin }: Sending): Record<string, string> {
  return {
    ...(site === null ? {} : { 'sec-fetch-site': site }),
    ...(origin === undefined ? {} : { origin }),
  };
}

function bodyOf(typed: Typed): URLSearchParams {
  const pairs = Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs);
}

function keep(jar: Map<string, string>, set: string): void {
  const [pair = '', ...attributes] = set.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  const value = pair.slice(pair.indexOf('=') + 1);
  const isOver = attributes.some((one) => /^\s*(?:max-age=0|expires=.*1970)/i.test(one));
  if (isOver) jar.delete(name);
  else jar.set(name, value);
}
