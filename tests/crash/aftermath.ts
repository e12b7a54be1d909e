import type { Connection } from '../../src/platform/db/index.ts';
import type { Accepted } from '../stand-ins/govuk-notify.ts';
import type { Acknowledged } from './families.ts';
import { type Footprint, footprints, orphans } from './footprints.ts';
import { columnOf, rowsOf } from './rows.ts';

/** What is wrong once all is still again; each list is empty, if all is well. */
export type Wrong = {
  /** Acknowledged, and not there, or not under the draft that was sent. */
  readonly lost: readonly string[];
  /** There, and acknowledged to nobody. */
  readonly unheardOf: readonly string[];
  /** Drafts that were sent more than once. */
  readonly sentTwice: readonly string[];
  /** Other than one of the same kind and state that was written in peace. */
  readonly halfWritten: readonly string[];
  /** Rows that tell of no referral. */
  readonly orphans: readonly string[];
  /** States that two tables tell differently. */
  readonly unlike: readonly string[];
  readonly messages: WrongMessages;
};

type WrongMessages = {
  /** Not sent in the end, and in which state. */
  readonly unsent: readonly string[];
  /** Sent, as we think, and never taken by the provider, or for another address. */
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** Taken by the provider, and not in the outbox. */
  readonly strange: readonly string[];
  /** References whose family was to be told and was not, or was not and was. */
  readonly untold: readonly string[];
};

export type Scene = {
  readonly superuser: Connection;
  readonly acknowledged: readonly Acknowledged[];
  readonly accepted: readonly Accepted[];
  /** The first so many were acknowledged in peace, and are what the others are held against. */
  readonly inPeace: readonly Footprint[];
};

/** Reads the database past every policy, and holds it against the ledger and the provider. */
export async function aftermath(scene: Scene): Promise<Wrong> {
  const { superuser, acknowledged } = scene;
  const written = await footprints(superuser);
  const byReference = new Map(written.map((one) => [one.reference, one]));
  const whole = [...byReference.values()];
  const known = new Set(acknowledged.map(({ reference }) => reference));
  return {
    lost: acknowledged
      .filter(({ reference, draft }) => byReference.get(reference)?.draft !== draft)
      .map(({ reference }) => reference),
    unheardOf: whole.map(({ reference }) => reference).filter((one) => !known.has(one)),
    sentTwice: repeated(whole.map(({ draft }) => draft)),
    halfWritten: halfWritten(scene, written),
    orphans: await orphans(superuser),
    unlike: await columnOf(superuser, UNLIKE),
    messages: await wrongMessages(scene),
  };
}

// What was asked, two questions each time, and how much of it is answered.
const ASKS = `select a.request_id, a.ask_id,
    (select count(*) from triage.question n where n.ask_id = a.ask_id) as questions,
    (select count(*) from triage.answer n where n.ask_id = a.ask_id) as answers
  from triage.ask a`;
const OPEN_ASKS = `select * from (${ASKS}) a where answers = 0`;

// Each request, with its decisions and with what was asked of its followers.
const UNLIKE = `select q.request_id || ': ' || q.state || ', ' || coalesce(s.state, 'nowhere')
    from referral.request q left join referral.standing s using (area_id, request_id)
    where s.state is distinct from q.state
  union all select q.request_id || ': ' || q.state || ', ' || coalesce(d.kinds, 'not decided')
    from referral.request q left join (
      select request_id, string_agg(kind, ' and ') as kinds from triage.decision group by 1
    ) d using (request_id)
    where d.kinds is distinct from
      case q.state when 'accepted' then 'acceptance' when 'declined' then 'decline' end
  union all select d.request_id || ': a decline that offers nothing'
    from triage.decision d
    where d.kind = 'decline' and d.decision_id not in (select decision_id from triage.offer)
  union all select q.request_id || ': ' || q.state || ', and open askings: ' || count(a.ask_id)
    from referral.request q left join (${OPEN_ASKS}) a using (request_id)
    group by q.request_id, q.state
    having count(a.ask_id) <> case q.state when 'information-asked' then 1 else 0 end
  union all select ask_id || ': questions and answers: ' || questions || ', ' || answers
    from (${ASKS}) a where questions <> 2 or answers not in (0, 2)
  union all select d.draft_id || ': ' || coalesce(d.sent_reference, 'not sent')
    from referral.draft d full join referral.referral r using (area_id, draft_id)
    where d.sent_reference is distinct from r.reference`;

// The rows are the footprints of a referral and of each of its requests.
function halfWritten(
  { acknowledged, inPeace }: Scene,
  written: readonly Footprint[],
): readonly string[] {
  const kindOf = new Map(acknowledged.map(({ reference, kind }) => [reference, kind]));
  const key = ({ reference, part }: Footprint) => `${kindOf.get(reference)}: ${part}`;
  const right = new Map(inPeace.map((one) => [key(one), one.rows]));
  const wrong = written
    .filter((one) => kindOf.has(one.reference) && right.get(key(one)) !== one.rows)
    .map((one) => `${one.reference} (${key(one)}): ${one.rows}; not ${right.get(key(one))}`);
  return [...wrong, ...partsMissing(acknowledged, written)];
}

// A referral is whole with a request to each service that was asked.
function partsMissing(
  acknowledged: readonly Acknowledged[],
  written: readonly Footprint[],
): readonly string[] {
  const parts = new Map<string, number>();
  for (const { reference } of written) parts.set(reference, (parts.get(reference) ?? 0) + 1);
  return acknowledged
    .filter(({ reference, services }) => parts.get(reference) !== 1 + services.length)
    .map(({ reference }) => `${reference}: ${parts.get(reference) ?? 0} parts`);
}

async function wrongMessages(scene: Scene): Promise<WrongMessages> {
  const { superuser, accepted, acknowledged } = scene;
  const kept = (await rowsOf(superuser, MESSAGES)).map((row) => row.map(String));
  const takenFor = new Map(accepted.map(({ reference, to }) => [reference, to]));
  const references = new Set(kept.map(([reference]) => reference));
  const told = new Map<string, string[]>();
  for (const [, , address = '', template, of = ''] of kept) {
    if (template === 'request-received') told.set(of, [...(told.get(of) ?? []), bare(address)]);
  }
  return {
    unsent: kept.filter(([, state]) => state !== 'sent').map((row) => row.join(' ')),
    lost: kept
      .filter(([reference = '', , address]) => takenFor.get(reference) !== address)
      .map((row) => row.join(' ')),
    twice: repeated(accepted.map(({ reference }) => reference)),
    strange: [...takenFor.keys()].filter((reference) => !references.has(reference)),
    untold: acknowledged
      .filter(({ reference, addresses }) => list(told.get(reference) ?? []) !== list(addresses))
      .map(({ reference }) => reference),
  };
}

const MESSAGES = `select m.reference, m.state, m.address, m.template,
    coalesce(r.reference, 'a request'), coalesce(m.because, '')
  from notify.message m left join referral.referral r
    on r.area_id = m.area_id and r.referral_id = m.record_id
  order by m.seq`;

/** However a number was written down. */
function bare(address: string): string {
  return address.replace(/^\+44/, '0').replaceAll(' ', '');
}

function list(addresses: readonly string[]): string {
  return addresses.map(bare).sort().join(' ');
}

function repeated(all: readonly string[]): readonly string[] {
  return all.filter((one, at) => all.indexOf(one) !== at);
}
