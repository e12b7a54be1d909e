/**
 * The same work, done once for each key and kept for as long as the result is. For keys of which
 * there are few: those of an area pack, never those of a child.
 */
export function remembering<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
