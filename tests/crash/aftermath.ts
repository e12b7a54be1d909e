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
  const known = new Set(acknowledged.map(({ reference }) => reference));
  return {
    lost: acknowledged
      .filter(({ reference, draft }) => byReference.get(reference)?.draft !== draft)
      .map(({ reference }) => reference),
    unheardOf: written.map(({ reference }) => reference).filter((one) => !known.has(one)),
    sentTwice: repeated(written.map(({ draft }) => draft)),
    halfWritten: halfWritten(scene, byReference),
    orphans: await orphans(superuser),
    unlike: await columnOf(superuser, UNLIKE),
    messages: await wrongMessages(scene),
  };
}

const UNLIKE = `select q.request_id || ': ' || q.state || ', ' || coalesce(s.state, 'nowhere')
    from referral.request q left join referral.standing s using (area_id, request_id)
    where s.state is distinct from q.state
  union all select q.request_id || ': ' || q.state || ', ' || coalesce(d.kind, 'not decided')
    from referral.request q left join triage.decision d using (area_id, request_id)
    where (q.state in ('accepted', 'declined')) <> (d.kind is not null)
  union all select d.draft_id || ': ' || coalesce(d.sent_reference, 'not sent')
    from referral.draft d full join referral.referral r using (area_id, draft_id)
    where d.sent_reference is distinct from r.reference`;

function halfWritten(
  { acknowledged, inPeace }: Scene,
  byReference: ReadonlyMap<string, Footprint>,
): readonly string[] {
  const kindOf = new Map(acknowledged.map(({ reference, kind }) => [reference, kind]));
  const key = ({ reference, state }: Footprint) => `${kindOf.get(reference)}, ${state}`;
  const right = new Map(inPeace.map((one) => [key(one), one.rows]));
  return [...byReference.values()]
    .filter((one) => kindOf.has(one.reference) && right.get(key(one)) !== one.rows)
    .map((one) => `${one.reference} (${key(one)}): ${one.rows}; not ${right.get(key(one))}`);
}

async function wrongMessages(scene: Scene): Promise<WrongMessages> {
  const { superuser, accepted, acknowledged } = scene;
  const kept = (await rowsOf(superuser, MESSAGES)).map((row) => row.map(String));
  const takenFor = new Map(accepted.map(({ reference, to }) => [reference, to]));
  const references = new Set(kept.map(([reference]) => reference));
  const told = kept.filter(([, , , template]) => template === 'request-received');
  const toldOf = new Map(told.map(([, , address, , of]) => [of, address]));
  return {
    unsent: kept.filter(([, state]) => state !== 'sent').map((row) => row.join(' ')),
    lost: kept
      .filter(([reference = '', , address]) => takenFor.get(reference) !== address)
      .map((row) => row.join(' ')),
    twice: repeated(accepted.map(({ reference }) => reference)),
    strange: [...takenFor.keys()].filter((reference) => !references.has(reference)),
    untold: acknowledged
      .filter(({ reference, address }) => bare(toldOf.get(reference)) !== bare(address))
      .map(({ reference }) => reference),
  };
}

const MESSAGES = `select m.reference, m.state, m.address, m.template,
    coalesce(r.reference, 'a request'), coalesce(m.because, '')
  from notify.message m left join referral.referral r
    on r.area_id = m.area_id and r.referral_id = m.record_id
  order by m.seq`;

/** However a number was written down. */
function bare(address: string | null | undefined): string {
  return (address ?? '').replace(/^\+44/, '0').replaceAll(' ', '');
}

function repeated(all: readonly string[]): readonly string[] {
  return all.filter((one, at) => all.indexOf(one) !== at);
}
