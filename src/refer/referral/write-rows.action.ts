import type { Instant } from '../../kernel/day.ts';
import { relate, type Tie } from '../../platform/access/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { insertConsents } from '../consent/index.ts';
import { insertPeople } from '../people/index.ts';
import { insertFollowers } from './follower.store.ts';
import { insertAnswers, insertRequests } from './referral.store.ts';
import type { ReferralRows } from './what-is-written.rule.ts';

/**
 * Writes the rows of one referral or of many, in this transaction: one statement a table, however
 * many there are, and none waits for the answer to another. The referrals' own rows were written before (`insertReferrals`).
 */
export async function writeRows(tx: Tx, area: string, rows: ReferralRows): Promise<void> {
  await Promise.all([
    insertPeople(tx, area, rows.people),
    insertConsents(tx, area, rows.consents),
    insertRequests(tx, area, rows.requests),
    insertAnswers(tx, area, rows.answers),
    insertFollowers(tx, area, rows.followers),
    relate(tx, tiesOf(area, rows)),
  ]);
}

// Each follower and each team that is asked is tied to the referral, and to what is theirs of it.
function tiesOf(area: string, { requests, followers }: ReferralRows): readonly Tie[] {
  const asked = (record: string, party: string, from: Instant): Tie => ({
    area,
    record,
    party,
    relation: 'team',
    from,
  });
  const idsOf = Map.groupBy(requests, ({ referralId }) => referralId);
  const ofFollowers = followers.flatMap(({ referralId, party, kind, at }) =>
    [referralId, ...(idsOf.get(referralId) ?? []).map(({ id }) => id)].map(
      (record): Tie => ({ area, record, party, relation: kind, from: at }),
    ),
  );
  const ofRequests = requests.map(({ id, teamId, receivedAt }) => asked(id, teamId, receivedAt));
  const ofReferrals = [...idsOf].flatMap(([referralId, some]) =>
    [...new Map(some.map((one) => [one.teamId, one.receivedAt]))].map(([team, at]) =>
      asked(referralId, team, at),
    ),
  );
  return [...ofFollowers, ...ofReferrals, ...ofRequests];
}
