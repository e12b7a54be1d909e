import type { Line, RoomAccess } from './line.ts';
import type { Role } from './viewer.ts';

/** The rooms' lines put together. */
export type AccessTable = {
  readonly rooms: readonly RoomAccess[];
  /** Roles that may use a method of an address; empty when no line names it. */
  readonly rolesFor: (method: string, at: string) => readonly Role[];
};

/** Puts the rooms' lines together into the one table. */
export function putTogether(rooms: readonly RoomAccess[]): AccessTable {
  const roles = new Map<string, Set<Role>>();
  for (const line of rooms.flatMap((room) => room.lines)) addRoutes(roles, line);
  return {
    rooms,
    rolesFor: (method, at) => [
      ...(roles.get(`${method} ${at}`) ?? []),
      ...(roles.get(`ANY ${at}`) ?? []),
    ],
  };
}

function addRoutes(roles: Map<string, Set<Role>>, line: Line): void {
  for (const route of line.routes ?? []) {
    const key = route.startsWith('/') ? `ANY ${route}` : route;
    const known = roles.get(key) ?? new Set<Role>();
    for (const role of line.who) known.add(role);
    roles.set(key, known);
  }
}
