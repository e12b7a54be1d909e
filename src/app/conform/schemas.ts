import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Says what is wrong with an answer by the standard's own schemas: nothing where it keeps to them. */
export type Judge = (schema: SchemaName, told: unknown) => readonly string[];

/** The schemas of the UK profile, as they stand below its `schema` folder. */
export const SCHEMAS = {
  'service-in-list': 'compiled/service_list.json',
  service: 'compiled/service.json',
  'organization-in-list': 'compiled/organization_list.json',
  organization: 'compiled/organization.json',
  'service-at-location-in-list': 'compiled/service_at_location_list.json',
  'service-at-location': 'compiled/service_at_location.json',
  taxonomy: 'taxonomy.json',
  'taxonomy-term': 'taxonomy_term.json',
} as const;
export type SchemaName = keyof typeof SCHEMAS;

/**
 * Reads the schemas of OpenReferralUK/uk-profile from a checkout of it, or from a folder of corpora
 * that holds one as `openreferral/uk-profile`. Throws where there is none.
 */
export function readSchemas(corpus: string): Judge {
  const folder = [corpus, join(corpus, 'openreferral', 'uk-profile')]
    .map((dir) => join(dir, 'schema'))
    .find((dir) => existsSync(join(dir, 'compiled')));
  if (folder === undefined) {
    throw new Error(`${corpus} holds no schema/compiled of OpenReferralUK/uk-profile.`);
  }
  // The schemas carry words of their own beside those of JSON Schema.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  ajv.addSchema(read('taxonomy_term.json'), 'taxonomy_term.json');
  const judges = new Map<string, ValidateFunction>();
  return (name, told) => {
    const judge = judges.get(name) ?? ajv.compile(read(SCHEMAS[name]));
    judges.set(name, judge);
    if (judge(told)) return [];
    return (judge.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
