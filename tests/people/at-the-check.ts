import { readAreaPack } from '../../src/find/directory/index.ts';
import { checkOf, checkPages } from '../../src/find/eligibility/index.ts';
import { type Visitor, visitorOf } from './visitor.ts';

/** People at the pages of the check, on Kent's own pack. */

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
export const kent = read.pack;
const check = checkOf(kent.area, kent.services);

export const kentPages = checkPages({ book: { now: () => kent, check: () => check } });

/** Noon on the day of these tests. */
export const NOON = '2026-11-24T12:00:00Z';

export function someone(): Visitor {
  return visitorOf(kentPages, NOON);
}

/** A parent who picked these groups on the first page. */
export async function parent(groups: string | readonly string[] = 'feelings'): Promise<Visitor> {
  const visitor = someone();
  await visitor.post('/', { worry: groups });
  await visitor.post('/check/about', { asker: 'parent-carer' });
  return visitor;
}

/** A parent whose child is low and 15, and not in danger; where they live comes next. */
export async function parentOf15(): Promise<Visitor> {
  const visitor = await parent();
  await visitor.post('/check/more', { need: 'low-mood' });
  await visitor.post('/check/safe', { danger: 'no', harm: 'none' });
  await visitor.post('/check/birth', {
    'birth-day': '2',
    'birth-month': 'March',
    'birth-year': '2011',
  });
  return visitor;
}
