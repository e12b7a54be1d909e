/** Sessions that one can walk into, by place. */
export const WALK_INS = '/walk-ins';
/** The same as a calendar to subscribe to. */
export const WALK_INS_CALENDAR = '/walk-ins/calendar.ics';

/** What an address may ask for: ids only, so that it tells of nobody. */
export type Asked = {
  /** The id of a town, or the code of a district. */
  readonly place?: string | undefined;
  /** The id of a service. */
  readonly service?: string | undefined;
};

export function walkInsAt(asked: Asked): string {
  return withQuery(WALK_INS, asked);
}

export function calendarAt(asked: Asked): string {
  return withQuery(WALK_INS_CALENDAR, asked);
}

function withQuery(path: string, { place, service }: Asked): string {
  const query = new URLSearchParams({
    ...(service === undefined ? {} : { service }),
    ...(place === undefined ? {} : { place }),
  });
  return query.size === 0 ? path : `${path}?${query}`;
}
