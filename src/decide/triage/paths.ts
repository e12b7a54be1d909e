export const STAFF_HOME = '/staff';
export const QUEUE = '/staff/queues/:list';
export const REQUEST = '/staff/requests/:request';
export const CLAIM = '/staff/requests/:request/claim';
export const URGENCY = '/staff/requests/:request/urgency';
export const ACCEPTANCE = '/staff/requests/:request/acceptance';
export const DECLINE = '/staff/requests/:request/decline';

/** The address of a worklist. */
export function queuePath(list: string): string {
  return QUEUE.replace(':list', encodeURIComponent(list));
}

/** An address of one request: its page, or where one of its forms goes. */
export function requestPath(requestId: string, at: string = REQUEST): string {
  return at.replace(':request', encodeURIComponent(requestId));
}
