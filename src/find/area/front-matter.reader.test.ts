import { expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.reader.ts';

const GOOD = '---\nid: dressing\nneeds: [self-care]\n---\n\n## Try this\n\nOne step.\n';

test('fields and words come together', () => {
  const read = readFrontMatter(GOOD);
  expect(read.kind === 'read' && read.body).toEqual({
    id: 'dressing',
    needs: ['self-care'],
    text: '## Try this\n\nOne step.',
  });
});

test('a line is counted from the top of the file', () => {
  const read = readFrontMatter(GOOD);
  expect(read.kind === 'read' && read.lineOf(['needs'])).toBe(3);
});

test.each([
  ['no front matter', '# Only words'],
  ['a front matter that never ends', '---\nid: x\n'],
  ['one that holds no fields', '---\nwords\n---\ntext'],
  ['one that is no YAML', '---\na: [\n---\ntext'],
])('%s is a fault', (_says, text) => {
  const read = readFrontMatter(text);
  expect(read.kind === 'faulty' && read.faults[0]?.line).toBeGreaterThan(0);
});
