import type { Planted } from '../plant.ts';

/** A house with one thing wrong: the law that catches it, where, and in what words. */
export type BadHouse = {
  readonly law: string;
  readonly files: Planted;
  /** Part of `path:line  words` of the breach that must be found. */
  readonly caught: string;
};

const AREA = 'src/find/area';
const RULE = `${AREA}/place-fits.rule.ts`;
const STORE = `${AREA}/place.store.ts`;
const VIEWS = 'src/refer/people/migrations/0009-views.sql';
const TEMPLATE = 'src/find/directory/public/start.page.njk';

const PURITY = 'rules, kernel and words are pure';
const TEMPLATES = 'templates keep to their room, and escape';
const STORES = "stores keep to their own room's tables";
const MIGRATIONS = 'migrations are numbered once, and keep to their schema';
const ENDINGS = 'rooms, files and endings are those of the map';
const SIZES = 'no file is too long, and no type is waved through';
const MAP = 'the map names only paths that exist';
const TESTS = 'no test is set aside, doubled or wished for';
const MACHINES = 'no file names a machine or a registry';

/** Every breach that the laws beside the import law must catch. */
export const BAD_HOUSES: readonly BadHouse[] = [
  ...eachText(PURITY, RULE, [
    ['export const now = () => new Date();', 'reaches for Date'],
    ['export const home = process.cwd();', 'reaches for process'],
    ['export function say() { console.log(1); }', 'reaches for console'],
    ['export const ask = () => fetch;', 'reaches for fetch'],
    ['export const hidden = () => globalThis.Date;', 'reaches for globalThis'],
    ['export const dice = () => Math.random();', 'rolls dice'],
    ['export async function wait() {}', 'is async'],
    ['export const wait = async () => { await 1; };', 'waits'],
    ['export function fail() { throw 1; }', 'throws'],
    ['export function hide() { try { return 1; } catch { return 2; } }', 'catches'],
    ['export function* each() { yield 1; }', 'yields'],
    ['export let count = 0;', 'keeps state'],
    ['export const seen = new Map();', 'keeps state'],
    ['export const later = () => import("./area.ts");', 'imports while it runs'],
    ['export const loud = (a: string) => a.toLocaleUpperCase();', "machine's language"],
    ['export const sort = (a: string, b: string) => a.localeCompare(b);', "machine's language"],
    [`import { readFileSync } from 'node:fs';`, 'imports node:fs'],
    [`import { createHash, randomBytes } from 'node:crypto';`, 'imports node:crypto'],
  ]),
  bad(PURITY, { 'src/kernel/day.ts': 'export const d = Temporal.Now;' }, 'day.ts:1  sees a clock'),
  bad(PURITY, { [`${AREA}/area.ts`]: 'export const at = Date.now();' }, 'reaches for Date'),
  bad(PURITY, { [`${AREA}/paths.ts`]: 'export const at = performance.now();' }, 'performance'),
  bad(
    PURITY,
    {
      'src/platform/web/page.ts': `export { show } from './clock.ts';`,
      'src/platform/web/clock.ts': 'export const show = () => Date.now();',
    },
    'src/platform/web/clock.ts:1  reaches for Date; src/find/directory/public/start.page.ts relies',
  ),
  bad('every rule has a test beside it', { [`${AREA}/new.rule.ts`]: '' }, 'new.rule.ts'),
  ...eachText(TEMPLATES, TEMPLATE, [
    ['{% include "find/area/public/x.njk" %}', 'another room'],
    [`{%- import 'refer/people/public/x.njk' as x -%}`, 'another room'],
    ['{% extends "find/directory/public/none.njk" %}', 'not there'],
    ['{% from chosen import button %}', 'as it runs: chosen'],
    ['{{ name | safe }}', 'unescaped'],
    ['{% autoescape false %}', 'unescaped'],
  ]),
  bad(TEMPLATES, { 'src/find/directory/public/lost.page.njk': '' }, 'nobody shows'),
  ...eachText(STORES, STORE, [
    [`tx.insertInto('people.child')`, 'writes people.child, which refer/people keeps'],
    [`tx.selectFrom('people.child as c')`, 'reads people.child'],
    [`tx.selectFrom(['area.place', 'audit.entry'])`, 'reads audit.entry'],
    [`tx.selectFrom('area.place').innerJoin('events.event as e', 'e.a', 'b')`, 'events.event'],
    [`tx.deleteFrom('place')`, 'without its schema'],
    ['tx.updateTable(name)', 'chooses its table'],
    ['sql`update people.child set name = 1`', 'writes people.child'],
    ['sql`select 1 from area.place p join identity.staff s on true`', 'reads identity.staff'],
    ['sql<number>`delete from only audit.entry`', 'writes audit.entry'],
    [`sql.table('triage.decision')`, 'reads triage.decision'],
  ]),
  bad(
    STORES,
    {
      [STORE]: `tx.selectFrom('people.name_view')`,
      [VIEWS]: 'create view people.name_view with (security_invoker)',
    },
    'reads people.name_view of refer/people, a later room',
  ),
  bad(MIGRATIONS, { [`${AREA}/migrations/1-area.sql`]: '' }, 'is not migrations/NNNN-name.sql'),
  bad(
    MIGRATIONS,
    { [`${AREA}/migrations/0007-a.sql`]: '', 'src/platform/db/migrations/0007-b.sql': '' },
    'has the number of src/find/area/migrations/0007-a.sql',
  ),
  ...eachText(MIGRATIONS, `${AREA}/migrations/0001-area.sql`, [
    ['create table people.child (id text);', 'changes people'],
    ['alter table if exists audit.entry add x text;', 'changes audit'],
    ['create index on_child on people.child (id);', 'changes people'],
    ['insert into people.child values (1);', 'changes people'],
    ['grant select on area.place to oast;', 'says who may see (grant)'],
    ['create policy p on area.place using (true);', 'says who may see (create policy)'],
    ['alter table area.place force row level security;', 'says who may see (force row'],
    ['create view area.open as select 1;', 'without security_invoker'],
  ]),
  ...(
    [
      ['src/find/kitchen/x.ts', 'find/kitchen is no room'],
      ['src/garden/x.ts', 'stands in no room'],
      [`${AREA}/place.finder.ts`, 'no ending'],
      [`${AREA}/find.page.ts`, 'is a screen'],
      [`${AREA}/public/find.action.ts`, 'is no screen'],
      [`${AREA}/deep/find.action.ts`, 'a room is flat'],
      [`${AREA}/migrations/run.ts`, 'is no migration'],
      [`${AREA}/PlaceFinder.ts`, 'kebab-case'],
      [`${AREA}/place-helper.ts`, '"helper" says nothing'],
      ['src/platform/web/utils.ts', '"utils" says nothing'],
      ['src/platform/web/page.thing.ts', 'no ending'],
      ['src/refer/people/child.ts', 'src/refer/people/README.md  is not written'],
    ] as const
  ).map(([path, caught]) => bad(ENDINGS, { [path]: '' }, caught)),
  ...eachText(SIZES, `${AREA}/big.ts`, [
    ['const a: any = 1;', 'any'],
    ['const b = list[0]!;', '!: show'],
    [['// @ts', 'ignore'].join('-'), 'hides a fault'],
    ['\n'.repeat(251), 'is 251 lines'],
  ]),
  ...eachText(MAP, 'ARCHITECTURE.md', [
    ['See `src/find/garden`.', 'ARCHITECTURE.md:1  src/find/garden'],
    ['```\nsrc/\n  find/  area · attic\n```', 'ARCHITECTURE.md:3  src/find/attic'],
    ['```\nsrc/find/area/lost.ts   words\n```', 'ARCHITECTURE.md:2  src/find/area/lost.ts'],
  ]),
  ...eachText('only platform/settings reads the environment', 'src/app/web.ts', [
    [['process', 'env.PORT'].join('.'), 'reads the environment'],
    [`const { PORT } = ${['process', 'env'].join('.')};`, 'reads the environment'],
    [`process['env']`, 'reads the environment'],
  ]),
  ...eachText(TESTS, `${AREA}/area.test.ts`, [
    [`${['test', 'only'].join('.')}('a', f)`, 'sets a test aside'],
    [`${['describe', 'each', 'skip'].join('.')}([])`, 'sets a test aside'],
    [`${['vi', 'mock'].join('.')}('./area.ts')`, 'doubles'],
    [`test('it ${'should'} fit', f)`, 'names a wish'],
  ]),
  ...[
    ['TO', 'DO'],
    ['FIX', 'ME'],
    ['place', 'holder'],
    ['lorem ', 'ipsum'],
  ].map((word) =>
    bad('nothing is left half done', { 'docs/x.md': `\n${word.join('')} here` }, 'x.md:2  says'),
  ),
  ...(
    [
      ['src/app/x.ts', `'${['', 'work', 'main'].join('/')}'`],
      ['docs/run.md', `cd ${['', 'home', 'ann', 'oast'].join('/')}`],
      ['areas/kent/area.yaml', ['', 'root', '.npm'].join('/')],
    ] as const
  ).map(([path, text]) => bad(MACHINES, { [path]: text }, `${path}:1  names /`)),
  bad(
    MACHINES,
    { 'package-lock.json': '{"resolved": "https://registry.example/a.tgz"}' },
    'names a registry',
  ),
];

type Text = readonly [text: string, caught: string];

/** The same file with each text in turn. */
function eachText(law: string, path: string, texts: readonly Text[]): readonly BadHouse[] {
  return texts.map(([text, caught]) => bad(law, { [path]: text }, caught));
}

function bad(law: string, files: Planted, caught: string): BadHouse {
  return { law, files, caught };
}
