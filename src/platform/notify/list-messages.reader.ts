import type { Instant } from '../../kernel/day.ts';
import type { Viewer } from '../access/viewer.ts';
import { audit } from '../audit/index.ts';
import type { Tx } from '../db/database.ts';
import { maskAddress } from './mask-address.rule.ts';
import { type KeptMessage, messageBy, newestMessages } from './message.store.ts';
import type { Channel, MessageState, Recipient, Written } from './message.ts';

/** A message as a list shows it: no words, and only the mask of its address. */
export type ListedMessage = {
  readonly reference: string;
  readonly record: string;
  readonly to: { readonly role: Recipient; readonly masked: string };
  readonly channel: Channel;
  readonly template: string;
  readonly version: number;
  readonly state: MessageState;
  /** Why it is blocked, failed or waiting again: a code. */
  readonly because: string | null;
  readonly attempts: number;
  readonly madeAt: Instant;
  readonly settledAt: Instant | null;
};

export type List = {
  readonly limit: number;
  /** Only these; `FOR_A_PERSON` are the tasks. */
  readonly states?: readonly MessageState[];
  readonly requestId: string;
};

/** The newest messages that the viewer may see: those about their teams' requests. */
export async function listMessages(
  tx: Tx,
  viewer: Viewer,
  { requestId, ...wanted }: List,
): Promise<readonly ListedMessage[]> {
  const listed = (await newestMessages(tx, viewer.area, wanted)).map(asListed);
  const ids = [...new Set(listed.map(({ record }) => record))];
  await audit(tx, { act: 'list-messages', ids, requestId });
  return listed;
}

export type ReadMessage = ListedMessage & { readonly written: Written };
export type One = { readonly reference: string; readonly requestId: string };

/** One message with its exact words; undefined when there is none that the viewer may see. */
export async function readMessage(
  tx: Tx,
  viewer: Viewer,
  { reference, requestId }: One,
): Promise<ReadMessage | undefined> {
  const kept = await messageBy(tx, viewer.area, reference);
  if (!kept) return undefined;
  await audit(tx, { act: 'read-message', ids: [reference, kept.record], requestId });
  return { ...asListed(kept), written: kept.written };
}

function asListed(kept: KeptMessage): ListedMessage {
  return {
    reference: kept.reference,
    record: kept.record,
    to: { role: kept.to.role, masked: maskAddress(kept.channel, kept.address) },
    channel: kept.channel,
    template: kept.written.template,
    version: kept.written.version,
    state: kept.state,
    because: kept.because,
    attempts: kept.attempts,
    madeAt: kept.madeAt,
    settledAt: kept.settledAt,
  };
}
