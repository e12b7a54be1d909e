export const STAFF_HOME = '/staff';
export const QUEUE = '/staff/queues/:list';
export const REQUEST = '/staff/requests/:request';
export const CLAIM = '/staff/requests/:request/claim';
export const URGENCY = '/staff/requests/:request/urgency';
export const ACCEPTANCE = '/staff/requests/:request/acceptance';
export const INFORMATION = '/staff/requests/:request/information';
export const TEAM = '/staff/requests/:request/team';
export const DECLINE = '/staff/requests/:request/decline';

/** Where a follower answers what was asked of them. */
export const ANSWER = '/track/answer/:ask';

/** The address of a worklist, of one team where it is named. */
export function queuePath(list: string, team?: string): string {
  const at = QUEUE.replace(':list', encodeURIComponent(list));
  return team === undefined ? at : `${at}?team=${encodeURIComponent(team)}`;
}

/** The address at which a follower answers. */
export function answerPath(askId: string): string {
  return ANSWER.replace(':ask', encodeURIComponent(askId));
}

/** An address of one request: its page, or where one of its forms goes. */
export function requestPath(requestId: string, at: string = REQUEST): string {
  return at.replace(':request', encodeURIComponent(requestId));
}
