import { impossible } from '../../kernel/impossible.ts';
import { ASKERS, type ForWhom } from '../directory/directory.ts';
import { SETTINGS } from './facts.ts';
import { isOutOfSchool, SCHOOL_HAS_BEGUN, SCHOOL_MAY_BEGIN, stageOf } from './stage.rule.ts';
import type { MayBe } from './what-may-be.rule.ts';

/** One child, as far as some rules tell children apart. `age` is a place in AGES, and so on. */
export type Cell = {
  readonly age: number;
  readonly setting: number;
  /** A bit for each list of needs of which the child has one. */
  readonly needs: number;
  /** A bit for each list of teams that holds the child's team. */
  readonly team: number;
  readonly asker: number;
};

/** Every value that each side of a cell may have, and one number for all of it. */
export type InSight = {
  readonly key: number;
  readonly sides: { readonly [Side in keyof Cell]: readonly number[] };
};

/** What some rules name: the lists of needs and of teams, and whether they tell stages apart. */
export type Groups = {
  readonly needs: readonly ReadonlySet<string>[];
  readonly teams: readonly ReadonlySet<string>[];
  readonly tellsStages: boolean;
  /** Of needs that are not known: every mask that some set of needs comes to. */
  readonly anyNeeds: readonly number[];
};

// Rules tell ages apart by stage alone.
const AGES = [0, SCHOOL_MAY_BEGIN, SCHOOL_HAS_BEGUN];
// So that all sides of a child, and all that they may be, each fit one whole number.
const MOST_NEED_LISTS = 6;
const MOST_TEAM_LISTS = 3;

export function groupsOf(rules: readonly ForWhom[], everyNeed: readonly string[]): Groups {
  const needs = listsIn(
    rules.map((rule) => rule.needs),
    MOST_NEED_LISTS,
  );
  const teams = listsIn(
    rules.map((rule) => rule.teams),
    MOST_TEAM_LISTS,
  );
  const tellsStages = rules.some(({ stage, outOfSchool }) => (stage ?? outOfSchool) !== undefined);
  const reached = new Set([0]);
  for (const need of everyNeed) {
    for (const mask of [...reached]) reached.add(mask | maskIn(needs, need));
  }
  return { needs, teams, tellsStages, anyNeeds: [...reached].sort((one, other) => one - other) };
}

function listsIn(
  named: readonly (readonly string[] | undefined)[],
  most: number,
): readonly ReadonlySet<string>[] {
  const lists = new Map(named.flatMap((list) => (list ? [[nameOf(list), new Set(list)]] : [])));
  if (lists.size > most) return impossible(`${lists.size} lists in the rules of one service`);
  return [...lists.values()];
}

function nameOf(list: Iterable<string>): string {
  return [...list].sort().join();
}

function maskIn(lists: readonly ReadonlySet<string>[], id: string | undefined): number {
  let mask = 0;
  lists.forEach((list, place) => {
    if (id !== undefined && list.has(id)) mask |= 1 << place;
  });
  return mask;
}

const ANY_AGE = AGES.map((_years, place) => place);
const ANY_SETTING = SETTINGS.map((_setting, place) => place);
const ANY_ASKER = ASKERS.map((_asker, place) => place);
const ALIKE = [0];

/** What each side of a child may be. Sides that no rule tells apart count as one value. */
export function seenBy(
  groups: Groups,
): (maybe: MayBe, teams: readonly (string | undefined)[]) => InSight {
  const { needs, teams: lists, tellsStages, anyNeeds } = groups;
  return (maybe, teams) => {
    const sides = {
      age: tellsStages ? agesIn(maybe) : ALIKE,
      setting: tellsStages ? settingsIn(maybe) : ALIKE,
      needs: needs.length > 0 ? needsIn(maybe) : ALIKE,
      team: lists.length > 0 ? distinct(teams.map((id) => maskIn(lists, id))) : ALIKE,
      asker: maybe.asker ? maybe.asker.map((asker) => ASKERS.indexOf(asker)) : ANY_ASKER,
    };
    return { key: keyOf(sides, maybe.needs === undefined), sides };
  };

  function needsIn(maybe: MayBe): readonly number[] {
    if (!maybe.needs) return anyNeeds;
    return [maybe.needs.reduce((mask, need) => mask | maskIn(needs, need), 0)];
  }
}

function agesIn({ dateOfBirth }: MayBe): readonly number[] {
  if (!dateOfBirth) return ANY_AGE;
  return distinct(dateOfBirth.map((years) => AGES.findLastIndex((least) => years >= least)));
}

function settingsIn({ learns }: MayBe): readonly number[] {
  return learns ? distinct(learns.map(({ where }) => SETTINGS.indexOf(where))) : ANY_SETTING;
}

function distinct(values: readonly number[]): readonly number[] {
  return values.length < 2 ? values : [...new Set(values)].sort((one, other) => one - other);
}

/**
 * One number for all that may be: a bit for each age, setting, team and asker, and of the needs the
 * one mask, or that any may be. 30 bits.
 */
function keyOf({ age, setting, needs, team, asker }: InSight['sides'], isAnyNeed: boolean): number {
  const ofNeeds = isAnyNeed ? 1 << MOST_NEED_LISTS : (needs[0] ?? 0);
  const who = (bitsOf(age) << 12) | (bitsOf(setting) << 7) | bitsOf(asker);
  return (((who << 8) | bitsOf(team)) << (MOST_NEED_LISTS + 1)) | ofNeeds;
}

function bitsOf(values: readonly number[]): number {
  let bits = 0;
  for (const value of values) bits |= 1 << value;
  return bits;
}

/** One number for one child, all sides but some: children who share it differ in those alone. */
export function numberOf(cell: Cell, but: keyof Cell): number {
  const { age, setting, needs, team, asker }: Cell = { ...cell, ...{ [but]: 0 } };
  return ((((age << 3) | setting) * 8 + team) * 8 + asker) * 64 + needs;
}

/** Every child that may be: each value of each side with each of the others. */
export function cellsOf({ sides }: InSight): readonly Cell[] {
  return sides.age.flatMap((age) =>
    sides.setting.flatMap((setting) =>
      sides.needs.flatMap((needs) =>
        sides.team.flatMap((team) =>
          sides.asker.map((asker) => ({ age, setting, needs, team, asker })),
        ),
      ),
    ),
  );
}

/** Whether a rule holds for a child. */
export function holdsFor(rule: ForWhom, cell: Cell, groups: Groups): boolean {
  const years = AGES[cell.age] ?? 0;
  const setting = SETTINGS[cell.setting] ?? 'school';
  if (rule.stage !== undefined && stageOf(years, setting) !== rule.stage) return false;
  if (rule.outOfSchool === true && !isOutOfSchool(years, setting)) return false;
  if (rule.needs && !isNamed(groups.needs, rule.needs, cell.needs)) return false;
  return !rule.teams || isNamed(groups.teams, rule.teams, cell.team);
}

function isNamed(
  lists: readonly ReadonlySet<string>[],
  named: readonly string[],
  mask: number,
): boolean {
  const place = lists.findIndex((list) => nameOf(list) === nameOf(named));
  return (mask & (1 << place)) !== 0;
}
