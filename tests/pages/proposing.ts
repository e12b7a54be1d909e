import { read } from './html.ts';
import type { Typed, Visit } from './visit.ts';

/** The form of a service as a browser would send it, with some boxes filled in otherwise. */
export async function formAt(visit: Visit, at: string, typed: Typed): Promise<Typed> {
  const { html } = await visit.get(at);
  const page = read(html);
  const names = [...new Set([...html.matchAll(/\sname="([^"]+)"/g)].map(([, name = '']) => name))];
  const boxes = names.flatMap((name): [string, string | readonly string[]][] => {
    const held = page.held(name);
    if (held !== undefined) return [[name, held]];
    return [[name, page.picked(name)]];
  });
  return { ...Object.fromEntries(boxes), why: 'They told us by phone.', ...typed };
}

/** Proposes a change, through the page that shows what changes. */
export async function proposeAt(visit: Visit, at: string, typed: Typed): Promise<string> {
  const form = await formAt(visit, at, typed);
  const check = await visit.post(at, { ...form, act: 'check' });
  // The book is told of an approval a moment after it: a form from before is held back.
  if (check.status === 409) return await proposeAt(visit, at, typed);
  const id = read(check.html).held('proposal') ?? '';
  const sent = await visit.post(at, { ...form, proposal: id, act: 'propose' });
  return sent.to.replace(/\?.*$/, '');
}
