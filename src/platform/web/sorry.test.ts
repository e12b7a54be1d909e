import { describe, expect, test } from 'vitest';
import { makeTemplates } from './nunjucks.ts';
import { type Shell, viewOf } from './shell.ts';
import { sorry, type Trouble } from './sorry.ts';

const templates = makeTemplates();
const shell: Shell = {
  productName: 'Kent: help for children and young people',
  areaName: 'Kent',
  demonstration: false,
  path: '/x',
  asset: (name) => `/assets/0123456789/${name}`,
  helpLines: [],
  asAt: null,
  siteLinks: [],
  staff: null,
};

const STATUS: Readonly<Record<Trouble, number>> = {
  'not-found': 404,
  'not-allowed': 403,
  'too-many-tries': 429,
  'not-working': 500,
  'too-busy': 503,
  'may-have-it': 503,
  'cannot-reach': 503,
  'not-from-here': 403,
  'too-big': 413,
  'not-understood': 400,
};

describe.each(Object.entries(STATUS))('%s', (trouble, status) => {
  const outcome = sorry(trouble as Trouble, { again: '/again' });

  test(`answers ${status} and ends on a next step`, () => {
    expect(outcome).toMatchObject({ kind: 'show', status });
    const html = page(trouble as Trouble);
    expect(html).toContain('href="/help-now"');
    expect(html).toContain('Go to the start');
  });
});

describe('what was kept', () => {
  test('is said only when it is true', () => {
    expect(page('not-working', { kept: true })).toContain('Your answers are saved.');
    expect(page('not-working')).not.toContain('saved');
  });
});

describe('trying again', () => {
  test('is offered where it can help', () => {
    expect(page('cannot-reach', { again: '/track' })).toContain('href="/track"');
    expect(page('may-have-it', { again: '/refer/a/send' })).not.toContain('/refer/a/send');
    expect(page('not-found', { again: '/nowhere' })).not.toContain('/nowhere');
    expect(page('not-working')).not.toContain('Try again</a>');
  });
});

function page(trouble: Trouble, circumstance: Parameters<typeof sorry>[1] = {}): string {
  const shown = sorry(trouble, circumstance);
  if (shown.kind !== 'show') throw new Error('not a page');
  return templates.render(shown.template, viewOf(shown, shell));
}
