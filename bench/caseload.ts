import pg from 'pg';
import { clientConfig } from '../src/platform/db/index.ts';
import type { Ground } from './ground.ts';

export type Caseload = {
  readonly referrals: number;
  readonly service: string;
  readonly team: string;
};

/**
 * So many made-up referrals to one team, written straight into the tables: one in five waits to be
 * decided, and of those some have an urgency and some were sent with words of danger. The ids are
 * made from numbers; nobody's name is in it.
 */
export async function fillCaseload(ground: Ground, caseload: Caseload): Promise<void> {
  const { area } = ground.pack;
  const districts = area.districts.filter(({ inArea }) => inArea).map(({ code }) => code);
  const needs = area.needs.map(({ id }) => id);
  const client = new pg.Client(clientConfig(ground.superuser));
  await client.connect();
  const { referrals, service, team } = caseload;
  const values = [area.id, referrals, service, team, districts, needs];
  try {
    for (const statement of STATEMENTS) {
      const used = values.map((value, n) => (statement.includes(`$${n + 1}`) ? value : null));
      await client.query(
        numbered(statement),
        used.filter((value) => value !== null),
      );
    }
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

// PostgreSQL refuses a value that a statement does not name: the others move up.
function numbered(statement: string): string {
  const names = [...new Set(statement.match(/\$\d/g) ?? [])].sort();
  return statement.replaceAll(/\$\d/g, (name) => `$${names.indexOf(name) + 1}`);
}

// Whoever owns the tables is held by their policies too; a superuser is not.
const STATEMENTS: readonly string[] = [
  `insert into referral.referral (area_id, referral_id, reference, draft_id, route, sent_at)
   select $1::text, 'referral-bench-' || n, 'KT-BNCH-' || n, 'draft-bench-' || n, 'parent-carer',
     now() - make_interval(mins => n) from generate_series(1, $2::int) n`,
  `insert into people.child (area_id, child_id, referral_id, given_name, family_name, known_as,
     date_of_birth, postcode, district)
   select $1::text, 'child-bench-' || n, 'referral-bench-' || n, 'Child', 'Number ' || n, null,
     current_date - 1500 - n % 4000, 'CT1 2AB',
     ($5::text[])[1 + n % array_length($5::text[], 1)] from generate_series(1, $2::int) n`,
  `insert into referral.request (area_id, request_id, referral_id, service_id, team_id, state,
     version, received_at, criteria_version, urgency, state_since, district, route)
   select $1::text, 'request-bench-' || n, 'referral-bench-' || n, $3::text, $4::text,
     case when n % 5 = 0 then 'sent' when n % 5 < 4 then 'accepted' else 'declined' end, 1,
     now() - make_interval(mins => n), '2025-09-12',
     case when n % 5 > 0 then 'routine' when n % 100 = 0 then 'urgent' when n % 25 = 0
       then 'priority' when n % 10 = 0 then 'routine' end,
     now() - make_interval(mins => n), ($5::text[])[1 + n % array_length($5::text[], 1)],
     'parent-carer' from generate_series(1, $2::int) n`,
  `insert into referral.request_said (area_id, request_id, team_id, says, needs)
   select $1::text, 'request-bench-' || n, $4::text,
     case when n % 95 = 0 then '{self-harm-significant}'::text[] else '{}' end,
     array[($6::text[])[1 + n % array_length($6::text[], 1)]] from generate_series(1, $2::int) n`,
  `insert into referral.standing (area_id, request_id, referral_id, service_id, team_id, state,
     received_at, state_since)
   select area_id, request_id, referral_id, service_id, team_id, state, received_at, state_since
   from referral.request where request_id like 'request-bench-%'`,
  `insert into access.relation (area_id, record_id, party_id, relation, from_at)
   select $1::text, kind || '-bench-' || n, $4::text, 'team', now()
   from generate_series(1, $2::int) n, unnest(array['referral', 'request']) kind`,
];
