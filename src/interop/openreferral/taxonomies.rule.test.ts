import { expect, test } from 'vitest';
import { kentPack, serviceIn } from '../../../tests/people/open-ground.ts';
import { taxonomiesOf } from './taxonomies.rule.ts';

const pack = kentPack();
const { taxonomies, terms, attributesOf } = taxonomiesOf(pack.area);
const named = (name: string) => terms.find((term) => term.name === name);

test('there are three lists of words, and each term is of one', () => {
  expect(taxonomies.map(({ name }) => name)).toEqual([
    'Worries',
    'i-THRIVE groups',
    'Levels of help',
  ]);
  const ids = taxonomies.map(({ id }) => id);
  expect(terms.filter((term) => !ids.includes(term.taxonomy_id))).toEqual([]);
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  expect(terms.filter(({ description }) => description === '')).toEqual([]);
});

test('every worry stands under the first group that holds it', () => {
  const anger = named('Anger that is hard to manage');
  expect(anger).toMatchObject({ taxonomy: 'Worries', parent_id: named('Feelings')?.id });
  const worries = terms.filter(({ taxonomy, parent_id }) => taxonomy === 'Worries' && parent_id);
  expect(worries).toHaveLength(pack.area.needs.length);
  const groups = worries.map(({ parent_id }) => terms.find(({ id }) => id === parent_id));
  expect(groups.filter((group) => !group || group.parent_id)).toEqual([]);
});

test('a service is described by its worries, its groups and its levels', () => {
  const service = serviceIn(pack, 'kent-occupational-therapy');
  const attributes = attributesOf(service);
  const says = attributes.map(({ link_type, taxonomy_term: { name } }) => `${link_type} ${name}`);
  expect(says).toContain('level Universal');
  expect(says.filter((one) => one.startsWith('need'))).toHaveLength(service.needs.length);
  const thrive = attributesOf({ ...service, thriveGroups: ['Getting help', 'Unheard of'] });
  expect(thrive.filter((one) => one.link_type === 'thrive')).toMatchObject([
    { taxonomy_term: { name: 'Getting help' } },
  ]);
});
