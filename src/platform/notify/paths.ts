export const MESSAGES = '/staff/messages';
export const MESSAGE = '/staff/messages/:reference';

/** The address of one message. */
export function messagePath(reference: string): string {
  return `${MESSAGES}/${encodeURIComponent(reference)}`;
}
