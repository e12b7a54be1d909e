import { expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { linesOf } from './lines-of-service.rule.ts';
import { readAreaPack } from './read-area-pack.reader.ts';

const read = readAreaPack('areas/kent');
if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
const { area, services } = read.pack;

test.each([
  ['kent-therapeutic-support', ['kent-tss-line']],
  // Its phone number has not been verified, so only the text line is shown.
  ['kent-school-health', ['kent-chathealth']],
  ['kooth', []],
])('%s shows %j', (id, lines) => {
  const service = services.find((one) => one.id === id);
  const shown = linesOf(service ?? { contacts: [] }, area, '2026-11-24' as Day);
  expect(shown.map((line) => line.id)).toEqual(lines);
});
