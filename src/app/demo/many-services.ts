import { filesOf } from '../../find/area/pack-file.ts';
import { compilePack } from '../../find/directory/compile-pack.rule.ts';
import type { AreaPack } from '../../find/directory/index.ts';
import { type ServiceBody, serviceKind } from '../../find/directory/service-file.ts';

// An area with far more services than any has, made from those that it does have: the same pack and
// number always make the same services. No name among them is a real service's.

/**
 * A pack of `n` services: its own, and as many made-up ones as are missing. A made-up one is a copy
 * with an id and a name of its own, for one district, and for some of the ages and needs.
 */
export function manyServices(pack: AreaPack, n: number): AreaPack {
  const files = pack.files.map((file) => ({ ...file, lineOf: () => null }));
  const own = filesOf(files, serviceKind).map(({ body }) => body);
  const count = Math.max(0, n - own.length);
  const made = Array.from({ length: count }, (_, place) => madeFrom(own, place, pack));
  const read = compilePack([
    ...files,
    ...made.map((body) => ({ path: `services/${body.id}.yaml`, body, lineOf: () => null })),
  ]);
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  return read.pack;
}

function madeFrom(own: readonly ServiceBody[], place: number, { area }: AreaPack): ServiceBody {
  const body = at(own, place);
  const district = at(area.districts, place);
  const town = at(area.places, place * 7);
  const need = at(area.needs, place * 3);
  const from = place % 18;
  return {
    ...body,
    id: `made-up-${place + 1}`,
    name: `${at(KINDS, place * 5)} ${at(KINDS, place)} ${town.name} ${place + 1}`,
    summary: `Made up. Help with ${need.says.toLowerCase()}, in ${town.name}. ${body.summary}`,
    needs: [...new Set([need.id, at(area.needs, place * 5 + 1).id])],
    versions: body.versions.map((version) => ({
      ...version,
      criteria: version.criteria.map((one) => {
        if (one.kind === 'age') return { ...one, atLeast: from, under: from + 8 };
        if (one.kind === 'area') return { ...one, lives: [district.code] };
        return one.kind === 'need' ? { ...one, anyOf: [need.id] } : one;
      }),
    })),
  };
}

const KINDS = ['Acorn', 'Bramble', 'Cedar', 'Damson', 'Elder', 'Fern', 'Gorse', 'Hazel', 'Ivy'];

function at<One>(list: readonly One[], place: number): One {
  const one = list[place % list.length];
  if (one === undefined) throw new Error('The pack has nothing to make services from');
  return one;
}
