import type { Viewer } from '../../platform/access/viewer.ts';
import type { Database } from '../../platform/db/index.ts';
import { digestOf } from '../area/digest.rule.ts';
import { type AppliedVersion, keptVersions } from '../area/index.ts';
import { approvedOf, openProposals, proposalById } from './proposal.store.ts';
import type { ListedProposal, Piece, Proposal } from './proposal.ts';
import { type NameOf, whatChanges } from './what-changes.rule.ts';
import { pieceIn } from './which-piece.rule.ts';

/** The proposals that wait for somebody, the longest waiting first. */
export async function readOpenProposals(
  db: Database,
  viewer: Viewer,
): Promise<readonly ListedProposal[]> {
  return await db.as(viewer, (tx) => openProposals(tx, viewer.area));
}

/** One version of a piece that was in force: who made it so, when, and what it changed. */
export type PieceVersion = Pick<AppliedVersion, 'at' | 'by' | 'did'> & {
  /** The proposal that it came from; null: from the files. */
  readonly proposal: Proposal | null;
  readonly changes: ReturnType<typeof whatChanges>;
};

const MOST_VERSIONS = 50;

/** The versions of a piece, newest first, of the newest fifty of its file. */
export async function readHistory(
  db: Database,
  viewer: Viewer,
  { piece, nameOf }: { readonly piece: Piece; readonly nameOf: NameOf },
): Promise<readonly PieceVersion[]> {
  const wanted = { area: viewer.area, path: piece.path, limit: MOST_VERSIONS };
  const [versions, approved] = await db.as(viewer, (tx) =>
    Promise.all([keptVersions(tx, wanted), approvedOf(tx, wanted)]),
  );
  const bodies = versions.map(({ body }) => pieceIn([{ path: piece.path, body }], piece));
  return versions.flatMap(({ at, by, did }, i) => {
    const [body, before] = [bodies[i], bodies[i + 1]];
    if (i + 1 < bodies.length && digestOf(body ?? null) === digestOf(before ?? null)) return [];
    const changes = before === undefined ? [] : whatChanges(before, body, nameOf);
    const proposal = approved.find((one) => one.outcome?.at === at && one.part === piece.part);
    return [{ at, by, did, proposal: proposal ?? null, changes }];
  });
}

/** One proposal; undefined where there is none. */
export async function readProposal(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<Proposal | undefined> {
  return await db.as(viewer, (tx) => proposalById(tx, viewer.area, id));
}
