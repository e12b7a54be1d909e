import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTemplates, TEMPLATE_ROOTS } from './nunjucks.ts';

const NHSUK = join(
  dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')),
  'dist/nhsuk/components',
);
const folder = mkdtempSync(join(tmpdir(), 'oast-templates-'));
const templates = makeTemplates({
  roots: [...TEMPLATE_ROOTS, folder],
  globals: { county: 'Kent' },
});
let made = 0;

function rendered(source: string, view: Readonly<Record<string, unknown>> = {}): string {
  made += 1;
  const name = `case-${made}.njk`;
  writeFileSync(join(folder, name), source);
  return templates.render(name, view);
}

describe('the environment', () => {
  test('what somebody typed is escaped', () => {
    expect(rendered('{{ words }}', { words: '<script>"\'&' })).toBe(
      '&lt;script&gt;&quot;&#39;&amp;',
    );
  });

  test('an absent value stops the page', () => {
    expect(() => rendered('{{ nobody }}')).toThrow(/undefined/);
    expect(() => rendered('{{ child.name }}', { child: { name: null } })).toThrow(/null/);
  });

  test('globals are read by every template', () => {
    expect(rendered('{{ county }}')).toBe('Kent');
  });

  test('days, counts and numbers are said in words', () => {
    const view = { day: '2026-11-20', at: '2026-06-30T23:30:00Z', phone: '0800 1111' };
    expect(rendered('{{ day | sayDay }}', view)).toBe('20 November 2026');
    expect(rendered('{{ day | sayDay("short") }}', view)).toBe('20 Nov');
    expect(rendered('{{ at | sayDayOf }} {{ at | sayTime }}', view)).toBe('1 July 2026 12:30am');
    expect(rendered('{{ 1 | count("letter", "letters") }}')).toBe('1 letter');
    expect(rendered('{{ 4120 | count("letter", "letters") }}')).toBe('4,120 letters');
    expect(rendered('{{ phone | telHref }}', view)).toBe('tel:08001111');
  });
});

describe('trim and indent', () => {
  test('thirty thousand spaces in a field cost nothing', () => {
    const spaces = ' '.repeat(30_000);
    const source = `{% from "nhsuk/components/input/macro.njk" import input %}
      {{ input({ name: "a", label: "A", value: value, errorMessage: "Enter it" }) }}{{ value | trim }}`;
    rendered(source, { value: 'warm' });
    const before = performance.now();
    expect(rendered(source, { value: `x${spaces}x` })).toContain(spaces);
    expect(performance.now() - before).toBeLessThan(200);
  });

  test('trimmed words keep whether they are safe', () => {
    expect(rendered('{{ "<b> " | safe | trim }}')).toBe('<b>');
    expect(rendered('{{ words | trim }}', { words: ' <b> ' })).toBe('&lt;b&gt;');
  });

  test('a nested text box keeps its lines as typed', () => {
    const html = rendered(
      `{% from "nhsuk/components/textarea/macro.njk" import textarea %}
       {% from "nhsuk/components/details/macro.njk" import details %}
       {% set box %}{{ textarea({ name: "a", label: "A", value: value }) }}{% endset %}
       {{ details({ summaryText: "More", html: box }) }}`,
      { value: 'one\ntwo\n  three' },
    );
    expect(html).toContain('>one\ntwo\n  three</textarea>');
  });
});

type Fixtures = {
  readonly fixtures: readonly {
    readonly name: string;
    readonly context: Readonly<Record<string, unknown>>;
    readonly html: string;
  }[];
};

// The NHS's own cases: what each macro prints for each of its options, spaces apart.
describe("the NHS's macros", () => {
  const USED = [
    'action-link',
    'button',
    'checkboxes',
    'details',
    'error-summary',
    'fieldset',
    'hint',
    'input',
    'inset-text',
    'label',
    'notification-banner',
    'panel',
    'radios',
    'select',
    'summary-list',
    'tag',
    'task-list',
    'warning-callout',
  ];

  test.each(USED)('%s prints what the NHS says it does', (component) => {
    for (const { name, context, html } of fixturesOf(component)) {
      // What stands inside a call block is not in the file of cases.
      if (name.includes('call block')) continue;
      expect(bare(macro(component, context)), name).toBe(bare(html));
    }
  });

  test.each(['textarea', 'character-count'])('%s needs its value passed', (component) => {
    const [first] = fixturesOf(component);
    if (!first) throw new Error('no case');
    expect(() => macro(component, first.context)).toThrow(/undefined/);
    const html = macro(component, { ...first.context, value: '' });
    expect(bare(html)).toBe(bare(first.html));
  });

  test('every component that the NHS ships is counted', () => {
    expect(readdirSync(NHSUK)).toEqual(expect.arrayContaining(USED));
  });

  function macro(component: string, context: Readonly<Record<string, unknown>>): string {
    const name = component.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    return rendered(
      `{% from "nhsuk/components/${component}/macro.njk" import ${name} %}{{ ${name}(params) }}`,
      { params: context },
    );
  }
});

function fixturesOf(component: string): Fixtures['fixtures'] {
  const file = join(NHSUK, component, 'fixtures.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as Fixtures).fixtures;
}

function bare(html: string): string {
  return html
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?(<|>) ?/g, '$1')
    .trim();
}

test('data of a page cannot end the element that holds it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oast-templates-'));
  writeFileSync(join(folder, 'data.njk'), '<script>{{ told | asJsonLd }}</script>');
  const told = { name: '</script><b>&"' };
  const html = makeTemplates({ roots: [folder] }).render('data.njk', { told });
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  expect(JSON.parse(html.slice('<script>'.length, -'</script>'.length))).toEqual(told);
});
