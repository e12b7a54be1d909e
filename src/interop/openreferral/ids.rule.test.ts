import { expect, test } from 'vitest';
import { idOf, isUuid, uuid5 } from './ids.rule.ts';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

test('a name gives the UUID that RFC 9562 gives', () => {
  // Appendix A.4 of the RFC.
  expect(uuid5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('the same names give the same id, and others another', () => {
  expect(idOf('kent', 'service', 'kooth')).toBe(idOf('kent', 'service', 'kooth'));
  const ids = [
    idOf('kent', 'service', 'kooth'),
    idOf('surrey', 'service', 'kooth'),
    idOf('kent', 'organization', 'kooth'),
    idOf('kent', 'service', 'kooth', 'online'),
  ];
  expect(new Set(ids).size).toBe(4);
  expect(ids.every(isUuid)).toBe(true);
});

test('an id of the feed is the one that others have kept', () => {
  expect(idOf('kent', 'service', 'kooth')).toBe('c32d8e3b-a67d-5963-bf13-2134b898cba4');
});

test.each([
  ['2ED6657D-E927-568B-95E1-2665A8AEA6A2', true],
  ['2ed6657d-e927-568b-95e1-2665a8aea6a', false],
  ['2ed6657de927568b95e12665a8aea6a2', false],
  ['kooth', false],
  ['', false],
])('%s is a UUID: %s', (words, is) => {
  expect(isUuid(words)).toBe(is);
});
