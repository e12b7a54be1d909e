import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** A body as it is sent, and the tag of what it holds, which is the same however it is pressed. */
export type Pressed = {
  readonly body: Buffer;
  readonly etag: string;
  readonly encoding: Encoding;
};

export type Kept = {
  /** What was made before by this name, or what is made now. Who asks at once waits for one. */
  readonly get: (name: string, make: () => Promise<Pressed>) => Promise<Pressed>;
};

/** Keeps answers up to so many bytes in all, and drops first what was not asked for longest. */
export function keepAnswers(mostBytes: number): Kept {
  const kept = new Map<string, { readonly pressed: Promise<Pressed>; bytes: number }>();
  let bytes = 0;
  const forget = (name: string): void => {
    bytes -= kept.get(name)?.bytes ?? 0;
    kept.delete(name);
  };
  const keep = (name: string, pressed: Promise<Pressed>): void => {
    const one = { pressed, bytes: 0 };
    kept.set(name, one);
    pressed.then(
      ({ body }) => {
        if (kept.get(name) !== one) return;
        one.bytes = body.length + OVERHEAD;
        bytes += one.bytes;
        for (const oldest of kept.keys()) {
          if (bytes <= mostBytes) break;
          forget(oldest);
        }
      },
      () => forget(name),
    );
  };
  return {
    get: (name, make) => {
      const found = kept.get(name);
      if (!found) {
        const pressed = make();
        keep(name, pressed);
        return pressed;
      }
      kept.delete(name);
      kept.set(name, found);
      return found.pressed;
    },
  };
}

// The name, the tag and what holds them, so that many small answers count as well.
const OVERHEAD = 1_024;

/** Presses a body once. One of a few bytes would only grow. */
export async function press(body: Buffer, encoding: Encoding): Promise<Pressed> {
  const etag = tagOf(body);
  const isSmall = body.length < LEAST_PRESSED || encoding === 'identity';
  if (isSmall) return { body, etag, encoding: 'identity' };
  if (encoding === 'gzip') return { body: await gzipped(body), etag, encoding };
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  return { body: await brotlied(body, { params }), etag, encoding };
}

/** A weak entity tag: the same content has the same one, pressed or not. */
export function tagOf(...content: readonly (Buffer | string)[]): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  return `W/"${hash.digest('base64url').slice(0, 27)}"`;
}

const LEAST_PRESSED = 1_024;
// The highest takes some hundred milliseconds for a page of fifty, and saves a tenth.
const QUALITY = 5;
const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);
