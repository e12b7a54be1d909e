import type { Service } from '../../src/find/directory/directory.ts';
import { type AreaPack, readAreaPack } from '../../src/find/directory/index.ts';
import { modifiedIn } from '../../src/interop/openreferral/modified.rule.ts';
import type { PackGround } from '../../src/interop/openreferral/service-of.rule.ts';
import type { Day } from '../../src/kernel/day.ts';
import { KENT_DIR } from './kent-files.ts';

export const SITE = 'https://help.example.org';

const read = readAreaPack(KENT_DIR);
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { pack: kent } = read;

/** Kent's own pack, as the checkout has it. */
export function kentPack(): AreaPack {
  return kent;
}

/** The ground of a feed on a day: Kent's, or with parts of the pack made other. */
export function groundOn(on: string, more: Partial<AreaPack> = {}): PackGround {
  const pack = { ...kentPack(), ...more };
  const place = { pack, area: pack.area, on: on as Day, site: SITE };
  return { ...place, modifiedOf: modifiedIn(place) };
}

/** One of a pack's services. */
export function serviceIn({ services }: AreaPack, id: string): Service {
  const service = services.find((one) => one.id === id);
  if (!service) throw new Error(`There is no ${id}`);
  return service;
}
