/** The documented operations, each once however many editions describe it. */
import type { ApiPage, Json, Operation } from "../api-model/api-page.ts";
import { operationKey } from "../promises/promises.ts";
import { pathVariables } from "../api-model/path-variables.ts";

/** One URI with one method. */
export interface Target {
  /** "GET /v1/{project_id}/clusters", unique in a run. */
  readonly name: string;
  /** Upper case. */
  readonly method: string;
  /** Path template. */
  readonly path: string;
  /** The variables of the path, in its order. */
  readonly variables: readonly string[];
  /** As the first page that has it describes it. */
  readonly operation: Operation;
  readonly page: ApiPage;
  /** Its descriptions on all pages. */
  readonly editions: readonly Operation[];
}

/** In page order. */
export function targetsOf(pages: readonly ApiPage[]): Target[] {
  const targets = new Map<string, Target>();
  for (const page of pages) {
    for (const operation of page.operations) {
      const method = operation.method.value.toUpperCase();
      for (const { value: path } of [operation.path, ...operation.otherPaths]) {
        const key = operationKey(method, path);
        const known = targets.get(key);
        targets.set(
          key,
          known === undefined
            ? {
                name: `${method} ${path}`,
                method,
                path,
                variables: pathVariables(path),
                operation,
                page,
                editions: [operation],
              }
            : { ...known, editions: [...known.editions, operation] },
        );
      }
    }
  }
  return [...targets.values()];
}

/** Methods that change nothing. */
export function isSafe(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

/** The JSON of a request body that a page shows. */
export function shownBody({ editions }: Target): { readonly json: Json } | null {
  for (const { examples } of editions) {
    const shown = examples.find(({ role, body }) => role === "request" && body?.value)?.body?.value;
    if (shown !== undefined && shown !== null) return shown;
  }
  return null;
}
