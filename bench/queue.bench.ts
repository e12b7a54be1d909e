import { fillCaseload } from './caseload.ts';
import type { Figures } from './figures.ts';
import { type Ground, withProduct } from './ground.ts';
import { driveFor } from './load.ts';
import { visitorAt } from './visitor.ts';

export type QueueWish = {
  readonly ground: Ground;
  readonly connections: number;
  readonly seconds: number;
  /** Asked for before anything is timed. */
  readonly warm: number;
  readonly referrals: number;
};

const ROWS = 50;
const NURSE = 'cast-amara-bright';
const LISTS = ['/staff/queues/new', '/staff/queues/new?order=waiting', '/staff/queues/accepted'];

/** A page of a nurse's worklists, signed in, with its audit row, in a team of many referrals. */
export async function benchQueue(wish: QueueWish): Promise<readonly Figures[]> {
  const { ground, connections, seconds, warm, referrals } = wish;
  await fillCaseload(ground, { referrals, ...tssOf(ground) });
  return await withProduct(ground, async (child) => {
    const nurse = visitorAt(child.base);
    await nurse.post('/staff/sign-in/as', { party: NURSE });
    const headers = { cookie: nurse.cookie(), 'accept-encoding': 'br, gzip' };
    const figures: Figures[] = [];
    for (const path of [...LISTS, `/staff/queues/new?place=${emptyDistrictOf(ground)}`]) {
      const { html } = await nurse.get(path);
      const rows = html.match(/href="\/staff\/requests\//g)?.length ?? 0;
      const of = `${path}, ${rows} rows of ${referrals} referrals, ${Buffer.byteLength(html)} bytes`;
      if (!path.includes('place=') && rows !== Math.min(ROWS, waiting(path, referrals))) {
        throw new Error(`Not the rows awaited: ${of}`);
      }
      const next = () => ({ method: 'GET' as const, path, headers });
      const kit = { bench: 'queue', what: 'oast', of, child, ground, connections };
      figures.push(await driveFor({ ...kit, requests: warm, next, status: 200 }, seconds));
    }
    return figures;
  });
}

function waiting(path: string, referrals: number): number {
  const inFive = path.includes('accepted') ? 3 : 1;
  return Math.floor((referrals * inFive) / 5);
}

function tssOf({ pack }: Ground) {
  const service = pack.services.find(({ teams }) => teams.some(({ id }) => id === 'tss'));
  if (!service) throw new Error('No service of the area has the team tss');
  return { service: service.id, team: 'tss' };
}

// Nobody of the caseload lives outside the area: the filter that finds none reads the most.
function emptyDistrictOf({ pack }: Ground): string {
  const outside = pack.area.districts.find(({ inArea }) => !inArea);
  if (!outside) throw new Error('Every district is in the area');
  return outside.code;
}
