import { audit } from '../../platform/audit/index.ts';
import { type Database, newId } from '../../platform/db/index.ts';
import { digestOf } from '../area/digest.rule.ts';
import { type AreaFault, readKeptPackIn } from '../area/index.ts';
import { compilePack } from '../directory/compile-pack.rule.ts';
import type { Actor } from './doors.ts';
import { contactNames } from './names.rule.ts';
import { insertProposal, proposalById } from './proposal.store.ts';
import type { Change, Piece, Proposal } from './proposal.ts';
import { whatChanges } from './what-changes.rule.ts';
import { pieceIn, withPiece } from './which-piece.rule.ts';

/** What is asked for. `id` comes with the form, so that the form sent twice is one proposal. */
export type Asked = Piece & {
  readonly id: string;
  readonly base: string;
  readonly body: unknown;
  readonly why: string;
};

export type NotProposed =
  | { readonly kind: 'gone' }
  | { readonly kind: 'unchanged' }
  /** Somebody changed the piece meanwhile: what is in force now, beside what was asked for. */
  | { readonly kind: 'stale'; readonly base: string; readonly changes: readonly Change[] }
  | { readonly kind: 'faulty'; readonly faults: readonly AreaFault[] }
  /** This form has proposed something else before. */
  | { readonly kind: 'used' };

export type ToPropose = {
  readonly kind: 'to-propose';
  readonly changes: readonly Change[];
  /** For the form that proposes it. */
  readonly id: string;
};

/** Judges a change against the pack in force, and keeps nothing. */
export async function previewChange(
  db: Database,
  { viewer }: Actor,
  asked: Asked,
): Promise<ToPropose | NotProposed> {
  return await db.as(viewer, async (tx) => judge(await readKeptPackIn(tx, viewer.area), asked));
}

/** Keeps a proposal, for another person to approve. The same form sent twice keeps one. */
export async function proposeChange(
  db: Database,
  actor: Actor,
  asked: Asked,
): Promise<{ readonly kind: 'proposed'; readonly id: string } | NotProposed> {
  const { viewer, party, name, now, visit } = actor;
  return await db.as(viewer, async (tx) => {
    const digest = digestOf(asked.body);
    const before = await proposalById(tx, viewer.area, asked.id);
    if (before) return sameOr(before, { by: party, digest });
    const judged = judge(await readKeptPackIn(tx, viewer.area), asked);
    if (judged.kind !== 'to-propose') return judged;
    const { changes } = judged;
    const made = { ...asked, digest, changes, by: party, byName: name, at: now, outcome: null };
    if (!(await insertProposal(tx, viewer.area, made))) {
      const first = await proposalById(tx, viewer.area, asked.id);
      return first ? sameOr(first, made) : { kind: 'gone' };
    }
    await audit(tx, { act: 'propose-directory-change', ids: [asked.id], requestId: visit });
    return { kind: 'proposed', id: asked.id };
  });
}

function judge(
  files: Parameters<typeof withPiece>[0],
  asked: Asked,
): ToPropose | Exclude<NotProposed, { kind: 'used' }> {
  const now = pieceIn(files, asked);
  if (now === undefined) return { kind: 'gone' };
  const changes = whatChanges(now, asked.body, contactNames(files));
  const base = digestOf(now);
  if (base !== asked.base) return { kind: 'stale', base, changes };
  if (changes.length === 0) return { kind: 'unchanged' };
  const compiled = compilePack(withPiece(files, asked, asked.body));
  if (compiled.kind === 'faulty') return { kind: 'faulty', faults: compiled.faults };
  return { kind: 'to-propose', changes, id: newId('proposal') };
}

function sameOr(
  first: Proposal,
  { by, digest }: Pick<Proposal, 'by' | 'digest'>,
): { readonly kind: 'proposed'; readonly id: string } | { readonly kind: 'used' } {
  const isSame = first.by === by && first.digest === digest;
  return isSame ? { kind: 'proposed', id: first.id } : { kind: 'used' };
}
