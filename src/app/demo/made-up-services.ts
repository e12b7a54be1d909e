import { readPackFolder } from '../../find/area/index.ts';
import { compilePack } from '../../find/directory/compile-pack.rule.ts';
import type { AreaPack } from '../../find/directory/index.ts';

/**
 * A pack of so many services, each a copy of one of the folder's under an id and a name of its own:
 * the same folder and number, the same pack. It is for benches and checks, and no page says that any
 * of it is true.
 */
export function madeUpServices(dir: string, services: number): AreaPack {
  const { files } = readPackFolder(dir);
  const own = files.filter(({ path }) => path.startsWith('services/'));
  const others = files.filter((file) => !own.includes(file));
  const made = Array.from({ length: services }, (_, n) => {
    const { body } = own[n % own.length] ?? { body: {} };
    const copy = Math.floor(n / own.length);
    return copy === 0 ? body : copied(body, copy);
  });
  const read = compilePack([
    ...others,
    ...made.map((body) => ({
      path: `services/${idOf(body)}.yaml`,
      body,
      lineOf: () => null,
    })),
  ]);
  if (read.kind === 'good') return read.pack;
  throw new Error(`The made-up services are faulty: ${JSON.stringify(read.faults.slice(0, 3))}`);
}

function copied(body: unknown, copy: number): unknown {
  const { name } = body as { readonly name: string };
  return { ...(body as object), id: `${idOf(body)}-${copy}`, name: `${name} ${copy}` };
}

function idOf(body: unknown): string {
  return (body as { readonly id: string }).id;
}
