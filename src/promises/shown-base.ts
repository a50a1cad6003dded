/** The base below which the examples of a page call its operations, where the request lines leave it out: "/api" of "https://host/api/x". */
import type { ApiPage } from "../api-model/api-page.ts";
import { baseOfCall, splitTarget } from "../interpreter/cells/uri.ts";

/** In the examples of so many operations it is no slip. */
const SEVERAL = 2;

/**
 * None where one example calls an operation without a base, where the bases have nothing in common, and where only one operation shows
 * one. Of several the shortest ends all others: a gateway before it, or none.
 */
export function shownBases({ operations }: ApiPage): readonly string[] {
  const bases = new Set<string>();
  let showing = 0;
  for (const { path, otherPaths, examples } of operations) {
    const own = examples.flatMap(({ role, request }) => {
      const called = role === "request" && request ? splitTarget(request.url)?.path : undefined;
      if (called === undefined) return [];
      return [path, ...otherPaths].flatMap(({ value }) => baseOfCall(called, value) ?? []);
    });
    if (own.length > 0) showing += 1;
    for (const base of own) bases.add(base);
  }
  const [shortest, ...longer] = [...bases].toSorted((a, b) => a.length - b.length);
  const isOne = shortest !== undefined && shortest !== "" && longer.every((base) => base.endsWith(shortest));
  return isOne && showing >= SEVERAL ? [shortest, ...longer] : [];
}
