import type { Area } from '../../find/area/area.ts';
import { LEVELS, type Level, type Service } from '../../find/directory/directory.ts';
import type { HsdsAttribute, HsdsTaxonomy, HsdsTerm, Uuid } from './hsds.ts';
import { idOf } from './ids.rule.ts';

/** The words by which services are sorted, and the terms of each list of words. */
export type Taxonomies = {
  readonly taxonomies: readonly HsdsTaxonomy[];
  readonly terms: readonly HsdsTerm[];
  /** What a service is described by. */
  readonly termsOf: (service: Service) => readonly HsdsTerm[];
  readonly attributesOf: (service: Service) => readonly HsdsAttribute[];
};

/**
 * Three lists of words of an area: what people worry about, the groups of i-THRIVE, and the levels
 * of help. A worry stands in several groups of the front page; a term may have one parent only, so
 * that is the first group that holds it.
 */
export function taxonomiesOf(area: Area): Taxonomies {
  const known = {
    need: taxonomyOf(area, 'needs'),
    thrive: taxonomyOf(area, 'thrive'),
    level: taxonomyOf(area, 'levels'),
  };
  const groups = area.needGroups.map(({ id, says, example }) =>
    termOf(area, known.need, { id: `group/${id}`, name: says, description: example }),
  );
  const needs = new Map(area.needs.map((need) => [need.id, needTerm(area, known.need, need)]));
  const thrive = new Map(
    area.thriveGroups.map(({ id, says }) => {
      const description = `${says}: one of the groups of the i-THRIVE framework.`;
      return [says, termOf(area, known.thrive, { id, name: says, description })];
    }),
  );
  const levels = new Map(LEVELS.map((level) => [level, levelTerm(area, known.level, level)]));
  const termsOf = (service: Service): readonly Typed[] => [
    ...service.needs.flatMap((need) => typed('need', needs.get(need))),
    ...service.thriveGroups.flatMap((says) => typed('thrive', thrive.get(says))),
    ...service.levels.flatMap(({ level }) => typed('level', levels.get(level))),
  ];
  return {
    taxonomies: Object.values(known),
    terms: [groups, needs, thrive, levels].flatMap((some) => [...some.values()]),
    termsOf: (service) => termsOf(service).map(({ term }) => term),
    attributesOf: (service) => {
      const id = idOf(area.id, 'service', service.id);
      return termsOf(service).map(({ type, term }) => attributeOf(id, type, term));
    },
  };
}

const SAID = {
  needs: {
    name: 'Worries',
    description: 'What people worry about, in their own words, within the groups they pick from.',
  },
  thrive: {
    name: 'i-THRIVE groups',
    description: 'The groups of the i-THRIVE framework, in the words of the area.',
  },
  levels: {
    name: 'Levels of help',
    description: 'From what everybody may use to what is for one child.',
  },
} as const;

function taxonomyOf(area: Area, id: keyof typeof SAID): HsdsTaxonomy {
  return { id: idOf(area.id, 'taxonomy', id), ...SAID[id] };
}

type Words = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parent?: Uuid | undefined;
};

function termOf(area: Area, taxonomy: HsdsTaxonomy, words: Words): HsdsTerm {
  return {
    id: idOf(area.id, 'taxonomy_term', taxonomy.id, words.id),
    name: words.name,
    description: words.description,
    parent_id: words.parent,
    taxonomy: taxonomy.name,
    taxonomy_id: taxonomy.id,
  };
}

function needTerm(area: Area, taxonomy: HsdsTaxonomy, need: Area['needs'][number]): HsdsTerm {
  const group = area.needGroups.find(({ needs }) => needs.includes(need.id));
  return termOf(area, taxonomy, {
    id: need.id,
    name: need.says,
    description: [need.example, `In clinicians’ words: ${need.clinical}.`]
      .filter((words) => words !== undefined)
      .join('. '),
    parent: group && idOf(area.id, 'taxonomy_term', taxonomy.id, `group/${group.id}`),
  });
}

const LEVEL_SAYS: Readonly<Record<Level, Omit<Words, 'id'>>> = {
  universal: { name: 'Universal', description: 'What everybody may use.' },
  targeted: { name: 'Targeted', description: 'Short-term help with one thing.' },
  specialist: { name: 'Specialist', description: 'Help for one child with needs of their own.' },
};

function levelTerm(area: Area, taxonomy: HsdsTaxonomy, level: Level): HsdsTerm {
  return termOf(area, taxonomy, { id: level, ...LEVEL_SAYS[level] });
}

type Typed = { readonly type: string; readonly term: HsdsTerm };

function typed(type: string, term: HsdsTerm | undefined): readonly Typed[] {
  return term ? [{ type, term }] : [];
}

function attributeOf(service: Uuid, type: string, term: HsdsTerm): HsdsAttribute {
  return {
    id: idOf(service, 'attribute', term.id),
    link_id: service,
    link_type: type,
    taxonomy_term_id: term.id,
    taxonomy_term: term,
  };
}
