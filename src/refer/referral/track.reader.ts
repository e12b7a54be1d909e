import type { Viewer } from '../../platform/access/index.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { maskAddress } from '../../platform/notify/mask-address.rule.ts';
import { contactsOf, type KeptContact } from '../people/index.ts';
import type { Answer, OwnWords } from './answers.ts';
import { OWN_WORDS, sayOwnWords } from './answers.ts';
import type { Doors } from './doors.ts';
import { followedBy } from './follower.store.ts';
import { answersOf } from './referral.store.ts';
import type { FollowerKind, KeptReferral, Route, Standing, Way } from './referral.ts';

/** What the young person sees of what they follow. */
export type YoungPersonTrack = {
  readonly referral: KeptReferral;
  /** The name that they like to be called by. */
  readonly called: string | null;
  readonly requests: readonly Standing[];
  /** Their own words, whole. */
  readonly words: readonly OwnWord[];
  /** How they can be reached, masked. */
  readonly ways: readonly MaskedWay[];
};

/** What a parent or carer sees: their own words and ways, and never what is withheld from them. */
export type ParentTrack = {
  readonly referral: KeptReferral;
  /** What they called the child; null where it was not they who told us. */
  readonly childCalled: string | null;
  readonly requests: readonly Standing[];
  readonly words: readonly OwnWord[];
  readonly ways: readonly MaskedWay[];
};

/** What a professional who referred sees: how it stands, and what they wrote themselves. */
export type ReferrerTrack = ParentTrack;

export type OwnWord = { readonly item: OwnWords; readonly value: string };

export type MaskedWay = { readonly way: Way; readonly masked: string };

/** Who asks, and the name of their visit for the audit. */
export type Tracking = { readonly viewer: Viewer; readonly requestId: string };

/** The young person's own view; undefined when they follow nothing, or no more. Audited. */
export async function readYoungPersonTrack(
  { db }: Pick<Doors, 'db'>,
  { viewer, requestId }: Tracking,
): Promise<YoungPersonTrack | undefined> {
  return await db.as(viewer, async (tx) => {
    const seen = await readOwn(tx, viewer, 'young-person');
    if (!seen) return undefined;
    const { answers, ...rest } = seen;
    const track = { ...rest, called: calledIn(answers), words: wordsIn(answers) };
    await noteReading(tx, { seen, requestId });
    return track;
  });
}

/** A parent's or carer's view; undefined when they follow nothing, or no more. Audited. */
export async function readParentTrack(
  doors: Pick<Doors, 'db'>,
  tracking: Tracking,
): Promise<ParentTrack | undefined> {
  return await readAdultTrack(doors, tracking, { kind: 'parent-or-carer', says: 'parent-carer' });
}

/** The view of whoever referred; undefined when they follow nothing, or no more. Audited. */
export async function readReferrerTrack(
  doors: Pick<Doors, 'db'>,
  tracking: Tracking,
): Promise<ReferrerTrack | undefined> {
  return await readAdultTrack(doors, tracking, { kind: 'referrer', says: 'professional' });
}

type Adult = { readonly kind: FollowerKind; readonly says: Route };

async function readAdultTrack(
  { db }: Pick<Doors, 'db'>,
  { viewer, requestId }: Tracking,
  { kind, says }: Adult,
): Promise<ParentTrack | undefined> {
  return await db.as(viewer, async (tx) => {
    const seen = await readOwn(tx, viewer, kind);
    if (!seen) return undefined;
    const { answers, ...rest } = seen;
    // The policies let nothing else through; this says it a second time.
    const own = answers.filter(({ saidBy }) => saidBy === says);
    const track = { ...rest, childCalled: calledIn(own), words: wordsIn(own) };
    await noteReading(tx, { seen, requestId });
    return track;
  });
}

/** Where each request stands that a follower follows; none when they follow nothing, or no more. */
export async function readFollowed(
  { db }: Pick<Doors, 'db'>,
  viewer: Viewer,
): Promise<readonly Standing[]> {
  const [party = ''] = viewer.parties;
  const followed = await db.as(viewer, (tx) => followedBy(tx, viewer.area, party));
  return followed && !followed.follower.ended ? followed.requests : [];
}

type Seen = {
  readonly referral: KeptReferral;
  readonly requests: readonly Standing[];
  readonly answers: readonly Answer[];
  readonly ways: readonly MaskedWay[];
};

async function readOwn(tx: Tx, viewer: Viewer, kind: FollowerKind): Promise<Seen | undefined> {
  const { area } = viewer;
  const [party = ''] = viewer.parties;
  const followed = await followedBy(tx, area, party);
  if (!followed || followed.follower.ended || followed.follower.kind !== kind) return undefined;
  const { referral, requests } = followed;
  const answers = await answersOf(tx, { area, referral: referral.id });
  const contacts = await contactsOf(tx, area, party);
  return { referral, requests, answers, ways: waysIn(contacts) };
}

function calledIn(answers: readonly Answer[]): string | null {
  return answers.find((answer) => answer.item === 'called')?.value ?? null;
}

function wordsIn(answers: readonly Answer[]): readonly OwnWord[] {
  return OWN_WORDS.flatMap((item) => {
    const said = answers.find((answer) => answer.item === item);
    const value = said && sayOwnWords(said);
    return value === undefined ? [] : [{ item, value }];
  });
}

function waysIn(contacts: readonly KeptContact[]): readonly MaskedWay[] {
  return contacts
    .filter(({ ended }) => !ended)
    .map(({ way, address }) => ({
      way,
      masked: maskAddress(way === 'call' ? 'text' : way, address),
    }));
}

type Reading = { readonly seen: Seen; readonly requestId: string };

// Last in the transaction: it holds the audit's lock until the end.
async function noteReading(tx: Tx, { seen, requestId }: Reading): Promise<void> {
  const ids = [seen.referral.id, ...seen.requests.map(({ id }) => id)];
  await audit(tx, { act: 'read-own-request', ids, requestId });
}
