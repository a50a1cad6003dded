/** The names in the query of a request example that calls its own operation. */
import type { Example, Operation } from "../../api-model/api-page.ts";
import { isCallOf, splitTarget } from "../../interpreter/cells/uri.ts";
import { trimmed } from "../../source/text.ts";

/** Whether an example calls the operation that it stands under: another call on the page has other parameters. */
export function isOwnCall({ request }: Example, { method, path, otherPaths }: Operation): boolean {
  const target = request && splitTarget(request.url);
  if (!target || request.method !== method.value) return false;
  const called = trimmed(target.path, "", "/");
  return [path, ...otherPaths].some(({ value }) => isCallOf(called, trimmed(value, "", "/")));
}

/** What stands before the equals signs; a variable for several pairs has no name of its own. */
export function shownQuery(example: Example, operation: Operation): readonly string[] {
  const { request } = example;
  if (!request || !isOwnCall(example, operation)) return [];
  return (request.url.split("#")[0]?.split("?")[1] ?? "")
    .split("&")
    .flatMap((pair) => /^[A-Za-z_][\w.[\]-]{0,80}(?==)/.exec(pair)?.[0] ?? []);
}
