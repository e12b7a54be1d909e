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

/**
 * Every value that each side of a cell may have, in one number: a bit for each age, setting, team
 * and asker, and of the needs the one mask, or that any may be. 30 bits.
 */
export type InSight = number;

/** What some rules name: the lists of needs and of teams, and whether they tell stages apart. */
export type Groups = {
  readonly needs: readonly ReadonlySet<string>[];
  readonly teams: readonly ReadonlySet<string>[];
  /** The bit of each list that a rule names, by the list itself. */
  readonly bits: ReadonlyMap<readonly string[], number>;
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
  const needLists = rules.map((rule) => rule.needs);
  const teamLists = rules.map((rule) => rule.teams);
  const needs = listsIn(needLists, MOST_NEED_LISTS);
  const teams = listsIn(teamLists, MOST_TEAM_LISTS);
  const bits = new Map([...bitsOf(needLists, needs), ...bitsOf(teamLists, teams)]);
  const tellsStages = rules.some(({ stage, outOfSchool }) => (stage ?? outOfSchool) !== undefined);
  const reached = new Set([0]);
  for (const need of everyNeed) {
    for (const mask of [...reached]) reached.add(mask | maskIn(needs, need));
  }
  return {
    needs,
    teams,
    bits,
    tellsStages,
    anyNeeds: [...reached].sort((one, other) => one - other),
  };
}

function listsIn(
  named: readonly (readonly string[] | undefined)[],
  most: number,
): readonly ReadonlySet<string>[] {
  const lists = new Map(named.flatMap((list) => (list ? [[nameOf(list), new Set(list)]] : [])));
  if (lists.size > most) return impossible(`${lists.size} lists in the rules of one service`);
  return [...lists.values()];
}

function bitsOf(
  named: readonly (readonly string[] | undefined)[],
  lists: readonly ReadonlySet<string>[],
): readonly (readonly [readonly string[], number])[] {
  const names = lists.map(nameOf);
  return named.flatMap((list) => (list ? [[list, 1 << names.indexOf(nameOf(list))] as const] : []));
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

const NEED_BITS = MOST_NEED_LISTS + 1;
const ANY_NEEDS = 1 << MOST_NEED_LISTS;
const TEAM_BITS = 1 << MOST_TEAM_LISTS;
// Of a side that no rule tells apart: its first value, and no other.
const ALIKE = 1;

/** What each side of a child may be. Sides that no rule tells apart count as one value. */
export function seenBy(
  groups: Groups,
): (maybe: MayBe, teams: readonly (string | undefined)[]) => InSight {
  const { needs: needLists, teams: teamLists, tellsStages } = groups;
  return (maybe, teams) => {
    const age = tellsStages ? agesIn(maybe.dateOfBirth) : ALIKE;
    const setting = tellsStages ? settingsIn(maybe.learns) : ALIKE;
    const team = teamLists.length > 0 ? teamsIn(teams, teamLists) : ALIKE;
    const needs = needLists.length > 0 ? needsIn(maybe.needs, needLists) : 0;
    const who = (age << (SETTINGS.length + ASKERS.length)) | (setting << ASKERS.length);
    return ((((who | askersIn(maybe.asker)) << TEAM_BITS) | team) << NEED_BITS) | needs;
  };
}

function agesIn(years: MayBe['dateOfBirth']): number {
  if (!years) return everyBit(AGES);
  let ages = 0;
  for (const own of years) ages |= 1 << AGES.findLastIndex((least) => own >= least);
  return ages;
}

function settingsIn(learns: MayBe['learns']): number {
  if (!learns) return everyBit(SETTINGS);
  let settings = 0;
  for (const { where } of learns) settings |= 1 << SETTINGS.indexOf(where);
  return settings;
}

function askersIn(askers: MayBe['asker']): number {
  if (!askers) return everyBit(ASKERS);
  let found = 0;
  for (const asker of askers) found |= 1 << ASKERS.indexOf(asker);
  return found;
}

function teamsIn(teams: readonly (string | undefined)[], lists: Groups['teams']): number {
  let masks = 0;
  for (const id of teams) masks |= 1 << maskIn(lists, id);
  return masks;
}

function needsIn(needs: MayBe['needs'], lists: Groups['needs']): number {
  return needs ? needs.reduce((mask, need) => mask | maskIn(lists, need), 0) : ANY_NEEDS;
}

function everyBit(values: readonly unknown[]): number {
  return (1 << values.length) - 1;
}

/** The values of each side again, each a place in its list. */
export function sidesOf(
  sight: InSight,
  { anyNeeds }: Groups,
): { readonly [Side in keyof Cell]: readonly number[] } {
  const needs = sight & ((1 << NEED_BITS) - 1);
  const afterNeeds = sight >> NEED_BITS;
  const afterTeams = afterNeeds >> TEAM_BITS;
  const afterAskers = afterTeams >> ASKERS.length;
  return {
    age: placesIn(afterAskers >> SETTINGS.length, AGES.length),
    setting: placesIn(afterAskers, SETTINGS.length),
    needs: needs === ANY_NEEDS ? anyNeeds : [needs],
    team: placesIn(afterNeeds, TEAM_BITS),
    asker: placesIn(afterTeams, ASKERS.length),
  };
}

/** The places of the bits that are set, of the lowest so many. */
function placesIn(bits: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => place).filter(
    (place) => (bits & (1 << place)) !== 0,
  );
}

/** One number for one child, all sides but some: children who share it differ in those alone. */
export function numberOf(cell: Cell, but: keyof Cell): number {
  const { age, setting, needs, team, asker }: Cell = { ...cell, ...{ [but]: 0 } };
  return ((((age << 3) | setting) * 8 + team) * 8 + asker) * 64 + needs;
}

/** Every child that may be: each value of each side with each of the others. */
export function cellsOf(sight: InSight, groups: Groups): readonly Cell[] {
  const sides = sidesOf(sight, groups);
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

/** Whether a rule holds for a child; one of the rules that the groups were made of. */
export function holdsFor(rule: ForWhom, cell: Cell, { bits }: Groups): boolean {
  const years = AGES[cell.age] ?? 0;
  const setting = SETTINGS[cell.setting] ?? 'school';
  if (rule.stage !== undefined && stageOf(years, setting) !== rule.stage) return false;
  if (rule.outOfSchool === true && !isOutOfSchool(years, setting)) return false;
  const isNamed = (list: readonly string[], mask: number) => ((bits.get(list) ?? 0) & mask) !== 0;
  if (rule.needs && !isNamed(rule.needs, cell.needs)) return false;
  return !rule.teams || isNamed(rule.teams, cell.team);
}
