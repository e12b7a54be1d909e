import type { Fault, Read } from '../../../platform/web/fault.ts';
import { readText, together, typedIn } from '../../../platform/web/fields.ts';
import {
  type Form,
  go,
  type Outcome,
  type Page,
  show,
  type Visit,
} from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { digestOf } from '../../area/digest.rule.ts';
import { sayFault } from '../../area/pack-file.ts';
import type { AreaPack } from '../../directory/index.ts';
import type { Doors } from '../doors.ts';
import { DIRECTORY, PROPOSAL, pathTo } from '../paths.ts';
import { type Change, isProposalId, type Piece } from '../proposal.ts';
import { type Asked, previewChange, proposeChange } from '../propose-change.action.ts';
import { actorOf, heldIn, hiddenOf } from './acting.page.ts';

/** What can be edited at one address, as found in the pack. */
export type Editable = {
  readonly piece: Piece;
  readonly name: string;
  readonly at: string;
  readonly now: unknown;
  readonly template: string;
  readonly boxes: readonly string[];
  readonly inBoxes: Form;
  /** The box to which "nothing has changed" leads. */
  readonly first: string;
  readonly read: (form: Form) => Read<unknown>;
  readonly view: Readonly<Record<string, unknown>>;
};

type Find = (pack: AreaPack, visit: Visit) => Editable | undefined;

/** A form on one piece of the pack, a page of what it changes, and the proposal. */
export function editPage({ db, book }: Doors, at: string, find: Find): Page {
  const found = (visit: Visit): Editable => {
    const one = find(book.now(), visit);
    if (!one) throw new NotFound('no such piece');
    return one;
  };
  return {
    at,
    get: async (visit) => {
      const one = found(visit);
      return formOf(one, { form: one.inBoxes, base: digestOf(one.now) });
    },
    post: async (visit) => await answer(db, found(visit), visit),
  };
}

async function answer(db: Doors['db'], one: Editable, visit: Visit): Promise<Outcome> {
  const { body: form } = visit;
  const base = typedIn(form, 'base');
  const act = typedIn(form, 'act');
  const read = together({
    body: one.read(form),
    why: readText(form, { name: 'why', most: 2_000, empty: 'Say why, for whoever approves it' }),
  });
  if (act === 'change') return formOf(one, { form, base });
  if (read.kind === 'faulty') return formOf(one, { form, base, faults: read.faults });
  const id = typedIn(form, 'proposal');
  const asked: Asked = { ...one.piece, ...read.value, id, base };
  const isSent = act === 'propose' && isProposalId(id);
  const result = isSent
    ? await proposeChange(db, actorOf(visit), asked)
    : await previewChange(db, actorOf(visit), asked);
  switch (result.kind) {
    case 'proposed':
      return go(`${pathTo(PROPOSAL, result.id)}?saved=proposed`);
    case 'to-propose':
      return checkOf(one, form, result);
    case 'used':
      return await again(db, one, { visit, asked });
    case 'stale':
      return formOf(one, { form, base: result.base, stale: result.changes });
    case 'unchanged':
      return formOf(one, { form, base, faults: [{ field: one.first, says: UNCHANGED }] });
    case 'faulty': {
      const faults = result.faults.map((fault) => ({ field: one.first, says: sayFault(fault) }));
      return formOf(one, { form, base, faults });
    }
    case 'gone':
      throw new NotFound('the piece is gone');
  }
}

const UNCHANGED = 'Change something first, or tick that you checked it today';

// The browser went back to a form that was sent, and changed it: it is another proposal.
async function again(
  db: Doors['db'],
  one: Editable,
  { visit, asked }: { readonly visit: Visit; readonly asked: Asked },
): Promise<Outcome> {
  const result = await previewChange(db, actorOf(visit), asked);
  if (result.kind !== 'to-propose') return formOf(one, { form: visit.body, base: asked.base });
  return checkOf(one, visit.body, { ...result, notice: USED });
}

const USED = 'You sent another change from this page before. This one is new: check it once more.';

type Shown = {
  readonly form: Form;
  readonly base: string;
  readonly faults?: readonly Fault[];
  /** What this form would now do to a piece that somebody changed meanwhile. */
  readonly stale?: readonly Change[];
};

function formOf(one: Editable, { form, base, faults = [], stale }: Shown): Outcome {
  const view = {
    ...one.view,
    ...heldIn(form),
    name: one.name,
    action: one.at,
    base,
    stale: stale ?? null,
    all: DIRECTORY,
  };
  const status = stale ? 409 : faults.length > 0 ? 422 : 200;
  return show(one.template, view, { title: one.name, faults, status });
}

const CHECK = 'find/editing/staff/check.page.njk';

type ToCheck = {
  readonly id: string;
  readonly changes: readonly Change[];
  readonly notice?: string;
};

function checkOf(one: Editable, form: Form, { id, changes, notice }: ToCheck): Outcome {
  const view = {
    name: one.name,
    action: one.at,
    changes,
    notice: notice ?? null,
    why: typedIn(form, 'why'),
    hidden: [...hiddenOf(form, [...one.boxes, 'why', 'base']), { name: 'proposal', value: id }],
  };
  return show(CHECK, view, { title: 'What changes', status: notice ? 409 : 200 });
}
