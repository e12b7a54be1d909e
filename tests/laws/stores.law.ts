import { roomOf, roomsUpTo } from './house.ts';
import { publishedViews, roomOfSchema, schemaOf } from './schemas.ts';
import { type NamedTable, tablesIn } from './tables.ts';
import { type Law, lineAt, productOf } from './tree.ts';

/** A room's rows are its own: others write none of them, and read only the views it publishes. */
export const stores: Law = {
  name: "stores keep to their own room's tables",
  breaches: (tree) => {
    const views = publishedViews(tree);
    return productOf(tree)
      .filter(({ path }) => /\.(?:store|facts)\.ts$/.test(path))
      .flatMap((file) =>
        tablesIn(file).map((named) => ({
          at: `${file.path}:${lineAt(file.text, named.at)}`,
          says: faultOf(named, file.path, views) ?? '',
        })),
      )
      .filter(({ says }) => says !== '');
  },
};

function faultOf(
  { table, writes }: NamedTable,
  path: string,
  views: ReadonlySet<string>,
): string | undefined {
  if (table === null) return 'chooses its table as it runs';
  const [schema = '', name] = table.split('.');
  if (name === undefined) return `names ${table} without its schema`;
  const owner = roomOfSchema(schema);
  // A schema of no room is an alias, or another product's (graphile_worker).
  if (owner === undefined || schema === schemaOf(path)) return undefined;
  if (writes) return `writes ${table}, which ${owner} keeps`;
  if (!views.has(table)) return `reads ${table}, which ${owner} does not publish as a view`;
  return isEarlier(owner, path) ? undefined : `reads ${table} of ${owner}, a later room`;
}

function isEarlier(owner: string, path: string): boolean {
  return roomsUpTo(roomOf(path) ?? '').includes(owner);
}
