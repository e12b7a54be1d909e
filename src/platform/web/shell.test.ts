import { describe, expect, test } from 'vitest';
import { browserTitle, type Shell, viewOf } from './shell.ts';

const shell: Shell = {
  productName: 'Kent: help for children and young people',
  areaName: 'Kent',
  demonstration: false,
  path: '/check/birth',
  asset: (name) => `/assets/${name}`,
  helpLines: [],
  asAt: null,
  siteLinks: [],
  staff: null,
};
const fault = { field: 'birth-year', says: 'Enter the year your child was born' };

describe('the browser title', () => {
  test('names the page and the product', () => {
    const title = browserTitle({ title: 'When was your child born?', faults: [] }, shell);
    expect(title).toBe('When was your child born? – Kent: help for children and young people');
  });

  test('begins with Error when something is wrong', () => {
    expect(browserTitle({ title: 'Birth', faults: [fault] }, shell)).toMatch(/^Error: Birth – /);
  });

  test.each(['/refer', '/refer/abc/words', '/track', '/track/request'])(
    '%s tells nobody what the page is',
    (path) => {
      const shown = { title: 'Things have got worse', faults: [fault] };
      expect(browserTitle(shown, { ...shell, path })).toBe(`Error: ${shell.productName}`);
    },
  );

  test('an address that only begins alike is not neutral', () => {
    const title = browserTitle({ title: 'Tracks', faults: [] }, { ...shell, path: '/tracks' });
    expect(title).toMatch(/^Tracks/);
  });
});

describe('the view', () => {
  const view = viewOf({ view: { words: 'a' }, title: 'T', faults: [fault] }, shell);

  test('holds the page and its frame', () => {
    expect(view).toMatchObject({ words: 'a', shell, faults: [fault] });
  });

  test('tells each control its own fault', () => {
    const { faultFor } = view as { faultFor: (field: string) => unknown };
    expect(faultFor('birth-year')).toEqual({ text: fault.says });
    expect(faultFor('birth')).toBeUndefined();
  });
});
