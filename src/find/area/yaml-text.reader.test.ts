import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml-text.reader.ts';

const TEXT = `id: kent
rows:
  # the first
  - { name: a }
  - name: b
    more: 1
`;

describe('a document', () => {
  test.each([
    [[], 1],
    [['id'], 1],
    [['rows'], 2],
    [['rows', 0], 4],
    [['rows', 1, 'more'], 6],
    [['rows', 1, 'gone'], 5],
    [['rows', 7], 2],
    [['nowhere', 'at', 'all'], 1],
  ] as const)('tells the line of %j', (at, line) => {
    const read = readYaml(TEXT);
    expect(read.kind === 'read' && read.lineOf(at)).toBe(line);
  });

  test('reads days and times as words, and nothing as a date', () => {
    const read = readYaml('day: 2025-09-12\ntime: "09:00"\nmonth: 2018-10\nno: no\n');
    expect(read.kind === 'read' && read.body).toEqual({
      day: '2025-09-12',
      time: '09:00',
      month: '2018-10',
      no: 'no',
    });
  });
});

describe('a text that is no document', () => {
  const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]'].join('\n');
  test.each([
    ['nothing', '', null, 'an empty file'],
    ['only comments', '# hello\n', null, 'comments only'],
    ['a quote left open', 'id: "kent', 1, 'Missing closing "quote'],
    ['tabs', 'id:\n\t- x', 2, 'Tabs are not allowed as indentation'],
    ['a name twice', 'id: kent\nname: x\nid: kent\n', 3, '"id" again'],
    ['two documents', 'id: a\n---\nid: b\n', 2, 'multiple documents'],
    ['a tag that makes code', 'id: !!js/function "x"\n', 1, 'Unresolved tag'],
    ['an alias of nothing', 'id: *x\n', 1, '*x'],
    ['a bomb of aliases', bomb, 1, '&a'],
    ['brackets without end', '['.repeat(20_000), 1, 'nested thousands of levels'],
    ['dashes without end', '- '.repeat(20_000), 1, 'nested thousands of levels'],
  ])('%s', (_name, text, line, found) => {
    const read = readYaml(text);
    expect(read.kind === 'faulty' && read.faults[0]).toMatchObject({
      line,
      found: expect.stringContaining(found),
    });
  });
});
