import type { IForbiddenRuleType } from 'dependency-cruiser';
import { WINGS, type Wing } from '../house.ts';
import { forbid, mayImportOnly, OURS, PRODUCT, PURE, ROOM, TEST } from './forbid.ts';

/** Who may know whom: kernel, platform, the wings in order, interop, app. */
export const layers: readonly IForbiddenRuleType[] = [
  forbid(
    'kernel-knows-nobody',
    'Words with no home: everything may lean on them, so they lean on nothing of ours.',
    {
      from: { path: '^src/kernel/', pathNot: TEST },
      to: { path: OURS, pathNot: '^src/kernel/' },
    },
  ),
  forbid(
    'kernel-has-one-package',
    'The kernel needs calendar days and no more; a package here is a package everywhere.',
    {
      from: { path: '^src/kernel/', pathNot: TEST },
      to: { pathNot: [OURS, '(?:^|node_modules/)temporal-polyfill(?:/|$)'] },
    },
  ),
  mayImportOnly('platform-knows-no-service', '^src/platform/', {
    files: ['^src/kernel/', '^src/platform/'],
    comment: 'Machinery that knew a service would have to change with it.',
  }),
  forbid(
    'nobody-imports-app',
    'app puts the house together; a part that reached for it could not be used apart.',
    { from: { path: '^src/(?!app/)', pathNot: TEST }, to: { path: '^src/app/' } },
  ),
  forbid(
    'nobody-imports-bench',
    'What measures the product may know all of it; nothing may come to need what measures.',
    { from: { path: '^(?:src|scripts|tests)/' }, to: { path: '^bench/' } },
  ),
  forbid(
    'nobody-imports-interop',
    "Other people's formats are ways of reading our words; our words never depend on them.",
    { from: { path: '^src/(?!app/|interop/)', pathNot: TEST }, to: { path: '^src/interop/' } },
  ),
  ...WINGS.flatMap((wing, at) => laterWings(wing, WINGS.slice(at + 1))),
  ...WINGS.flatMap(barredRooms),
];

function laterWings(wing: Wing, later: readonly Wing[]): IForbiddenRuleType[] {
  if (later.length === 0) return [];
  return [
    forbid(
      `${wing.name}-knows-no-later-wing`,
      "Data flows one way, along the child's journey: find, refer, decide, care, learn.",
      {
        from: { path: `^src/${wing.name}/`, pathNot: TEST },
        to: { path: `^src/(?:${later.map(({ name }) => name).join('|')})/` },
      },
    ),
  ];
}

/** One rule a room: of its own wing it may know only the rooms that house.ts names. */
function barredRooms({ name: wing, rooms }: Wing): IForbiddenRuleType[] {
  return rooms.flatMap(({ name, knows }) => {
    const barred = rooms.map((room) => room.name).filter((r) => r !== name && !knows.includes(r));
    if (barred.length === 0) return [];
    return [
      forbid(
        `${wing}-${name}-knows-only-earlier-rooms`,
        `Within ${wing}, ${name} comes before, or beside: ${barred.join(', ')}.`,
        {
          from: { path: `^src/${wing}/${name}/`, pathNot: TEST },
          to: { path: `^src/${wing}/(?:${barred.join('|')})/` },
        },
      ),
    ];
  });
}

/** How one comes in: by the door, in one direction, and not in vain. */
export const doors: readonly IForbiddenRuleType[] = [
  forbid(
    'rooms-have-one-door',
    'What index.ts does not offer may change unasked; pure files are safe to read anywhere.',
    {
      from: { path: '^src/([^/]+/[^/]+)', pathNot: TEST },
      to: { path: ROOM, pathNot: ['^src/$1/', `${ROOM}index\\.ts$`, ...PURE] },
    },
  ),
  mayImportOnly('a-door-offers-its-own-room', '^src/([^/]+/[^/]+)/index\\.ts$', {
    files: ['^src/$1/'],
    comment: "A door that offered another room's words would hide where they live.",
  }),
  forbid(
    'no-loops',
    'Two files that need each other are one file; two rooms that do are one room.',
    { from: {}, to: { circular: true } },
  ),
  forbid(
    'no-orphans',
    'A file that imports nothing, and that nothing imports, is dead or was never wired in.',
    { from: { orphan: true, path: PRODUCT, pathNot: [TEST, '^src/app/'] }, to: {} },
  ),
  forbid(
    'everything-is-reached-from-app',
    'What app does not reach does not run: a room not wired in, or code kept for nobody.',
    {
      from: { path: '^src/app/' },
      to: { path: PRODUCT, pathNot: [TEST, '^src/app/'], reachable: false },
    },
  ),
  forbid('tests-are-for-tests', 'What runs for people must not carry what was made to test it.', {
    from: { path: '^(?:src|scripts|bench)/', pathNot: TEST },
    to: { path: ['^tests/(?!laws/)', TEST] },
  }),
];
