import { expect, test } from 'vitest';
import { kentFiles } from '../../../tests/people/kent-files.ts';
import { filesOf } from '../area/pack-file.ts';
import { type Pathways, pathwaysKind } from '../area/pathways-file.ts';
import { pathwayFindings } from './pathway-checks.rule.ts';

const kent = filesOf(kentFiles(), pathwaysKind)[0]?.body;

function found(change: (pathways: Pathways) => Partial<Pathways>): readonly string[] {
  if (!kent) throw new Error('Kent has no pathways');
  const services = new Set(kent.answersWithin.rows.map(({ service }) => service));
  return pathwayFindings({ ...kent, ...change(kent) }, services).map(
    (one) => `${one.at.join('.')}: ${one.found}`,
  );
}

test('the pathways of Kent agree with themselves', () => {
  expect(found(() => ({}))).toEqual([]);
});

test('a reason twice is found', () => {
  const twice = found(({ closeReasons }) => ({
    closeReasons: { ...closeReasons, rows: [...closeReasons.rows, { code: 'died', says: 'x' }] },
  }));
  expect(twice).toEqual(['closeReasons.rows.6: "died" again']);
});

test('an answer of an unknown service is found', () => {
  const unknown = found(({ answersWithin }) => ({
    answersWithin: { ...answersWithin, rows: [{ service: 'nobody', says: null }] },
  }));
  expect(unknown).toEqual(['answersWithin.rows.0.service: "nobody"']);
});
