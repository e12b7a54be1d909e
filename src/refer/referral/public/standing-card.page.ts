import type { Service } from '../../../find/directory/directory.ts';
import { The } from '../../../kernel/article.ts';
import { dayOf, sayDay } from '../../../kernel/day.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { mayMove } from '../moves.ts';
import { TRACK_STOP } from '../paths.ts';
import { type RequestState, type Standing, TEAM_TO_FIND } from '../referral.ts';

const TAG: Readonly<Record<RequestState, { readonly text: string; readonly classes: string }>> = {
  sent: { text: 'Being read', classes: 'nhsuk-tag--blue' },
  'information-asked': { text: 'We need to know more', classes: 'nhsuk-tag--purple' },
  accepted: { text: 'Accepted', classes: 'nhsuk-tag--green' },
  declined: { text: 'Other help offered', classes: 'nhsuk-tag--yellow' },
  withdrawn: { text: 'Stopped', classes: 'nhsuk-tag--grey' },
};

/** One request as its followers see it: who has it, how it stands, and what happens next. */
export function cardOf(request: Standing, service: Service | undefined, role: Viewer['role']) {
  const name = service?.name ?? 'The team';
  const isToFind = request.teamId === TEAM_TO_FIND;
  const isWaiting = request.state === 'sent';
  return {
    id: request.id,
    name,
    team: isToFind ? null : teamNamed(request, service),
    phone: phoneOf(request, service),
    tag: isWaiting && isToFind ? { ...TAG.sent, text: 'Finding the team' } : TAG[request.state],
    sentence: isWaiting && isToFind ? TO_FIND : sentenceOf(request, name),
    when: isWaiting ? (service?.answersWithin ?? null) : null,
    waiting: isWaiting,
    isStopped: request.state === 'withdrawn',
    stopAt: mayStop(request, role) ? TRACK_STOP.replace(':request', request.id) : null,
    steps: stepsOf(request),
  };
}

const TO_FIND = 'We will find out which team it is, and tell you.';

/** The line of the team that has it; null where it is not known. */
export function phoneOf({ teamId }: Standing, service: Service | undefined): string | null {
  return service?.teams.find(({ id }) => id === teamId)?.phone ?? null;
}

// Where a service has one team, its name says nothing more.
function teamNamed({ teamId }: Standing, service: Service | undefined): string | null {
  if (!service?.localities) return null;
  return service.teams.find(({ id }) => id === teamId)?.name ?? null;
}

/** Whoever refers can ask the family or the team to stop it; it is not theirs to stop. */
function mayStop({ state }: Standing, role: Viewer['role']): boolean {
  return mayMove(state, 'withdrawn') && (role === 'young-person' || role === 'parent-or-carer');
}

function sentenceOf({ state }: Standing, name: string): string {
  switch (state) {
    case 'sent':
      return `${The(name)} has it. A person is reading it.`;
    case 'information-asked':
      return `${The(name)} read it, and needs to know more.`;
    case 'accepted':
      return `${The(name)} will help. They will tell you what comes first.`;
    case 'declined':
      return `${The(name)} read it. They think that something else is needed.`;
    case 'withdrawn':
      return 'This request was stopped. You can ask again at any time.';
  }
}

function stepsOf({ state, teamId, receivedAt, stateSince }: Standing) {
  const sent = { state: 'done', heading: 'Sent', says: sayDay(dayOf(receivedAt)) };
  if (state === 'sent' || state === 'information-asked') {
    return [
      sent,
      teamId === TEAM_TO_FIND
        ? { state: 'now', heading: 'Finding the team', says: 'A person finds the right team.' }
        : { state: 'now', heading: 'Being read', says: 'A person reads it and decides.' },
      { state: 'next', heading: 'Decided', says: 'You will see it here.' },
    ];
  }
  const since = sayDay(dayOf(stateSince));
  // Nobody may have read it by then, so nothing is said of that.
  if (state === 'withdrawn') return [sent, { state: 'now', heading: 'Stopped', says: since }];
  return [
    sent,
    { state: 'done', heading: 'Read', says: '' },
    { state: 'now', heading: 'Decided', says: since },
  ];
}
