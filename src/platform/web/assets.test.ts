import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadAssets } from './assets.ts';

const assets = loadAssets();

describe('addresses', () => {
  test('a name gives an address that finds its file', () => {
    const address = assets.asset('oast.css');
    expect(address).toMatch(/^\/assets\/[0-9a-f]{10}\/oast\.css$/);
    expect(assets.find(address)).toMatchObject({ lasting: true, asset: { name: 'oast.css' } });
  });

  test('the same files give the same addresses', () => {
    expect(loadAssets().asset('page.js')).toBe(assets.asset('page.js'));
  });

  test("another version's folder still finds the file, not to be kept", () => {
    expect(assets.find('/assets/0123456789/page.js')).toMatchObject({ lasting: false });
  });

  test('nothing else is found', () => {
    const folder = posix.dirname(assets.asset('oast.css'));
    for (const address of ['/', `${folder}/`, `${folder}/../assets.ts`, '/assets/oast.css']) {
      expect(assets.find(address)).toBeUndefined();
    }
    expect(() => assets.asset('nobody.js')).toThrow('nobody.js');
  });
});

describe('files', () => {
  test('each is held whole and pressed two ways', () => {
    for (const { raw, gzip, brotli } of assets.all) {
      expect(gunzipSync(gzip).equals(raw)).toBe(true);
      expect(brotliDecompressSync(brotli).equals(raw)).toBe(true);
    }
  });

  test('every module that a script brings is served beside it', () => {
    const names = new Set(assets.all.map((asset) => asset.name));
    const brought = assets.all
      .filter(({ name }) => /\.m?js$/.test(name))
      .flatMap(({ name, raw }) =>
        importsOf(raw).map((path) => posix.join(posix.dirname(name), path)),
      );
    expect(brought.length).toBeGreaterThan(20);
    for (const name of brought) expect(names).toContain(name);
  });

  test('no style asks another host for anything', () => {
    for (const sheet of ['oast.css', 'staff.css']) {
      const urls = text(sheet).matchAll(/url\(["']?([^"')]*)/g);
      for (const [, url = ''] of urls) expect(url).toMatch(/^(?:data:|images\/)/);
    }
  });

  test('the committed styles are what the Sass makes', () => {
    const root = fileURLToPath(new URL('../../../', import.meta.url));
    expect(() =>
      execFileSync(process.execPath, ['scripts/build-css.ts', '--check'], {
        cwd: root,
        stdio: 'pipe',
      }),
    ).not.toThrow();
  });

  test('styles fit the budget of a first visit', () => {
    const pressed = assets.find(assets.asset('oast.css'))?.asset.brotli.length;
    expect(pressed).toBeLessThan(22 * 1024);
  });
});

function text(name: string): string {
  return assets.find(assets.asset(name))?.asset.raw.toString('utf8') ?? '';
}

function importsOf(raw: Buffer): readonly string[] {
  const source = raw
    .toString('utf8')
    .replaceAll(/\$\{NHSUK\}/g, './nhsuk/components')
    .replaceAll(/^ \*.*$/gm, '');
  return [...source.matchAll(/['"`](\.[^'"`\s]*\.m?js)['"`]/g)].map(([, path = '']) => path);
}
