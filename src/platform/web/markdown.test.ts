import { expect, test } from 'vitest';
import { fromMarkdown } from './markdown.ts';

test.each([
  ['a heading has the class of the frame', '## Try', '<h2 class="nhsuk-heading-m">Try</h2>'],
  ['a list is a list', '- one', '<li>one</li>'],
  ['a link goes out without saying from where', '[a](https://a.org)', 'rel="noreferrer"'],
  ['HTML is shown as text', '<b onclick="x">', '&lt;b onclick'],
])('%s', (_says, text, html) => {
  expect(`${fromMarkdown(text)}`).toContain(html);
});

test.each(['[a](javascript:alert)', '[a](//evil.org)', '[a](http://a.org)', '![a](https://a.org)'])(
  '%s is no link and no picture',
  (text) => {
    expect(`${fromMarkdown(text)}`).not.toMatch(/<img|href="(?!https)/);
  },
);
