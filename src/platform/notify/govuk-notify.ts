import { NotifyClient } from 'notifications-node-client';
import type { Leaving, Sending, Transport } from './message.ts';
import { type Answer, whatLookUpSaid, whatSendingSaid } from './what-notify-said.rule.ts';

export type GovukNotify = {
  readonly apiKey: string;
  /** Where Notify is; null is the public service. */
  readonly url: string | null;
  /** Id of a template whose subject is `((subject))` and whose content is `((body))`. */
  readonly emailTemplate: string;
  /** Id of a template whose content is `((body))`. */
  readonly textTemplate: string;
  /** When to stop waiting for an answer, in milliseconds; 15,000 when absent. */
  readonly timeout?: number;
};

const TIMEOUT = 15_000;

/**
 * GOV.UK Notify. It does not refuse a reference that it has seen, but it can be asked for one, which
 * is what keeps a message from going twice. Letters are refused: there is no template for them yet.
 */
export function govukNotify(settings: GovukNotify): Transport {
  const client = clientFor(settings);
  return {
    name: 'govuk-notify',
    canBeAsked: true,
    find: async ({ reference }) => {
      const asked = client.getNotifications(undefined, undefined, reference);
      return whatLookUpSaid(await answerOf(asked), reference);
    },
    send: (message) => send(client, settings, message),
  };
}

async function send(
  client: NotifyClient,
  { emailTemplate, textTemplate }: GovukNotify,
  { channel, address, reference, written: { subject, body } }: Leaving,
): Promise<Sending> {
  switch (channel) {
    case 'email': {
      const options = { personalisation: { subject, body }, reference };
      return whatSendingSaid(await answerOf(client.sendEmail(emailTemplate, address, options)));
    }
    case 'text': {
      const options = { personalisation: { body }, reference };
      return whatSendingSaid(await answerOf(client.sendSms(textTemplate, address, options)));
    }
    case 'letter':
      return { kind: 'refused', because: 'no-letters-yet' };
  }
}

type Rest = Parameters<NotifyClient['setClient']>[0];

// The client waits for ever, and its own clock of a request starts anew with every byte. So each
// request gets a signal that ends it, whatever happens on the way.
function clientFor({ apiKey, url, timeout = TIMEOUT }: GovukNotify): NotifyClient {
  const client = url === null ? new NotifyClient(apiKey) : new NotifyClient(url, apiKey);
  const rest: Rest = client.apiClient.restClient.create({ maxRedirects: 0 });
  rest.interceptors.request.use((request) => {
    request.signal = AbortSignal.timeout(timeout);
    return request;
  });
  client.setClient(rest);
  return client;
}

// A failed request carries the address, the words and our token: only its status, body and code are
// looked at, and it is never thrown on.
async function answerOf(
  asked: Promise<{ readonly status: number; readonly data: unknown }>,
): Promise<Answer> {
  try {
    const { status, data } = await asked;
    return { kind: 'answered', status, body: data };
  } catch (fault) {
    return answerFrom(fault);
  }
}

function answerFrom(fault: unknown): Answer {
  if (!(fault instanceof Error)) return { kind: 'no-answer', code: 'unknown' };
  const response: unknown = 'response' in fault ? fault.response : undefined;
  if (typeof response === 'object' && response !== null && 'status' in response) {
    const body: unknown = 'data' in response ? response.data : undefined;
    return { kind: 'answered', status: Number(response.status), body };
  }
  return { kind: 'no-answer', code: 'code' in fault ? String(fault.code) : fault.name };
}
