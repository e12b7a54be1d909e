import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkOf } from '../../find/eligibility/index.ts';
import { ageOn } from '../../kernel/age.ts';
import { type Day, dayOf, type Instant, millisOf } from '../../kernel/day.ts';
import { parseNhsNumber } from '../../kernel/nhs-number.ts';
import { mayItBeSent } from '../../refer/referral/may-it-be-sent.rule.ts';
import { readGoodPack } from '../apply-pack.ts';
import { COORDINATOR, NURSES } from './cast.ts';
import type { Ground } from './ground.ts';
import { type MadeUpCase, madeUpCase } from './made-up-case.ts';
import { comings } from './made-up-time.ts';
import { referenceOf } from './names-of-many.ts';
import { WORRIES } from './worries.ts';

const pack = readGoodPack(fileURLToPath(new URL('../../../areas/kent', import.meta.url)));
const UNTIL = '2026-11-24T00:00:00Z' as Instant;
const FROM = '2025-11-24T00:00:00Z' as Instant;
const check = checkOf(pack.area, pack.services);

function ground(seed: number): Ground {
  return {
    seed,
    run: `${seed}-2026-11-24`,
    pack,
    check,
    nurses: NURSES,
    coordinator: COORDINATOR,
    until: UNTIL,
  };
}

function cases(seed: number, people: number): readonly MadeUpCase[] {
  const year = { seed, people, from: FROM, until: UNTIL };
  return [...comings(year)].map((coming) => madeUpCase(ground(seed), coming));
}

const MANY = cases(3, 600);

test('the same seed makes the same cases, and another makes others', () => {
  expect(cases(3, 40)).toEqual(cases(3, 40));
  expect(cases(4, 40)).not.toEqual(cases(3, 40));
});

test('fewer people are the first of more', () => {
  const more = new Map(cases(3, 80).map((one) => [one.key, one]));
  for (const one of cases(3, 40)) expect(more.get(one.key)).toEqual(one);
});

test('every case may be sent, within the year, and what is done comes after it', () => {
  for (const { answers, sentAt, begunAt, changedAt, requests } of MANY) {
    expect(mayItBeSent(answers, dayOf(sentAt))).toEqual({ kind: 'may-send' });
    expect(millisOf(begunAt)).toBeLessThan(millisOf(changedAt));
    expect(millisOf(changedAt)).toBeLessThan(millisOf(sentAt));
    expect(millisOf(sentAt)).toBeGreaterThanOrEqual(millisOf(FROM));
    for (const { acts } of requests) {
      let last = millisOf(sentAt);
      for (const { at } of acts) {
        expect(millisOf(at)).toBeGreaterThan(last);
        last = millisOf(at);
      }
      expect(last).toBeLessThan(millisOf(UNTIL));
    }
  }
});

test('ages are of the needs, and from 0 to 25', () => {
  for (const { answers, sentAt } of MANY) {
    const age = ageOn(answers.facts.dateOfBirth as Day, dayOf(sentAt));
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(26);
    for (const need of answers.facts.needs ?? []) {
      const worry = WORRIES.find((one) => one.need === need);
      expect(age).toBeGreaterThanOrEqual(worry?.from ?? 99);
      expect(age).toBeLessThan(worry?.under ?? 0);
    }
  }
});

test('NHS numbers are valid, of the range for tests, and not everybody has one', () => {
  const known = MANY.flatMap(({ person }) => person.nhsNumber ?? []);
  expect(known.length).toBeGreaterThan(MANY.length * 0.5);
  expect(known.length).toBeLessThan(MANY.length * 0.8);
  for (const number of known) {
    expect(number).toMatch(/^999\d{7}$/);
    expect(parseNhsNumber(number)).toBe(number);
  }
});

test('nobody can be reached: numbers of stories, and addresses that end nowhere', () => {
  for (const { address } of MANY.flatMap(({ answers }) => answers.contact?.ways ?? [])) {
    expect(address).toMatch(/^07700 900\d{3}$|^[a-z]+\.[a-z]+@family\.example$/);
  }
});

test('professionals ask the therapies, often two, by work addresses that end nowhere', () => {
  const atWork = MANY.filter(({ answers }) => answers.route === 'professional');
  expect(atWork.length).toBeGreaterThan(MANY.length * 0.2);
  expect(atWork.filter(({ requests }) => requests.length > 1).length).toBeGreaterThan(20);
  for (const { answers, person } of atWork) {
    expect(answers.you?.email).toMatch(/^[a-z]+\.[a-z]+@(school|practice|council)\.example$/);
    expect(answers.you?.phone).toMatch(/^(01632 960\d{3})?$/);
    expect(answers.names?.nhsNumber).toBe(person.nhsNumber ?? '');
  }
  const askers = new Set(atWork.map(({ answers }) => answers.facts.asker));
  expect(askers.size).toBe(3);
});

test('every team of the cast is asked, and the one that is still to be found', () => {
  const asked = MANY.flatMap(({ requests }) => requests.map(({ team }) => team.id));
  for (const team of new Set(NURSES.map((nurse) => nurse.team))) {
    expect(asked.filter((id) => id === team).length, team).toBeGreaterThan(3);
  }
});

test('whoever asks again is the same child, born on the same day', () => {
  const first = new Map(MANY.map((one) => [one.key, one]));
  const again = MANY.filter(({ key }) => key.endsWith('-2'));
  expect(again.length).toBeGreaterThan(5);
  for (const { key, person, answers } of again) {
    const before = first.get(key.replace(/2$/, '1'));
    expect(person).toEqual(before?.person);
    expect(answers.facts.dateOfBirth).toBe(before?.answers.facts.dateOfBirth);
  }
});

test('every district has some, every need is one of the area’s, and no worry has a gap', () => {
  const districts = new Set(MANY.map(({ person }) => person.home.district));
  expect(districts.size).toBe(pack.area.districts.filter(({ inArea }) => inArea).length);
  const needs = new Set(pack.area.needs.map(({ id }) => id));
  for (const { need } of WORRIES) expect(needs).toContain(need);
  for (const { answers } of MANY) expect(answers.words?.worry).not.toMatch(/[{}]/);
});

test('200,000 references of one run are each their own', () => {
  const some = Array.from({ length: 200_000 }, (_, n) =>
    referenceOf({ prefix: 'KT', run: 'one', n, attempt: 0 }),
  );
  expect(new Set(some).size).toBe(200_000);
});
