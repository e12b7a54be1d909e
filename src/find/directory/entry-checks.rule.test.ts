import { expect, test } from 'vitest';
import { kentWith } from '../../../tests/people/kent-files.ts';
import { compilePack } from './compile-pack.rule.ts';

const SLT = 'services/kent-speech-and-language-therapy.yaml';
const cases = [
  ['a rule for an unknown team', ['mayRefer', 0, 'teams', 0], 'moon', 'a team'],
  ['a rule for an unknown need', ['wayIn', 3, 'needs', 0], 'hiccups', 'a need'],
  ['a last rule with limits', ['wayIn', 4, 'stage'], 'pre-school', 'holds for everybody'],
  ['a list of teams that is not there', ['teams'], 'nowhere', 'a list of teams'],
  ['a way to a service that is not there', ['wayIn', 1, 'service'], 'gone', 'a service'],
  [
    'a thing to do first twice',
    ['doFirst', 1, 'id'],
    'early-years-language-resource',
    'named once',
  ],
  ['a rule that ends before it begins', ['mayRefer', 1, 'until'], '2020-01-01', ''],
] as const;

test.each(cases)('%s is found', (_says, at, value, expected) => {
  const files = kentWith(SLT, at, value).map((file) =>
    at[0] === 'mayRefer' && at[2] === 'until' && file.path === SLT
      ? { ...file, body: withFrom(file.body) }
      : file,
  );
  const read = compilePack(files);
  const faults = read.kind === 'faulty' ? read.faults : [];
  expect(faults[0]?.file).toBe(SLT);
  expect(faults.map((fault) => fault.expected).join()).toContain(expected);
});

function withFrom(body: unknown): unknown {
  const text = JSON.stringify(body).replace(
    '"until":"2020-01-01"',
    '"from":"2021-01-01","until":"2020-01-01"',
  );
  return JSON.parse(text);
}
