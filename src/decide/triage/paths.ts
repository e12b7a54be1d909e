export const STAFF_HOME = '/staff';
export const QUEUE = '/staff/queues/:list';
export const REQUEST = '/staff/requests/:request';
export const CLAIM = '/staff/requests/:request/claim';
export const URGENCY = '/staff/requests/:request/urgency';
export const ACCEPTANCE = '/staff/requests/:request/acceptance';
export const DECLINE = '/staff/requests/:request/decline';

/** The address of a worklist. */
export function queuePath(list: string): string {
  return `/staff/queues/${list}`;
}

/** The address of a request's page. */
export function requestPath(requestId: string): string {
  return `/staff/requests/${requestId}`;
}
