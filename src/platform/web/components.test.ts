import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTemplates, TEMPLATE_ROOTS } from './nunjucks.ts';

const folder = mkdtempSync(join(tmpdir(), 'oast-components-'));
const templates = makeTemplates({ roots: [...TEMPLATE_ROOTS, folder] });
let made = 0;

/** The HTML that a macro of `web/components` prints, its spaces drawn together. */
function printed(file: string, call: string, view: Readonly<Record<string, unknown>> = {}): string {
  made += 1;
  const name = `case-${made}.njk`;
  const macro = call.replace(/\(.*$/s, '');
  const source = `{% from "web/components/${file}.njk" import ${macro} %}{{ ${call} }}`;
  writeFileSync(join(folder, name), source);
  return templates.render(name, view).replaceAll(/\s+/g, ' ').trim();
}

/** What a person reads of it: no tags. */
function read(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('fit', () => {
  const items = [
    { answer: 'met', says: 'Aged 4, up to the 19th birthday', said: '15' },
    { answer: 'not-yet-known', says: 'How much it gets in the way' },
    { answer: 'not-met', says: 'Lives in Kent', said: 'Medway' },
  ];

  test('says each answer in a word for a family', () => {
    expect(read(printed('fit', 'fitList(items)', { items }))).toBe(
      'Yes: Aged 4, up to the 19th birthday You said: 15 ' +
        'Need to know: How much it gets in the way No: Lives in Kent You said: Medway',
    );
  });

  test('keeps the word of a met row for screen readers in staff', () => {
    const html = printed('fit', 'fitList(items, true)', { items });
    expect(html).toContain('<span class="nhsuk-u-visually-hidden">Met:</span>');
    expect(read(html)).toContain('Not known: How much');
    expect(read(html)).not.toContain('You said');
  });

  test('marks differ by shape and are hidden from screen readers', () => {
    const html = printed('fit', 'fitList(items)', { items });
    expect(html.match(/aria-hidden="true"/g)).toHaveLength(3);
    expect(html).toContain('oast-fit__mark--ask');
    expect(html).toContain('oast-fit__mark--not');
  });

  test('a verdict holds its words', () => {
    expect(read(printed('fit', 'fitVerdict("met", "Fits. School asks for this one.")'))).toBe(
      'Fits. School asks for this one.',
    );
  });
});

describe('steps', () => {
  const items = [
    { state: 'done', heading: 'Sent', says: '20 November 2026' },
    { state: 'now', heading: 'Read', says: 'By 25 November' },
    { state: 'next', heading: 'Decided' },
  ];

  test('one step is the current one, in words too', () => {
    const html = printed('steps', 'steps(items)', { items });
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(read(html)).toBe('Sent , done 20 November 2026 Read Now By 25 November Decided');
  });

  test('a timeline gives machines the day', () => {
    const happened = [{ at: '2026-11-20', when: '20 Nov', says: 'Sent' }];
    const html = printed('steps', 'timeline(items)', { items: happened });
    expect(html).toContain('<time datetime="2026-11-20">20 Nov</time>');
  });
});

describe('urgency', () => {
  test.each([
    ['emergency', 'Emergency'],
    ['urgent', 'Urgent'],
    ['priority', 'Priority'],
    ['routine', 'Routine'],
    ['advice', 'Advice'],
    ['unset', 'Not set'],
  ])('%s has a shape and a word', (level, word) => {
    const html = printed('urgency', 'urgency(level)', { level });
    expect(read(html)).toBe(word);
    expect(html).toContain('<svg');
  });

  test('what is no urgency stops the page', () => {
    expect(() => printed('urgency', 'urgency(level)', { level: 'high' })).toThrow();
  });
});

describe('clock', () => {
  const clock = { name: 'Urgent answer', left: '6 hours left', stops: 'Stops when someone spoke' };

  test.each([
    [0, 'w-0'],
    [74, 'w-75'],
    [100, 'w-100'],
    [130, 'w-100'],
    [-3, 'w-0'],
    [12.4, 'w-10'],
  ])('%d used is a bar of %s, with no inline style', (used, width) => {
    const html = printed('clock', 'clock(params)', { params: { ...clock, used } });
    expect(html).toContain(`class="${width}"`);
    expect(html).not.toContain('style=');
  });

  test('each part says whether it is done', () => {
    const parts = [
      { done: true, says: 'First contact' },
      { done: false, says: 'First measure' },
    ];
    const params = { ...clock, used: 10, parts };
    const html = printed('clock', 'clock(params)', { params });
    expect(read(html)).toContain('First contact , done First measure , not yet');
  });
});

describe('queue', () => {
  const params = {
    caption: 'New requests',
    columns: [
      { id: 'urgency', text: 'Urgency', sort: { href: '?by=urgency', order: 'descending' } },
      { id: 'child', text: 'Child' },
      { id: 'waiting', text: 'Waiting' },
      { id: 'has', text: 'Who has it' },
    ],
    rows: [
      {
        here: true,
        cells: {
          urgency: { urgency: 'urgent' },
          child: { href: '/staff/requests/1', first: '<b>Kai</b>', second: '17 years' },
          waiting: { first: '31 days', second: '3 days over', tone: 'late' },
          has: { claim: { action: '/staff/requests/1/claim', child: 'Kai' } },
        },
      },
    ],
    claims: [{ name: 'list', value: 'new' }],
  };
  const html = printed('queue', 'queue(params)', { params });

  test('is a table that says its parts whatever its display', () => {
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) {
      expect(html).toContain(`role="${role}"`);
    }
    expect(html).toContain('<th class="oast-queue__child" scope="row"');
  });

  test('escapes a name and marks what is late', () => {
    expect(html).toContain('&lt;b&gt;Kai');
    expect(html).toContain('oast-queue__line--late">3 days over');
    expect(html).toContain('aria-sort="descending"');
  });

  test('claim is a button that names the child, of one form', () => {
    expect(read(html)).toContain('3 days over Claim Kai');
    expect(html).toContain('<form id="claim" method="post" novalidate><input type="hidden"');
    expect(html).toContain('name="list" value="new"');
    expect(html).toContain('form="claim" formaction="/staff/requests/1/claim"');
  });
});

describe('tiles', () => {
  const params = {
    name: 'needs',
    legend: 'What is worrying you?',
    items: [
      { value: 'feelings', text: 'Feelings', hint: 'Sad, worried', checked: true },
      { value: 'other', text: 'Something else' },
    ],
    fault: { text: 'Pick at least one' },
  };
  const html = printed('tiles', 'tiles(params)', { params });

  test('the first box is where the fault leads', () => {
    expect(html).toContain('id="needs" name="needs" type="checkbox" value="feelings" checked');
    expect(html).toContain('id="needs-other"');
    expect(html).toContain('aria-describedby="needs-error"');
  });
});

describe('day boxes', () => {
  const faultFor = (field: string) =>
    field === 'birth-year' ? { text: 'Enter the year' } : undefined;
  const base = { name: 'birth', legend: 'When were you born?', faultFor };

  test('show what was typed, as a record or a function', () => {
    const typed = { 'birth-day': '31', 'birth-month': '"Feb"', 'birth-year': '' };
    const record = printed('day', 'dayBoxes(params)', { params: { ...base, typed } });
    const asked = (name: keyof typeof typed) => typed[name];
    const called = printed('day', 'dayBoxes(params)', { params: { ...base, typed: asked } });
    expect(record).toContain('name="birth-month" type="text" inputmode="text" value="&quot;Feb');
    expect(called).toBe(record);
  });

  test('only the wrong box is marked', () => {
    const html = printed('day', 'dayBoxes(params)', { params: { ...base, typed: {} } });
    expect(html.match(/nhsuk-input--error/g)).toHaveLength(1);
    expect(html).toContain('Enter the year');
  });
});
