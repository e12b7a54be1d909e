import type { IForbiddenRuleType } from 'dependency-cruiser';
import { WORDS_FILE } from '../house.ts';
import { ending, forbid, mayImportOnly, own, PURE, TEST, WORDS } from './forbid.ts';

const SHOWS = ['page', 'panel', 'api'];

/** What each ending may import (the table of ARCHITECTURE.md 2). */
export const endings: readonly IForbiddenRuleType[] = [
  mayImportOnly('pure-files-import-pure-files', `\\.rule\\.ts$|${WORDS}`, {
    files: PURE,
    comment: 'Facts in, decision out: a rule can be read, tested and replayed alone.',
  }),
  forbid(
    'a-page-never-touches-a-store',
    'A page that read rows would have to know who may see them; its reader does.',
    {
      from: { path: ending(...SHOWS, 'message', 'job'), pathNot: TEST },
      to: { path: '\\.(?:store|facts)\\.ts$' },
    },
  ),
  mayImportOnly('a-page-asks-its-own-room', ending('page', 'api'), {
    files: [own('action', 'reader', 'page', 'api'), '^src/platform/web/', ...PURE],
    freeTypes: true,
    comment: 'A page reads the form, asks one action or reader of its room, and shows.',
  }),
  mayImportOnly('a-panel-only-reads', ending('panel'), {
    files: [own('reader', 'panel'), '^src/platform/web/', ...PURE],
    freeTypes: true,
    comment: "A panel fills a slot on another room's page with what its own readers say.",
  }),
  forbid(
    'an-action-shows-nothing',
    'An action is used by pages, jobs and machines; it cannot know which.',
    {
      from: { path: ending('action', 'reader', 'store', 'facts'), pathNot: TEST },
      to: { path: '\\.(?:page|panel|api|job)\\.ts$' },
    },
  ),
  forbid(
    'a-reader-writes-nothing',
    'A page that is only looked at changes nothing but the audit of the look.',
    {
      from: { path: ending('reader'), pathNot: TEST },
      to: { path: '\\.(?:action|message)\\.ts$' },
    },
  ),
  mayImportOnly('a-store-only-keeps', ending('store', 'facts'), {
    files: [
      '^src/kernel/',
      '^src/platform/db/',
      `^src/platform/[^/]+/${WORDS_FILE}`,
      `^src/$1/${WORDS_FILE}`,
      own('store'),
    ],
    freeTypes: true,
    comment: "SQL narrows, rules decide; and another room's rows are that room's to keep.",
  }),
  mayImportOnly('a-message-only-tells', ending('message'), {
    files: ['^src/platform/notify/', ...PURE],
    freeTypes: true,
    comment: 'Whether a message may leave is asked as it leaves; the message is only words.',
  }),
  mayImportOnly('a-job-calls-its-room', ending('job'), {
    files: [own('action', 'reader', 'job'), '^src/platform/', ...PURE],
    freeTypes: true,
    comment: 'A job is an action that happens later, and is nothing besides.',
  }),
  mayImportOnly('access-lines-only-say', '^src/([^/]+/[^/]+)/access\\.ts$', {
    files: ['^src/platform/access/', ...PURE],
    comment: 'Who may see what is a table that app reads before anything runs.',
  }),
];
