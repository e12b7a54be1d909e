import type { IForbiddenRuleType } from 'dependency-cruiser';
import { WORDS_FILE } from '../house.ts';

export const TEST = '\\.test\\.ts$';
export const OURS = '^(?:src|tests|scripts|bench)/';
/** What Node runs; the browser's scripts are bundled by their own script. */
export const PRODUCT = '^src/.+\\.ts$';
export const ROOM = '^src/(?:platform|find|refer|decide|care|learn|interop)/[^/]+/';
/** A room's words and addresses, outside platform (where a plain file is machinery). */
export const WORDS = `^src/(?:find|refer|decide|care|learn|interop)/[^/]+/${WORDS_FILE}`;
/**
 * What may be imported past a door, by its name. That the plain files of platform among them are
 * truly pure is checked by purity.law.ts.
 */
export const PURE = ['^src/kernel/', '\\.rule\\.ts$', `${ROOM}${WORDS_FILE}`];

/** One rule that fails the build, with its reason. Tests are free of it. */
export function forbid(
  name: string,
  comment: string,
  rule: Pick<IForbiddenRuleType, 'from'> & { to: object },
): IForbiddenRuleType {
  return { name, severity: 'error', comment, ...rule };
}

type Only = {
  /** What may be imported, of our own files; packages have rules of their own. */
  readonly files: readonly string[];
  readonly comment: string;
  /** Types name what a file is handed: they may come from wherever order and doors allow. */
  readonly freeTypes?: boolean;
};

export function mayImportOnly(
  name: string,
  from: string,
  { files, comment, freeTypes = false }: Only,
): IForbiddenRuleType {
  return forbid(name, comment, {
    from: { path: from, pathNot: TEST },
    to: {
      path: OURS,
      pathNot: [...files],
      ...(freeTypes && { dependencyTypesNot: ['type-only'] }),
    },
  });
}

/** A file of a room by its ending, with the room as group 1. */
export function ending(...names: readonly string[]): string {
  return `^src/([^/]+/[^/]+)/.+\\.(?:${names.join('|')})\\.ts$`;
}

/** Files of the same room (group 1) with one of these endings. */
export function own(...names: readonly string[]): string {
  return `^src/$1/.+\\.(?:${names.join('|')})\\.ts$`;
}
