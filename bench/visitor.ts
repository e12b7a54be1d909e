/** Somebody at a browser without scripts: cookies, forms, nothing followed. */
export type Visitor = {
  readonly get: (path: string) => Promise<Seen>;
  readonly post: (path: string, typed: Typed) => Promise<Seen>;
  /** What its browser sends with every request. */
  readonly cookie: () => string;
};

export type Typed = Readonly<Record<string, string | readonly string[]>>;

export type Seen = { readonly status: number; readonly to: string; readonly html: string };

/** Opens a browser of somebody's own; it may hold cookies already. */
export function visitorAt(base: string, cookies: Readonly<Record<string, string>> = {}): Visitor {
  const jar = new Map(Object.entries(cookies));
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  async function ask(path: string, init: RequestInit): Promise<Seen> {
    const headers = { 'sec-fetch-site': 'same-origin', cookie: cookie() };
    const answer = await fetch(base + path, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const to = answer.headers.get('location') ?? '';
    return { status: answer.status, to, html: await answer.text() };
  }
  return {
    cookie,
    get: (path) => ask(path, {}),
    post: (path, typed) => ask(path, { method: 'POST', body: formOf(typed) }),
  };
}

/** A form as a browser sends it. */
export function formOf(typed: Typed): URLSearchParams {
  const pairs = Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs);
}

/** Types what a worried mother would, up to the results of the check. */
export async function answerCheck(visitor: Visitor): Promise<void> {
  for (const [path, typed] of CHECK) {
    const { status } = await visitor.post(path, typed);
    if (status !== 303) throw new Error(`${path} answered ${status} to a good form`);
  }
}

const CHECK: readonly (readonly [path: string, typed: Typed])[] = [
  ['/', { worry: ['feelings', 'family-friends-bullying'] }],
  ['/check/about', { asker: 'parent-carer' }],
  ['/check/more', { need: ['anxiety', 'bullying'] }],
  ['/check/safe', { danger: 'no', harm: 'none' }],
  ['/check/birth', { 'birth-day': '2', 'birth-month': '3', 'birth-year': '2017' }],
  ['/check/home', { postcode: 'CT9 5PA' }],
  ['/check/impact', { impact: 'noticeable' }],
  ['/check/meet', { meet: ['face-to-face', 'online'] }],
];
