import { roomOfSchema, schemaOf } from './schemas.ts';
import { type Breach, eachMatch, type Law, type SourceFile } from './tree.ts';

/**
 * Migrations have one order for the whole product, each changes only its own room's schema, and
 * none says who may see a row: that is made from the rooms' access.ts, so it stands once.
 */
export const migrations: Law = {
  name: 'migrations are numbered once, and keep to their schema',
  breaches: ({ files }) => {
    const sql = files.filter(({ path }) => /^src\/.*\.sql$/.test(path));
    return [...misnamed(sql), ...sql.flatMap((file) => [...strays(file), ...grants(file)])];
  },
};

function misnamed(sql: readonly SourceFile[]): readonly Breach[] {
  const seen = new Map<string, string>();
  return sql.flatMap(({ path }) => {
    const number = /\/migrations\/(\d{4})-[a-z0-9-]+\.sql$/.exec(path)?.[1];
    if (number === undefined) return [{ at: path, says: 'is not migrations/NNNN-name.sql' }];
    const other = seen.get(number);
    seen.set(number, path);
    return other ? [{ at: path, says: `has the number of ${other}` }] : [];
  });
}

const OBJECT =
  '(?:table|view|function|type|sequence|index\\s+\\S+\\s+on|trigger\\s+\\S+\\s[^;]*?\\son)';
const DEFINES = `(?:create|alter|drop)\\s+(?:or\\s+replace\\s+)?(?:materialized\\s+)?${OBJECT}`;
const CHANGES = new RegExp(
  `\\b(?:${DEFINES}(?:\\s+if(?:\\s+not)?\\s+exists)?|insert\\s+into|update|delete\\s+from)` +
    '\\s+([a-z_]+)\\.[a-z_]+',
  'gi',
);

function strays(file: SourceFile): readonly Breach[] {
  const own = schemaOf(file.path);
  return eachMatch(file, CHANGES, ([, schema = '']) => {
    const owner = roomOfSchema(schema.toLowerCase());
    return owner === undefined || schema === own ? '' : `changes ${schema}, which ${owner} keeps`;
  }).filter(({ says }) => says !== '');
}

function grants(file: SourceFile): readonly Breach[] {
  const policies = eachMatch(file, GRANTS, ([found]) => {
    return `says who may see (${found.trim()}); access.ts does`;
  });
  const views = eachMatch(
    file,
    /\bcreate\s+(?:or\s+replace\s+)?view\s+\S+(?!\s+with\s*\(\s*security_invoker)(?=\s)/gi,
    ([found]) => `${found}: a view without security_invoker sees past the row policies`,
  );
  return [...policies, ...views];
}

// To let someone into a schema shows them nothing by itself.
const GRANTS = new RegExp(
  '^\\s*(?:grant(?!\\s+usage\\s+on\\s+schema)|create\\s+policy|alter\\s+policy)\\b' +
    '|\\b(?:enable|force)\\s+row\\s+level\\s+security\\b',
  'gim',
);
