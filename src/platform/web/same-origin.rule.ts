/** What a browser says of where a form was sent from. */
export type Sender = {
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly referer: string | undefined;
};

/**
 * True when a change was asked for from one of our own pages. Every current browser sends
 * Sec-Fetch-Site, older ones Origin, the oldest Referer; a request with none of them is refused
 * (OWASP CSRF Prevention Cheat Sheet, Fetch Metadata; docs/decisions/0009).
 */
export function isSameOrigin(sender: Sender, ours: readonly string[]): boolean {
  if (sender.secFetchSite !== undefined) {
    return sender.secFetchSite === 'same-origin' || sender.secFetchSite === 'none';
  }
  if (sender.origin !== undefined) return ours.includes(sender.origin);
  return sender.referer !== undefined && ours.includes(originOf(sender.referer));
}

function originOf(address: string): string {
  return /^(https?:\/\/[^/?#]+)/.exec(address)?.[1] ?? '';
}
