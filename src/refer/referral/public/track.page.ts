import type { Service } from '../../../find/directory/directory.ts';
import { dayOf, sayDay } from '../../../kernel/day.ts';
import { typedIn } from '../../../platform/web/fields.ts';
import { go, type Outcome, type Page, show, type Visit } from '../../../platform/web/page.ts';
import { NotFound } from '../../../platform/web/thrown.ts';
import { closeTracking } from '../close-tracking.action.ts';
import type { Doors } from '../doors.ts';
import { openTracking } from '../open-tracking.action.ts';
import { TRACK, TRACK_CLOSE, TRACK_REQUEST } from '../paths.ts';
import type { RequestState, Standing } from '../referral.ts';
import {
  type ParentTrack,
  readParentTrack,
  readYoungPersonTrack,
  type YoungPersonTrack,
} from '../track.reader.ts';
import type { SlotPart, TrackPanel } from '../track-slot.ts';

export type TrackHouse = Doors & { readonly trackPanels: readonly TrackPanel[] };

/** Seeing where a request stands: by reference and words, then each follower's own page. */
export function trackPages(house: TrackHouse): readonly Page[] {
  return [signInPage(house), standingPage(house), closePage(house)];
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
      return show('refer/referral/public/standing.page.njk', viewOf(house, track, parts.flat()), {
        title: 'Your request',
      });
    },
  };
}

async function ownTrack(
  house: TrackHouse,
  { viewer, requestId }: Visit,
): Promise<YoungPersonTrack | ParentTrack | undefined> {
  const tracking = { viewer, requestId };
  return viewer.role === 'young-person'
    ? await readYoungPersonTrack(house, tracking)
    : await readParentTrack(house, tracking);
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

const SAID: Readonly<Record<string, string>> = {
  worry: 'What is worrying you',
  since: 'Since when',
  'childs-words': 'The child’s own words',
  'going-well': 'What is going well',
  hopes: 'What you would like to be different',
  tried: 'What you have tried',
  'why-anyway': 'Why they still need help',
  'another-disagrees': 'What another parent thinks',
};

function viewOf(
  house: TrackHouse,
  track: YoungPersonTrack | ParentTrack,
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
      ),
      parts: parts.filter(({ requestId }) => requestId === request.id),
    })),
    words: track.words.map(({ item, value }) => ({ heading: SAID[item] ?? item, value })),
    ways: track.ways,
    back: '',
  };
}

const TAG: Readonly<Record<RequestState, { readonly text: string; readonly classes: string }>> = {
  sent: { text: 'Being read', classes: 'nhsuk-tag--blue' },
  'information-asked': { text: 'We need to know more', classes: 'nhsuk-tag--purple' },
  accepted: { text: 'Accepted', classes: 'nhsuk-tag--green' },
  declined: { text: 'Other help offered', classes: 'nhsuk-tag--yellow' },
  withdrawn: { text: 'Stopped', classes: 'nhsuk-tag--grey' },
};

function cardOf(request: Standing, service: Service | undefined) {
  const name = service?.name ?? 'The team';
  const phone = service?.teams[0]?.phone ?? null;
  return {
    id: request.id,
    name,
    phone,
    tag: TAG[request.state],
    sentence: sentenceOf(request, name),
    when: request.state === 'sent' ? (service?.answersWithin ?? null) : null,
    waiting: request.state === 'sent',
    steps: stepsOf(request),
  };
}

function sentenceOf({ state }: Standing, name: string): string {
  switch (state) {
    case 'sent':
      return `The ${name} has it. A person is reading it.`;
    case 'information-asked':
      return `The ${name} read it, and needs to know more.`;
    case 'accepted':
      return `The ${name} will help. They will tell you what comes first.`;
    case 'declined':
      return `The ${name} read it. They think that something else is needed.`;
    case 'withdrawn':
      return 'This request was stopped. You can ask again at any time.';
  }
}

function stepsOf({ state, receivedAt, stateSince }: Standing) {
  const sent = { state: 'done', heading: 'Sent', says: sayDay(dayOf(receivedAt)) };
  if (state === 'sent' || state === 'information-asked') {
    return [
      sent,
      { state: 'now', heading: 'Being read', says: 'A person reads it and decides.' },
      { state: 'next', heading: 'Decided', says: 'You will see it here.' },
    ];
  }
  const heading = state === 'withdrawn' ? 'Stopped' : 'Decided';
  return [
    sent,
    { state: 'done', heading: 'Read', says: '' },
    { state: 'now', heading, says: sayDay(dayOf(stateSince)) },
  ];
}
