import type { Instant } from '../../kernel/day.ts';

/** The part of the pack that is changed as one: a whole file, or one contact of contacts.yaml. */
export type Piece = {
  /** Inside the pack: `services/kooth.yaml`. */
  readonly path: string;
  /** The id of the contact; '' for a whole file. */
  readonly part: string;
};

/** One thing that differs, in words. */
export type Change = { readonly what: string; readonly was: string; readonly is: string };

export type OutcomeKind = 'approved' | 'refused' | 'withdrawn';

/** What came of a proposal, by whom and when; `why` is said for a refusal. */
export type ProposalOutcome = {
  readonly kind: OutcomeKind;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
  readonly why: string | null;
};

/** A change that somebody asks for. It counts once another person has approved it. */
export type Proposal = Piece & {
  readonly id: string;
  /** The digest of the piece that it was made from. */
  readonly base: string;
  /** The whole piece as it would be. */
  readonly body: unknown;
  readonly digest: string;
  readonly changes: readonly Change[];
  readonly why: string;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
  /** Null while it is open. */
  readonly outcome: ProposalOutcome | null;
};

/** A proposal as a list names it. */
export type ListedProposal = Pick<Proposal, 'id' | 'path' | 'part' | 'by' | 'byName' | 'at'>;

const ID = /^proposal-[0-9a-f]{32}$/;

/** Whether a text can be the id of a proposal at all. */
export function isProposalId(id: string): boolean {
  return ID.test(id);
}
