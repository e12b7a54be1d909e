import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What the stand-in does with the next request, besides its work:
 * - `busy`: 429, nothing taken; `broken`: 500, nothing taken; `stalled`: no answer, nothing taken;
 * - `taken-and-dropped`: takes it and cuts the line; `taken-and-broken`: takes it and answers 500;
 * - `slow`: takes it at once and answers a moment later, so that a sender can die in between;
 * - `refusing`: 400; `html`: status 200 with a page, as some proxy gives.
 */
export type Mood =
  | 'well'
  | 'busy'
  | 'broken'
  | 'stalled'
  | 'taken-and-dropped'
  | 'taken-and-broken'
  | 'slow'
  | 'refusing'
  | 'html';

export type Accepted = {
  readonly id: string;
  readonly reference: string;
  readonly type: 'email' | 'sms';
  readonly to: string;
  readonly template: string;
  readonly personalisation: Readonly<Record<string, unknown>>;
};

export type StandIn = {
  readonly url: string;
  readonly apiKey: string;
  /** Everything it took, in order; like the real one, it does not mind a reference twice. */
  readonly accepted: readonly Accepted[];
  readonly lookUps: () => number;
  /** Called for each request's mood; `well` until set. */
  readonly beInMood: (mood: (method: string) => Mood) => void;
  readonly stop: () => Promise<void>;
};

const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506';
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0';
const SLOW_MS = 40;

/** A server that speaks the published interface of GOV.UK Notify, as far as Oast calls it. */
export async function startGovukNotify(): Promise<StandIn> {
  const accepted: Accepted[] = [];
  let mood: (method: string) => Mood = () => 'well';
  let lookUps = 0;
  const server = createServer((request, response) => {
    const { method = '' } = request;
    if (method === 'GET') lookUps += 1;
    void serve({ request, response, accepted, mood: mood(method) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    apiKey: `stand_in-${SERVICE}-${SECRET}`,
    accepted,
    lookUps: () => lookUps,
    beInMood: (next) => {
      mood = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Call = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly accepted: Accepted[];
  readonly mood: Mood;
};

async function serve(call: Call): Promise<void> {
  const { request, response, mood } = call;
  const body = await bodyOf(request);
  if (mood === 'stalled') return;
  if (mood === 'html') return answer(response, 200, '<html><body>Sign in to the network');
  if (!isSigned(request)) return fault(response, 403, 'AuthError');
  if (mood === 'busy') return fault(response, 429, 'RateLimitError');
  if (mood === 'broken') return fault(response, 500, 'Exception');
  const url = new URL(request.url ?? '/', 'http://stand-in');
  if (request.method === 'GET') return list(call, url.searchParams.get('reference'));
  const type = /^\/v2\/notifications\/(email|sms)$/.exec(url.pathname)?.[1];
  const taken = mood === 'refusing' ? undefined : read(type, body);
  if (!taken) return fault(response, 400, 'ValidationError');
  call.accepted.push(taken);
  if (mood === 'taken-and-dropped') return void request.socket.destroy();
  if (mood === 'taken-and-broken') return fault(response, 500, 'SQSError');
  if (mood === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
  return answer(response, 201, { ...shown(taken), content: {}, uri: '' });
}

function list({ response, accepted }: Call, reference: string | null): void {
  const notifications = accepted
    .filter((one) => reference === null || one.reference === reference)
    .map((one) => ({ ...shown(one), type: one.type, status: 'delivered' }));
  answer(response, 200, { notifications, links: { current: '' } });
}

function shown({ id, reference, template }: Accepted): object {
  return { id, reference, template: { id: template, version: 1, uri: '' } };
}

/** What a good body asks to send; undefined when a field is missing or of another kind. */
function read(type: string | undefined, body: string): Accepted | undefined {
  if (type !== 'email' && type !== 'sms') return undefined;
  const fields: Record<string, unknown> = JSON.parse(body);
  const to = fields[type === 'email' ? 'email_address' : 'phone_number'];
  const { template_id: template, reference, personalisation } = fields;
  const texts = [to, template, reference].every((one) => typeof one === 'string' && one !== '');
  if (!texts || typeof personalisation !== 'object' || personalisation === null) return undefined;
  return {
    id: randomUUID(),
    reference: String(reference),
    type,
    to: String(to),
    template: String(template),
    personalisation: { ...personalisation },
  };
}

/** A JSON Web Token by the service's secret, at most 30 seconds old, as Notify demands. */
function isSigned({ headers }: IncomingMessage): boolean {
  const [head = '', claims = '', signature = ''] = (headers.authorization ?? '')
    .replace(/^Bearer /, '')
    .split('.');
  const right = createHmac('sha256', SECRET).update(`${head}.${claims}`).digest('base64url');
  if (signature !== right) return false;
  const { alg, typ } = decoded(head);
  const { iss, iat } = decoded(claims);
  const age = Math.abs(Date.now() / 1_000 - Number(iat));
  return alg === 'HS256' && typ === 'JWT' && iss === SERVICE && age < 30;
}

function decoded(part: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
}

function fault(response: ServerResponse, status: number, error: string): void {
  answer(response, status, { status_code: status, errors: [{ error, message: 'Said by Notify' }] });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  const isPage = typeof body === 'string';
  response.writeHead(status, { 'content-type': isPage ? 'text/html' : 'application/json' });
  response.end(isPage ? body : JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
