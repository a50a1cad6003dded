/** The base below which the examples of a page call its operations, where the request lines leave it out: "/api" of "https://host/api/x". */
import type { ApiPage } from "../../api-model/api-page.ts";
import { baseOfCall, splitTarget } from "../../interpreter/cells/uri.ts";

/** In the examples of so many operations it is no slip. */
const SEVERAL = 2;

/** Null where one example calls an operation without a base, where the bases differ, and where only one operation shows one. */
export function shownBase({ operations }: ApiPage): string | null {
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
  const [base, ...others] = bases;
  return base === undefined || base === "" || others.length > 0 || showing < SEVERAL ? null : base;
}
