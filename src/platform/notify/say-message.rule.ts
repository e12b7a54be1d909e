import type { Channel, MessageState, Recipient } from './message.ts';

const STATES: Readonly<Record<MessageState, string>> = {
  waiting: 'Waiting',
  claimed: 'Leaving now',
  sent: 'Sent',
  delivered: 'Delivered',
  failed: 'Failed',
  blocked: 'Blocked',
  unknown: 'Not known if sent',
};

const RECIPIENTS: Readonly<Record<Recipient, string>> = {
  'young-person': 'Young person',
  'parent-or-carer': 'Parent or carer',
  referrer: 'Who referred',
  team: 'Team',
};

const CHANNELS: Readonly<Record<Channel, string>> = {
  email: 'Email',
  text: 'Text message',
  letter: 'Letter',
};

/** `Sent`, `Blocked: unsafe contact`: the state, and its reason's code in words. */
export function sayState(state: MessageState, because: string | null): string {
  return because ? `${STATES[state]}: ${because.replaceAll('-', ' ')}` : STATES[state];
}

export function sayRecipient(recipient: Recipient): string {
  return RECIPIENTS[recipient];
}

export function sayChannel(channel: Channel): string {
  return CHANNELS[channel];
}

/** `Request received`, of a template's name `request-received`. */
export function sayTemplate(template: string): string {
  const words = template.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
