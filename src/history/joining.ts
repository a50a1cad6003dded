/** Puts together what several editions tell of one operation or field: by what it is called now, then by what it was called once. */
import type { EditionTrack } from "./tracks.ts";

export interface Joinable<T> {
  readonly item: T;
  readonly edition: EditionTrack;
  /** By which others know it now. */
  readonly now: readonly string[];
  readonly ever: readonly string[];
}

/** In the order of the first of each. */
export function joinTracks<T>(all: readonly Joinable<T>[]): T[][] {
  const groups: { readonly members: Joinable<T>[]; readonly editions: Set<EditionTrack> }[] = [];
  const byKey = new Map<string, (typeof groups)[number]>();
  const add = (group: (typeof groups)[number], one: Joinable<T>): void => {
    group.members.push(one);
    group.editions.add(one.edition);
    for (const key of one.now) if (!byKey.has(key)) byKey.set(key, group);
  };
  for (const one of all) {
    const known = one.now.map((key) => byKey.get(key)).find((group) => group !== undefined);
    if (known) add(known, one);
    else {
      const group = { members: [], editions: new Set<EditionTrack>() };
      groups.push(group);
      add(group, one);
    }
  }
  return byFormerName(groups).map((members) => members.map(({ item }) => item));
}

/** What is alone under its name of today may be in other editions under one that it had. */
function byFormerName<T>(
  groups: readonly { readonly members: Joinable<T>[]; readonly editions: ReadonlySet<EditionTrack> }[],
): Joinable<T>[][] {
  const gone = new Set<unknown>();
  for (const group of groups) {
    const former = new Set(group.members.flatMap(({ now, ever }) => ever.filter((key) => !now.includes(key))));
    if (former.size === 0) continue;
    const other = groups.find(
      (one) =>
        one !== group &&
        !gone.has(one) &&
        one.members.some(({ now }) => now.some((key) => former.has(key))) &&
        ![...one.editions].some((edition) => group.editions.has(edition)),
    );
    if (!other) continue;
    group.members.push(...other.members);
    gone.add(other);
  }
  return groups.filter((group) => !gone.has(group)).map(({ members }) => members);
}
