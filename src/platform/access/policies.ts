import { createHash } from 'node:crypto';
import type { By, RoomAccess, RowGrant, Verb } from './line.ts';
import type { Role } from './viewer.ts';

type Grant = RowGrant & { readonly who: readonly Role[] };

/** The PostgreSQL roles that the policies speak of. */
export type DatabaseRoles = { readonly app: string; readonly owner: string };

/**
 * The row policies and grants that the lines make, as SQL to run after the migrations. Every table
 * named gets forced row security, one restrictive policy for its area, and one permissive policy
 * for each grant; the application's role gets exactly the verbs that some line names, and the owner
 * keeps every right of its own. Throws when both are one role: no policy could hold it.
 */
export function policySql(rooms: readonly RoomAccess[], roles: DatabaseRoles): string {
  if (roles.app === roles.owner) {
    throw new Error(`One role, ${roles.app}, cannot be both the application's and the owner's`);
  }
  const tables = grantsByTable(rooms);
  const schemas = new Set([...tables.keys()].map((table) => table.split('.')[0] ?? ''));
  return [
    ...[...schemas]
      .sort()
      .map((schema) => `grant usage on schema ${schema} to ${quote(roles.app)};`),
    ...[...tables].flatMap(([table, grants]) => tableSql(table, grants, roles)),
    ...viewsOf(rooms).map((view) => `grant select on ${view} to ${quote(roles.app)};`),
  ].join('\n');
}

/** A short name for a set of policies: when it is unchanged there is nothing to run. */
export function policyDigest(sql: string): string {
  return createHash('sha256').update(sql).digest('hex').slice(0, 32);
}

// A view checks the rights of whoever reads through it (security_invoker), so the grant opens no row.
function viewsOf(rooms: readonly RoomAccess[]): readonly string[] {
  const views = rooms.flatMap((room) => room.lines.flatMap((line) => line.views ?? []));
  return [...new Set(views)].sort();
}

function grantsByTable(rooms: readonly RoomAccess[]): Map<string, Grant[]> {
  const tables = new Map<string, Grant[]>();
  for (const line of rooms.flatMap((room) => room.lines)) {
    for (const row of line.rows ?? []) {
      const grants = tables.get(row.table) ?? [];
      grants.push({ ...row, who: line.who });
      tables.set(row.table, grants);
    }
  }
  return new Map([...tables].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function tableSql(table: string, grants: readonly Grant[], roles: DatabaseRoles): string[] {
  const app = quote(roles.app);
  const verbs = new Set(
    grants.filter((grant) => grant.by.kind !== 'owner').flatMap((grant) => grant.verbs),
  );
  return [
    dropPoliciesSql(table),
    `alter table ${table} enable row level security;`,
    `alter table ${table} force row level security;`,
    // Mends a database where both were once one role, and the owner lost its rights.
    `grant all on ${table} to ${quote(roles.owner)};`,
    `revoke all on ${table} from public, ${app};`,
    ...(verbs.size > 0 ? [`grant ${[...verbs].sort().join(', ')} on ${table} to ${app};`] : []),
    `create policy area on ${table} as restrictive to ${app}
  using (area_id = (select access.area())) with check (area_id = (select access.area()));`,
    ...grants.flatMap((grant, n) =>
      grant.verbs.map((verb) => grantSql({ table, grant, verb, name: `line_${n}_${verb}`, roles })),
    ),
  ];
}

function dropPoliciesSql(table: string): string {
  return `do $$ declare p record; begin
  for p in select policyname from pg_policies where schemaname || '.' || tablename = '${table}' loop
    execute format('drop policy %I on ${table}', p.policyname);
  end loop; end $$;`;
}

type OnePolicy = {
  readonly table: string;
  readonly grant: Grant;
  readonly verb: Verb;
  readonly name: string;
  readonly roles: DatabaseRoles;
};

function grantSql({ table, grant, verb, name, roles }: OnePolicy): string {
  if (grant.by.kind === 'owner') {
    const condition = verb === 'insert' ? 'with check (true)' : 'using (true)';
    return `create policy ${name} on ${table} for ${verb} to ${quote(roles.owner)} ${condition};`;
  }
  const condition = [
    `(select access.role()) in (${grant.who.map(literal).join(', ')})`,
    byRole(table, grant.by),
    ...(grant.where ? [`(${grant.where})`] : []),
  ].join(' and ');
  const checks = {
    select: `using (${condition})`,
    insert: `with check (${condition})`,
    update: `using (${condition}) with check (${condition})`,
    delete: `using (${condition})`,
  } as const;
  return `create policy ${name} on ${table} for ${verb} to ${quote(roles.app)} ${checks[verb]};`;
}

function byRole(table: string, by: Exclude<By, { kind: 'owner' }>): string {
  switch (by.kind) {
    case 'area':
      return 'true';
    case 'party':
      return `${table}.${by.column} = any((select access.parties())::text[])`;
    case 'related':
      return `exists (select 1 from access.relation r
    where r.area_id = ${table}.area_id and r.record_id = ${table}.${by.column}
      and r.party_id = any((select access.parties())::text[])
      and r.relation in (${by.as.map(literal).join(', ')}) and r.until_at is null)`;
  }
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
