import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { makeSocketFolder, openHome } from './embedded-home.ts';
import { chooseKeeper } from './embedded-keeper.ts';

const keeper = chooseKeeper();
const open = mkdtempSync(join(tmpdir(), 'embedded-test-'));
chmodSync(open, 0o711);

afterAll(() => rmSync(open, { recursive: true }));

describe.runIf(keeper.other)('where root keeps its data', () => {
  test('is the folder asked for, when all may enter', () => {
    const asked = join(open, 'reachable', 'data');
    expect(openHome(asked, keeper, [])).toBe(asked);
    expect(statSync(asked).mode & 0o777).toBe(0o711);
  });

  test('is elsewhere from a private folder, each time', () => {
    const place = join(open, 'elsewhere');
    const asked = join(privateFolder('clone'), 'data');
    const home = openHome(asked, keeper, [place]);
    expect(home.startsWith(join(place, 'data-'))).toBe(true);
    expect(openHome(asked, keeper, [place])).toBe(home);
  });

  test('is never a place that others can write', () => {
    const theirs = join(open, 'theirs');
    mkdirSync(theirs);
    chmodSync(theirs, 0o777);
    const asked = join(privateFolder('careful'), 'data');
    expect(() => openHome(asked, keeper, [theirs])).toThrow('Run Oast as an ordinary user');
    expect(readdirSync(theirs)).toEqual([]);
  });

  test('is not left behind when its folder is shut', () => {
    const asked = join(privateFolder('shut'), 'data');
    mkdirSync(join(asked, 'pgdata'), { recursive: true });
    expect(() => openHome(asked, keeper, [join(open, 'unused')])).toThrow('cannot enter');
  });

  test('is not begun again when it is gone', () => {
    const asked = join(privateFolder('lost'), 'data');
    rmSync(openHome(asked, keeper, [join(open, 'places')]), { recursive: true });
    expect(() => openHome(asked, keeper, [join(open, 'places')])).toThrow('which is gone');
  });
});

describe('the folder of the socket', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('is short though the temporary folder is long', () => {
    const long = join(open, 'long'.repeat(25));
    mkdirSync(long);
    vi.stubEnv('TMPDIR', long);
    const folder = makeSocketFolder(keeper);
    expect([folder.startsWith(long), folder.length < 90]).toEqual([false, true]);
    rmSync(folder, { recursive: true });
    expect(existsSync(folder)).toBe(false);
  });
});

function privateFolder(name: string): string {
  const folder = join(open, name);
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}
