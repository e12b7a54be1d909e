import type { Connection } from '../src/platform/db/index.ts';

/** What the product is told when it is started for a bench. */
export type ProductOrders = {
  readonly app: Connection;
  readonly owner: Connection;
  readonly area: string;
  readonly secretKey: string;
  /** As its environment would hold them. */
  readonly settings: Readonly<Record<string, string>>;
};

/** What the other side is told: a page to answer with, or a database to write one row to. */
export type PeerOrders =
  | { readonly kind: 'page'; readonly html: string }
  /** Bytes as they are sent, pressed or not. */
  | {
      readonly kind: 'bytes';
      readonly base64: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'row'; readonly owner: Connection; readonly connections: number };

/** What a process that answers tells of itself, since it was started. */
export type Standing = {
  readonly statements: number;
  readonly cpuMs: number;
  readonly memoryBytes: number;
};

/** What a process that answers says to whoever started it. */
export type Said =
  | { readonly kind: 'ready'; readonly address: string }
  | { readonly kind: 'standing'; readonly standing: Standing };

/** Says that this process answers, and from then on tells its figures whenever it is asked. */
export function tellFigures(address: string, statements: () => number): void {
  const say = (said: Said) => process.send?.(said);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const cpuMs = (user + system) / 1000;
    const memoryBytes = process.memoryUsage.rss();
    say({ kind: 'standing', standing: { statements: statements(), cpuMs, memoryBytes } });
  });
  say({ kind: 'ready', address });
}
