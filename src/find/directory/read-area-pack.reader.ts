import type { Day } from '../../kernel/day.ts';
import { readPackFolder } from '../area/index.ts';
import { compilePack } from './compile-pack.rule.ts';
import type { ReadPack } from './pack.ts';

/**
 * Reads an area pack from its folder, and needs no database. `on` also checks that the crisis
 * lines were verified lately enough for that day. Faults of files that can't be read at all come
 * alone, as nothing sure can be said of the rest without them.
 */
export function readAreaPack(dir: string, on?: Day): ReadPack {
  const { files, faults } = readPackFolder(dir);
  return faults.length > 0 ? { kind: 'faulty', faults } : compilePack(files, on);
}
