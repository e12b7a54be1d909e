import type { FastifyReply } from 'fastify';

// No inline script or style, nothing from elsewhere, no frame around us.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // The address itself stays on this site: an old browser still needs it to prove where a form
  // came from, and another site never learns that someone was here.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'x-robots-tag': 'noindex',
};

type Sort = { readonly publicPage: boolean; readonly notes?: boolean };

/** The headers of every answer. Public reading pages may be found and cached; nothing else. */
export function setHeaders(reply: FastifyReply, { publicPage, notes = false }: Sort): void {
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!(publicPage && name === 'x-robots-tag')) reply.header(name, value);
  }
  if (!reply.hasHeader('cache-control')) {
    // A copy that several people share must not hand on what one browser keeps.
    const whose = notes ? 'private' : 'public';
    reply.header('cache-control', publicPage ? `${whose}, max-age=0, must-revalidate` : 'no-store');
  }
}

/** Open data: a page of any site may read the answer, and what it is named by. */
export function openToAll(reply: FastifyReply): void {
  reply.header('access-control-allow-origin', '*');
  reply.header('access-control-expose-headers', 'ETag, Last-Modified');
  reply.header('cross-origin-resource-policy', 'cross-origin');
}
