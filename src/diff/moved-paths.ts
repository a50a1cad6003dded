/** What paths that moved have in common: of a new version of an API each operation has another path, and it is one change. */

export interface PathStep {
  readonly from: string;
  readonly to: string;
}

/** "/v1/…" that became "/v2/…"; null where nothing behind it stayed, so that the change is the operation's own. */
export function pathStep(before: string, after: string): PathStep | null {
  const [old, now] = [before, after].map((path) => path.split("/").filter((part) => part !== "")) as [
    string[],
    string[],
  ];
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < least - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  if (tail === 0) return null;
  const without = (parts: readonly string[]): string =>
    parts
      .slice(0, parts.length - tail)
      .concat("…")
      .map((part) => `/${part}`)
      .join("");
  return { from: without(old), to: without(now) };
}
