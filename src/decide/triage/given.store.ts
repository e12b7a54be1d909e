import { sql } from 'kysely';
import { newId, type Tx } from '../../platform/db/index.ts';
import type { GivenOn } from './triage.ts';

/** Keeps that a request was given to another team, and why. */
export async function insertGiven(tx: Tx, area: string, given: GivenOn): Promise<void> {
  await insertAllGiven(tx, area, [{ ...given, id: newId('given') }]);
}

/** The same of many, under names of the caller's own, in one statement a table. */
export async function insertAllGiven(
  tx: Tx,
  area: string,
  all: readonly (GivenOn & { readonly id: string })[],
): Promise<void> {
  const rows = all.map((given) => ({
    ...{ given_id: given.id, request_id: given.requestId, on_version: given.onVersion },
    ...{ from_team: given.fromTeam, to_team: given.toTeam, why: given.why },
    ...{ given_by: given.by, given_by_name: given.byName, given_at: given.at },
  }));
  const json = JSON.stringify(rows);
  await sql`insert into triage.given (area_id, given_id, request_id, on_version, from_team,
      to_team, given_by, given_by_name, given_at)
    select ${area}, given_id, request_id, on_version, from_team, to_team, given_by, given_by_name,
      given_at
    from json_populate_recordset(null::triage.given, ${json})`.execute(tx);
  await sql`insert into triage.given_why (area_id, given_id, request_id, from_team, why)
    select ${area}, given_id, request_id, from_team, why
    from json_populate_recordset(null::triage.given_why, ${json})`.execute(tx);
}

/** How requests came to their teams, oldest first, as far as the viewer may see it. */
export async function givenOn(
  tx: Tx,
  area: string,
  requests: readonly string[],
): Promise<readonly GivenOn[]> {
  const { rows } = await sql<GivenOn>`select g.request_id as "requestId",
      g.on_version as "onVersion", g.from_team as "fromTeam", g.to_team as "toTeam",
      g.given_by as by, g.given_by_name as "byName", g.given_at as at,
      (select y.why from triage.given_why y
        where y.area_id = g.area_id and y.given_id = g.given_id) as why
    from triage.given g
    where g.area_id = ${area} and g.request_id = any(${[...requests]})
    order by g.given_at, g.given_id`.execute(tx);
  return rows;
}
