import { dayOf, sayDay, sayTime } from '../../../kernel/day.ts';
import type { Database } from '../../db/index.ts';
import { type Page, show } from '../../web/page.ts';
import { NotFound } from '../../web/thrown.ts';
import {
  type ListedMessage,
  listMessages,
  type ReadMessage,
  readMessage,
} from '../list-messages.reader.ts';
import { FOR_A_PERSON } from '../message.ts';
import { MESSAGE, MESSAGES, messagePath } from '../paths.ts';
import { sayChannel, sayRecipient, sayState, sayTemplate } from '../say-message.rule.ts';

const LIST = 'platform/notify/staff/messages.page.njk';
const ONE = 'platform/notify/staff/message.page.njk';
const MOST = 100;

export type MessageHouse = { readonly db: Database };

/** What was sent and what could not be, and the exact words of each. */
export function messagePages({ db }: MessageHouse): readonly Page[] {
  return [listPage(db), onePage(db)];
}

function listPage(db: Database): Page {
  return {
    at: MESSAGES,
    get: async ({ viewer, query, requestId }) => {
      const tasksOnly = query['show'] === 'tasks';
      const states = tasksOnly ? { states: FOR_A_PERSON } : {};
      const list = { limit: MOST, requestId, ...states };
      const messages = await db.as(viewer, (tx) => listMessages(tx, viewer, list));
      const view = {
        columns: COLUMNS,
        rows: messages.map(rowOf),
        tasksOnly,
        isFull: messages.length === MOST,
        most: MOST,
        all: MESSAGES,
        tasks: `${MESSAGES}?show=tasks`,
      };
      return show(LIST, view, { title: 'Sent messages' });
    },
  };
}

/** The ids are places of the frame's worklist; the texts are what is in them. */
const COLUMNS = [
  { id: 'child', text: 'Message' },
  { id: 'about', text: 'State' },
  { id: 'waiting', text: 'Written' },
  { id: 'next', text: 'To' },
];

function rowOf(listed: ListedMessage) {
  const message = inWords(listed);
  const { madeAt } = listed;
  const needs = message.needsPerson && { second: 'Call instead, or choose another way' };
  return {
    cells: {
      child: {
        href: messagePath(listed.reference),
        first: message.template,
        second: `Version ${message.version}`,
      },
      about: { first: message.state, ...(needs && { ...needs, tone: 'late' }) },
      next: { first: message.to, second: `${message.channel}, ${message.masked}` },
      waiting: { first: sayDay(dayOf(madeAt), 'short'), second: sayTime(madeAt) },
    },
  };
}

function onePage(db: Database): Page {
  return {
    at: MESSAGE,
    get: async ({ viewer, params, requestId }) => {
      const wanted = { reference: params['reference'] ?? '', requestId };
      const message = await db.as(viewer, (tx) => readMessage(tx, viewer, wanted));
      if (!message) throw new NotFound();
      return show(ONE, { ...inFull(message), all: MESSAGES }, { title: 'Message' });
    },
  };
}

function inWords({ to, channel, template, state, because, ...message }: ListedMessage) {
  return {
    to: sayRecipient(to.role),
    masked: to.masked,
    channel: sayChannel(channel),
    template: sayTemplate(template),
    version: message.version,
    state: sayState(state, because),
    needsPerson: FOR_A_PERSON.includes(state),
    attempts: message.attempts,
    madeAt: message.madeAt,
    settledAt: message.settledAt,
  };
}

function inFull(message: ReadMessage) {
  const { subject, body } = message.written;
  return { message: inWords(message), subject, paragraphs: body.split(/\n{2,}/) };
}
