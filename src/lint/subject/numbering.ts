/** Tells apart findings that are the same but for where they stand, in the order of the page. */

/** Gives "key", and "key 2" for the same key the second time. */
export function makeNumbering(): (key: string) => string {
  const times = new Map<string, number>();
  return (key) => {
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key} ${time}`;
  };
}
