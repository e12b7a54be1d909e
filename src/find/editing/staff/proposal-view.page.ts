import { dayOf, sayDay, sayTime } from '../../../kernel/day.ts';
import { digestOf } from '../../area/digest.rule.ts';
import type { AreaPack } from '../../directory/index.ts';
import { contactNames } from '../names.rule.ts';
import {
  APPROVAL,
  DIRECTORY,
  EDIT_CONTACT,
  EDIT_SERVICE,
  pathTo,
  REFUSAL,
  WITHDRAWAL,
} from '../paths.ts';
import type { OutcomeKind, Proposal } from '../proposal.ts';
import { whatChanges } from '../what-changes.rule.ts';
import { pieceIn } from '../which-piece.rule.ts';
import { nameOf } from './directory.page.ts';

const CAME_TO: Readonly<Record<OutcomeKind, string>> = {
  approved: 'Approved by',
  refused: 'Not taken, by',
  withdrawn: 'Taken back by',
};

/** A proposal in words, and what the reader may do with it. */
export function proposalView(pack: AreaPack, proposal: Proposal, party: string) {
  const { id, by, byName, at, why, changes, outcome } = proposal;
  const piece = pieceIn(pack.files, proposal);
  const isStale = outcome === null && digestOf(piece ?? null) !== proposal.base;
  const isOwn = by === party;
  const editAt = proposal.part === '' ? pathTo(EDIT_SERVICE, serviceIn(proposal.path)) : null;
  return {
    heading: `Change to ${nameOf(pack, proposal)}`,
    all: DIRECTORY,
    edit: editAt ?? pathTo(EDIT_CONTACT, proposal.part),
    says: `${isOwn ? 'You' : byName} proposed this on ${sayDay(dayOf(at))}, ${sayTime(at)}`,
    why,
    changes,
    stale: isStale ? whatChanges(piece, proposal.body, contactNames(pack.files)) : null,
    outcome: outcome && {
      says: `${CAME_TO[outcome.kind]} ${outcome.byName} on ${sayDay(dayOf(outcome.at))}, ${sayTime(outcome.at)}`,
      why: outcome.why ?? '',
    },
    mayApprove: outcome === null && !isOwn && !isStale,
    mayRefuse: outcome === null && !isOwn,
    mayTakeBack: outcome === null && isOwn,
    approveAt: pathTo(APPROVAL, id),
    refuseAt: pathTo(REFUSAL, id),
    takeBackAt: pathTo(WITHDRAWAL, id),
  };
}

function serviceIn(path: string): string {
  return path.replace(/^services\//, '').replace(/\.yaml$/, '');
}
