/** Two versions of an API, each with pages of its own: they need not agree, however alike their pages are. */
import type { ApiPage } from "../api-model/api-page.ts";
import { oncePer } from "../source/once-per.ts";

/** "v2", "v2.1", "v2_alpha". */
const VERSION = /\/v\d[\w.-]{0,20}(?=\/|$)/gi;

/** Whether pages in one language and format have the same calls, each below another version. */
export function areVersions(a: ApiPage, b: ApiPage): boolean {
  if (a.format !== b.format || a.language !== b.language) return false;
  const [own, other] = [versionlessCalls(a), versionlessCalls(b)];
  if (own.size === 0 || own.size !== other.size || [...own.keys()].some((call) => other.has(call))) return false;
  const unversioned = new Set(other.values());
  return [...own].every(([call, plain]) => plain !== call && unversioned.has(plain));
}

/** Method and path of each call, and the same without its version. */
const versionlessCalls = oncePer(({ operations }: ApiPage): ReadonlyMap<string, string> => {
  const calls = operations.flatMap(({ method, path, otherPaths }) =>
    [path, ...otherPaths].map(({ value }) => `${method.value} ${value.replace(/\{[^{}]*\}/g, "{}")}`),
  );
  return new Map(calls.map((call) => [call, call.replace(VERSION, "/v")]));
});
