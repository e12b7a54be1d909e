import { dayOf, sayDay } from '../../../kernel/day.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import { go, type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import type { OwnWords } from '../answers.ts';
import { closeTracking } from '../close-tracking.action.ts';
import type { Doors } from '../doors.ts';
import { openTracking } from '../open-tracking.action.ts';
import { TRACK, TRACK_CLOSE, TRACK_REQUEST } from '../paths.ts';
import {
  type ParentTrack,
  type ReferrerTrack,
  readParentTrack,
  readReferrerTrack,
  readYoungPersonTrack,
  type YoungPersonTrack,
} from '../track.reader.ts';
import type { SlotPart, TrackPanel } from '../track-slot.ts';
import { cardOf } from './standing-card.page.ts';
import { stopPage } from './stop.page.ts';

type Track = YoungPersonTrack | ParentTrack | ReferrerTrack;

export type TrackHouse = Doors & { readonly trackPanels: readonly TrackPanel[] };

/** Seeing where a request stands: by reference and words, then each follower's own page. */
export function trackPages(house: TrackHouse): readonly Page[] {
  return [signInPage(house), standingPage(house), stopPage(house), closePage(house)];
}

const WRONG = 'We can’t find that. Check your reference and your four words, or call the team.';
const TOO_MANY = 'There were too many tries. Wait 15 minutes, or call the team.';

function signInPage(house: TrackHouse): Page {
  return {
    at: TRACK,
    get: async () => signIn('', null),
    post: async (visit) => {
      const reference = typedIn(visit.body, 'reference').slice(0, 100);
      const words = typedIn(visit.body, 'words').slice(0, 200);
      const opened = await openTracking(house, { reference, words, client: visit.client });
      if (opened.kind === 'too-many') return signIn(reference, TOO_MANY, 429);
      if (opened.kind === 'wrong') return signIn(reference, WRONG);
      return go(TRACK_REQUEST, { kind: 'start', session: 'follower', key: opened.key });
    },
  };
}

function signIn(reference: string, wrong: string | null, status?: number): Outcome {
  const faults = wrong ? [{ field: 'reference', says: wrong }] : [];
  const shown = { title: 'See where a request is', faults, ...(status ? { status } : {}) };
  return show('refer/referral/public/track.page.njk', { reference, back: '/' }, shown);
}

function standingPage(house: TrackHouse): Page {
  return {
    at: TRACK_REQUEST,
    get: async (visit) => {
      const track = await ownTrack(house, visit);
      if (!track) throw new NotFound('nothing is followed');
      const ids = track.requests.map(({ id }) => id);
      const parts = await Promise.all(house.trackPanels.map((panel) => panel(visit.viewer, ids)));
      return show(
        'refer/referral/public/standing.page.njk',
        viewOf(house, { track, role: visit.viewer.role }, parts.flat()),
        {
          title: 'Your request',
        },
      );
    },
  };
}

async function ownTrack(
  house: TrackHouse,
  { viewer, requestId }: Visit,
): Promise<Track | undefined> {
  const tracking = { viewer, requestId };
  if (viewer.role === 'young-person') return await readYoungPersonTrack(house, tracking);
  if (viewer.role === 'referrer') return await readReferrerTrack(house, tracking);
  return await readParentTrack(house, tracking);
}

function closePage(house: TrackHouse): Page {
  return {
    at: TRACK_CLOSE,
    post: async (visit) => {
      if (visit.sessionKey) await closeTracking(house, visit.viewer, visit.sessionKey);
      return go(TRACK, { kind: 'end', session: 'follower' });
    },
  };
}

const SAID: Readonly<Record<OwnWords, string>> = {
  worry: 'What is worrying you',
  since: 'Since when',
  'childs-words': 'The child’s own words',
  'going-well': 'What is going well',
  hopes: 'What you would like to be different',
  'tried-advice': 'Advice that you have tried',
  tried: 'What you have tried',
  'why-anyway': 'Why they still need help',
  'another-disagrees': 'What another parent thinks',
  'effect-home': 'At home',
  'effect-learning': 'In learning',
  'effect-others': 'With other people',
  'family-more': 'About the family',
  plans: 'Plans',
  'social-worker': 'Social worker',
  'in-place': 'What keeps the child safe now',
  'without-agreement': 'Why nobody was asked',
};

/** Which child, for a professional who follows several: as they called them. */
function whoseOf(track: Track, role: Viewer['role']): string | null {
  return role === 'referrer' && 'childCalled' in track ? track.childCalled : null;
}

function viewOf(
  house: TrackHouse,
  { track, role }: { readonly track: Track; readonly role: Viewer['role'] },
  parts: readonly SlotPart[],
) {
  const { services } = house.book.now();
  return {
    reference: track.referral.reference,
    sentOn: sayDay(dayOf(track.referral.sentAt)),
    requests: track.requests.map((request) => ({
      ...cardOf(
        request,
        services.find(({ id }) => id === request.serviceId),
        role,
      ),
      parts: parts.filter(({ requestId }) => requestId === request.id),
    })),
    words: track.words.map(({ item, value }) => ({ heading: SAID[item], value })),
    ways: track.ways,
    isReferrer: role === 'referrer',
    whose: whoseOf(track, role),
    back: '',
  };
}
