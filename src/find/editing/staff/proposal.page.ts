import { dayOf, sayDay, sayTime } from '../../../kernel/day.ts';
import type { Fault } from '../../../platform/web/fault.ts';
import { readText, typedIn } from '../../../platform/web/fields.ts';
import { go, type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { sayFault } from '../../area/pack-file.ts';
import { approveProposal, closeProposal } from '../decide-proposal.action.ts';
import { readHistory, readProposal } from '../directory.reader.ts';
import type { Doors } from '../doors.ts';
import { contactNames } from '../names.rule.ts';
import { APPROVAL, PROPOSAL, pathTo, REFUSAL, WITHDRAWAL } from '../paths.ts';
import { actorOf, proposalIdOf } from './acting.page.ts';
import { proposalView } from './proposal-view.page.ts';

const TEMPLATE = 'find/editing/staff/proposal.page.njk';

/** One proposal: what it changes, who asks and why, and what became of it. */
export function proposalPages(doors: Doors): readonly Page[] {
  return [
    { at: PROPOSAL, get: async (visit) => await shown(doors, visit, { done: doneIn(visit) }) },
    { at: APPROVAL, post: async (visit) => await approve(doors, visit) },
    { at: REFUSAL, post: async (visit) => await refuse(doors, visit) },
    { at: WITHDRAWAL, post: async (visit) => await close(doors, visit, null) },
  ];
}

const DONE: Readonly<Record<string, string>> = {
  proposed: 'Your change waits for another person to approve it.',
  approved: 'The public pages show it now.',
  refused: 'It was not taken. The public pages stay as they were.',
  withdrawn: 'You took it back. The public pages stay as they were.',
};

function doneIn({ query }: Visit) {
  const says = DONE[typedIn(query, 'saved')];
  return says === undefined ? null : { says };
}

async function approve(doors: Doors, visit: Visit): Promise<Outcome> {
  const id = proposalIdOf(visit);
  const result = await approveProposal(doors.db, actorOf(visit), id);
  switch (result.kind) {
    case 'decided':
      return go(`${pathTo(PROPOSAL, id)}?saved=approved`);
    case 'faulty': {
      const faults = result.faults.map((one) => ({ field: 'approve', says: sayFault(one) }));
      return await shown(doors, visit, { faults, status: 422 });
    }
    default:
      return await told(doors, visit, result.kind);
  }
}

async function refuse(doors: Doors, visit: Visit): Promise<Outcome> {
  const empty = 'Say why, for whoever proposed it';
  const why = readText(visit.body, { name: 'why', most: 2_000, empty });
  if (why.kind === 'faulty') return await shown(doors, visit, { faults: why.faults, status: 422 });
  return await close(doors, visit, why.value);
}

async function close(doors: Doors, visit: Visit, why: string | null): Promise<Outcome> {
  const id = proposalIdOf(visit);
  const kind = why === null ? 'withdrawn' : 'refused';
  const result = await closeProposal(doors.db, actorOf(visit), { id, kind, why });
  if (result.kind === 'decided') return go(`${pathTo(PROPOSAL, id)}?saved=${kind}`);
  return await told(doors, visit, result.kind);
}

type NotDone = 'gone' | 'decided-already' | 'own' | 'not-own' | 'stale';

const NOT_DONE: Readonly<Record<Exclude<NotDone, 'gone'>, string>> = {
  'decided-already': 'Somebody else was first, and your press changed nothing. See below who.',
  own: 'You proposed this, so another person decides it. You can take it back.',
  'not-own': 'Only the person who proposed this can take it back.',
  stale: 'This was changed by somebody else since. Nothing was applied. Both are shown below.',
};

async function told(doors: Doors, visit: Visit, kind: NotDone): Promise<Outcome> {
  if (kind === 'gone') throw new NotFound('no such proposal');
  return await shown(doors, visit, { notice: NOT_DONE[kind], status: 409 });
}

type Said = {
  readonly done?: { readonly says: string } | null;
  readonly notice?: string;
  readonly faults?: readonly Fault[];
  readonly status?: number;
};

async function shown(
  { db, book }: Doors,
  visit: Visit,
  { done = null, notice, faults = [], status = 200 }: Said,
): Promise<Outcome> {
  const { viewer } = visit;
  const proposal = await readProposal(db, viewer, proposalIdOf(visit));
  if (!proposal) throw new NotFound('no such proposal');
  const pack = book.now();
  const asked = { piece: proposal, nameOf: contactNames(pack.files) };
  const history = await readHistory(db, viewer, asked);
  const view = {
    ...proposalView(pack, proposal, actorOf(visit).party),
    history: history.map((one) => ({
      id: one.proposal?.id ?? '',
      on: `${sayDay(dayOf(one.at))}, ${sayTime(one.at)}`,
      who: one.proposal
        ? `Proposed by ${one.proposal.byName}, approved by ${one.proposal.outcome?.byName ?? ''}`
        : 'From the area’s files',
      changes: one.changes,
    })),
    done,
    notice: notice ?? null,
    whyTyped: typedIn(visit.body, 'why'),
  };
  return show(TEMPLATE, view, { title: view.heading, faults, status });
}
