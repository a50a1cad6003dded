/** The paths at which an operation is called: those that the page writes, and these below the base that it states or its examples show. */
import type { ApiPage, Operation } from "../../api-model/api-page.ts";
import { shownBases } from "../../promises/shown-base.ts";

const shownOn = new WeakMap<ApiPage, PathsBelow>();

interface PathsBelow {
  readonly bases: readonly string[];
  /** What the page itself writes at the method and path. */
  readonly written: ReadonlySet<string>;
}

export function callPaths({ method, path, otherPaths, wholePath }: Operation, page: ApiPage): string[] {
  const written = [path, ...otherPaths].map(({ value }) => value);
  const { bases, written: all } = pathsBelow(page);
  const below = bases.flatMap((base) =>
    written.flatMap((own) =>
      own.startsWith(`${base}/`) || all.has(`${method.value} ${base}${own}`) ? [] : base + own,
    ),
  );
  return [...new Set([...written, ...(wholePath === undefined ? [] : [wholePath]), ...below])];
}

function pathsBelow(page: ApiPage): PathsBelow {
  const known = shownOn.get(page);
  if (known) return known;
  const { operations } = page;
  const written = new Set(
    operations.flatMap(({ method, path, otherPaths }) =>
      [path, ...otherPaths].map(({ value }) => `${method.value} ${value}`),
    ),
  );
  const found = { bases: shownBases(page), written };
  shownOn.set(page, found);
  return found;
}
