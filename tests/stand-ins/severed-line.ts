import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../src/platform/db/index.ts';

type Reach = Extract<Connection, { readonly host: string }>;

/** A way to a database that can be cut: then it is out of reach, as when its server has stopped. */
export type Line = {
  /** The same database, by this line. */
  readonly over: (connection: Connection) => Connection;
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** Opens a line to the socket folder of a PostgreSQL; it is whole until it is cut. */
export async function openLine({ host, port }: Reach): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'oast-line-'));
  const file = `.s.PGSQL.${port}`;
  const open = new Set<Socket>();
  let server: Server | null = null;
  const mend = async (): Promise<void> => {
    server = createServer((near) => carry(near, connect(join(host, file)), open));
    await new Promise<void>((resolve) => server?.listen(join(folder, file), resolve));
  };
  const cut = async (): Promise<void> => {
    const closing = new Promise<void>((resolve) => server?.close(() => resolve()) ?? resolve());
    for (const socket of open) socket.destroy();
    await closing;
    server = null;
  };
  await mend();
  return {
    over: (connection) => ('url' in connection ? connection : { ...connection, host: folder }),
    cut,
    mend,
    end: async () => {
      await cut();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function carry(near: Socket, far: Socket, open: Set<Socket>): void {
  for (const [socket, other] of [
    [near, far],
    [far, near],
  ] as const) {
    open.add(socket);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      open.delete(socket);
      other.destroy();
    });
    socket.pipe(other);
  }
}
