/** How long a form may be worked on before whoever sent it is told so, in milliseconds (PAGES: 3). */
export const PATIENCE_MS = 10_000;

const LATE = Symbol('late');

/** What some work came to; undefined when it took longer, and goes on meanwhile. */
export async function within<Value>(ms: number, work: Promise<Value>): Promise<Value | undefined> {
  const late = Promise.withResolvers<typeof LATE>();
  const timer = setTimeout(() => late.resolve(LATE), ms);
  try {
    const first = await Promise.race([work, late.promise]);
    return first === LATE ? undefined : first;
  } finally {
    clearTimeout(timer);
  }
}
