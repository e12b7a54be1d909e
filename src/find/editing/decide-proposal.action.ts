import { audit } from '../../platform/audit/index.ts';
import { type Database, type Tx, tell } from '../../platform/db/index.ts';
import { digestOf } from '../area/digest.rule.ts';
import { type AreaFault, holdPack, packTopic, writePack } from '../area/index.ts';
import { compilePack } from '../directory/compile-pack.rule.ts';
import type { Actor } from './doors.ts';
import { contactNames } from './names.rule.ts';
import { holdProposal, insertOutcome, proposalById } from './proposal.store.ts';
import type { Change, OutcomeKind, Proposal } from './proposal.ts';
import { whatChanges } from './what-changes.rule.ts';
import { pieceIn, withPiece } from './which-piece.rule.ts';

export type NotDecided =
  | { readonly kind: 'gone' }
  /** Somebody decided it before; the proposal says who. */
  | { readonly kind: 'decided-already'; readonly proposal: Proposal }
  /** Whoever proposed may take it back, and nothing else. */
  | { readonly kind: 'own' }
  /** Only whoever proposed may take it back. */
  | { readonly kind: 'not-own' };

export type Decided = { readonly kind: 'decided'; readonly proposal: Proposal };

export type NotApplied =
  /** The piece has changed since: what approving would now do to it. */
  | { readonly kind: 'stale'; readonly changes: readonly Change[] }
  | { readonly kind: 'faulty'; readonly faults: readonly AreaFault[] };

/**
 * Approves a proposal and applies its one piece, in one transaction: the whole pack is compiled
 * first, and a fault, or a piece that has changed since, leaves everything as it was.
 */
export async function approveProposal(
  db: Database,
  actor: Actor,
  id: string,
): Promise<Decided | NotDecided | NotApplied> {
  const { viewer, party, now } = actor;
  return await db.as(viewer, async (tx) => {
    const kept = await holdPack(tx, viewer.area);
    const open = await openFor(tx, actor, { id, kind: 'approved' });
    if (open.kind !== 'open') return open;
    const { proposal } = open;
    const piece = pieceIn(kept, proposal);
    if (digestOf(piece ?? null) !== proposal.base) {
      return { kind: 'stale', changes: whatChanges(piece, proposal.body, contactNames(kept)) };
    }
    const compiled = compilePack(withPiece(kept, proposal, proposal.body));
    if (compiled.kind === 'faulty') return { kind: 'faulty', faults: compiled.faults };
    const decided = await keep(tx, actor, { proposal, kind: 'approved', why: null });
    await writePack(tx, { pack: compiled.pack, kept, at: now, by: party });
    await tell(tx, packTopic(viewer.area));
    return decided;
  });
}

export type Closing = {
  readonly id: string;
  readonly kind: Exclude<OutcomeKind, 'approved'>;
  readonly why: string | null;
};

/** Refuses another's proposal, with a reason, or takes back one's own. The pack stays as it is. */
export async function closeProposal(
  db: Database,
  actor: Actor,
  { id, kind, why }: Closing,
): Promise<Decided | NotDecided> {
  return await db.as(actor.viewer, async (tx) => {
    const open = await openFor(tx, actor, { id, kind });
    return open.kind === 'open' ? await keep(tx, actor, { ...open, kind, why }) : open;
  });
}

type Open = { readonly kind: 'open'; readonly proposal: Proposal };

// The same person's same press, sent twice, is one; anybody else is told who was first.
async function openFor(
  tx: Tx,
  { viewer, party }: Actor,
  { id, kind }: { readonly id: string; readonly kind: OutcomeKind },
): Promise<Open | Decided | NotDecided> {
  await holdProposal(tx, viewer.area, id);
  const proposal = await proposalById(tx, viewer.area, id);
  if (!proposal) return { kind: 'gone' };
  const { outcome, by } = proposal;
  if (outcome) {
    const isSame = outcome.by === party && outcome.kind === kind;
    return { kind: isSame ? 'decided' : 'decided-already', proposal };
  }
  const isOwn = by === party;
  if (kind === 'withdrawn') return isOwn ? { kind: 'open', proposal } : { kind: 'not-own' };
  return isOwn ? { kind: 'own' } : { kind: 'open', proposal };
}

type Kept = {
  readonly proposal: Proposal;
  readonly kind: OutcomeKind;
  readonly why: string | null;
};

const ACTS = {
  approved: 'approve-directory-change',
  refused: 'refuse-directory-change',
  withdrawn: 'withdraw-directory-change',
} as const;

async function keep(tx: Tx, actor: Actor, { proposal, kind, why }: Kept): Promise<Decided> {
  const { viewer, party, name, now, visit } = actor;
  const outcome = { kind, by: party, byName: name, at: now, why };
  await insertOutcome(tx, { area: viewer.area, of: proposal, outcome });
  await audit(tx, { act: ACTS[kind], ids: [proposal.id], requestId: visit });
  return { kind: 'decided', proposal: { ...proposal, outcome } };
}
