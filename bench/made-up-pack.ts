import type { Area } from '../src/find/area/area.ts';
import {
  type Criterion,
  IMPACTS,
  MEETS,
  SELF_HARMS,
  type Service,
  STAGES,
} from '../src/find/directory/directory.ts';
import type { AreaPack } from '../src/find/directory/index.ts';
import { type Chance, chanceFrom } from './chance.ts';

/**
 * A pack as large as a whole area's may become: made-up services of eight criteria each, one of
 * every kind and a second list of needs. Who may refer, the teams and the ways in are those of the
 * pack's own services in turn. The same pack and seed give the same services.
 */
export function madeUpPack(pack: AreaPack, count: number, seed = 1): AreaPack {
  const chance = chanceFrom(seed);
  const services = Array.from({ length: count }, (_, n) => {
    const like = chance.nth(pack.services, n);
    return {
      ...like,
      id: `made-up-${n}`,
      versions: versionsOf(like, criteriaOf(pack.area, chance)),
    };
  });
  return { ...pack, services };
}

function versionsOf(like: Service, criteria: readonly Criterion[]): Service['versions'] {
  return like.versions.map((version) => ({ ...version, criteria }));
}

function criteriaOf({ districts, needs }: Area, chance: Chance): readonly Criterion[] {
  const ids = needs.map(({ id }) => id);
  const codes = districts.filter(({ inArea }) => inArea).map(({ code }) => code);
  const learns = chance.below(2) === 0 ? codes : [];
  const atLeast = chance.pick([0, 4, 11]);
  const says = 'Made up for the bench';
  // Never every value of a fact: such a criterion is met without asking, and the engine asks.
  return [
    { id: 'age', says, kind: 'age', atLeast, under: chance.pick([16, 19, 26]) },
    { id: 'area', says, kind: 'area', lives: codes, learns },
    { id: 'need', says, kind: 'need', anyOf: chance.some(ids, 12) },
    { id: 'other-need', says, kind: 'need', anyOf: chance.some(ids, 20) },
    { id: 'impact', says, kind: 'impact', anyOf: chance.some(IMPACTS, 2) },
    { id: 'safety', says, kind: 'safety', selfHarm: chance.some(SELF_HARMS, 2) },
    { id: 'meet', says, kind: 'meet', anyOf: chance.some(MEETS, 3) },
    { id: 'stage', says, kind: 'stage', stage: chance.pick(STAGES) },
  ];
}
