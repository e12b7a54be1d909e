import type { Instant } from '../../kernel/day.ts';
import { type Advice, adviceKind } from '../area/advice-file.ts';
import type { Area } from '../area/area.ts';
import { areaKind } from '../area/area-file.ts';
import { contactsKind } from '../area/contacts-file.ts';
import { holidaysKind } from '../area/holidays-file.ts';
import { needsKind } from '../area/needs-file.ts';
import { type Outlines, outlinesKind } from '../area/outlines-file.ts';
import type { AreaFault } from '../area/pack-file.ts';
import { type Pathways, pathwaysKind } from '../area/pathways-file.ts';
import { type Plan, planKind } from '../area/plan-file.ts';
import type { Service } from './directory.ts';
import { serviceKind } from './service-file.ts';
import type { Session } from './sessions.ts';
import { sessionsKind } from './sessions-file.ts';
import { teamsKind } from './teams-file.ts';

/** Every kind of file that an area pack may hold. */
export const PACK_KINDS = [
  areaKind,
  contactsKind,
  holidaysKind,
  needsKind,
  serviceKind,
  teamsKind,
  planKind,
  pathwaysKind,
  adviceKind,
  outlinesKind,
  sessionsKind,
] as const;

/** One area as data: read, checked and put together. */
export type AreaPack = {
  readonly area: Area;
  /** In order of id. */
  readonly services: readonly Service[];
  /** In order of year. */
  readonly plan: readonly Plan[];
  readonly pathways: Pathways;
  /** In order of id. */
  readonly advice: readonly Advice[];
  /** The districts, roughly, for a small plan; null where the pack has none. */
  readonly outlines: Outlines | null;
  /** Sessions to walk into, in order of id. */
  readonly sessions: readonly Session[];
  /** The same content, the same digest, wherever it was read from. */
  readonly digest: string;
  readonly files: readonly FileOfPack[];
};

export type FileOfPack = {
  readonly path: string;
  readonly body: unknown;
  /** When it was applied; absent where the pack was read from a folder. */
  readonly appliedAt?: Instant;
};

export type ReadPack =
  | { readonly kind: 'good'; readonly pack: AreaPack }
  | { readonly kind: 'faulty'; readonly faults: readonly AreaFault[] };
