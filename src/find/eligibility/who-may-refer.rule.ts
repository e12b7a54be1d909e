import { ASKERS, type Asker, type Service } from '../directory/directory.ts';
import type { MayRefer } from './answer.ts';

/**
 * Whether the person asking may make the referral: apart from fit (contract CHECK.md, `mayRefer`).
 * Where everyone may, or nobody, it is known without asking who they are.
 */
export function whoMayRefer({
  mayRefer,
}: Pick<Service, 'mayRefer'>): (asker: Asker | undefined) => MayRefer {
  if (mayRefer === null) return () => 'not-needed';
  const allowed = new Set(mayRefer);
  const unasked = allowed.size === 0 ? 'no' : 'not-yet-known';
  const unknown = ASKERS.every((asker) => allowed.has(asker)) ? 'yes' : unasked;
  return (asker) => {
    if (asker === undefined) return unknown;
    return allowed.has(asker) ? 'yes' : 'no';
  };
}
