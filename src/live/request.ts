/** Makes the request of a planned call, once its values are known. */
import { trimmed } from "../source/text.ts";
import type { Json } from "../api-model/api-page.ts";
import { secretName } from "../exchange/masking/secrets.ts";
import { overridesMethod } from "./page-headers.ts";
import { findInAnswer, isSegment } from "./answers.ts";
import type { Request } from "./client.ts";
import { secretForms } from "./credentials.ts";
import type { PlannedCall } from "./plan.ts";
import type { Target } from "./documented-calls.ts";

/** A value of a request with its origin. */
export interface Filled {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly value: string;
  /** "--var", "clusters[0].id of GET /v1/{project_id}/clusters" */
  readonly from: string;
}

/** Takes the values of a call from what was given and what was answered; or says which is missing, and why. */
export function fillCall(
  { needs }: PlannedCall,
  answers: ReadonlyMap<Target, Json>,
): readonly Filled[] | { readonly reason: string } {
  const filled: Filled[] = [];
  const bound = new Map<string, string>();
  for (const { name, in: location, source } of needs) {
    if (source.kind === "given") {
      filled.push({ name, in: location, ...source.given });
      if (location === "path") bound.set(name, source.given.value);
      continue;
    }
    const reasons: string[] = [];
    for (const { target, fields, noun } of source.feeds) {
      const body = answers.get(target);
      const found = body === undefined ? { reason: "no usable response" } : findInAnswer(body, { fields, noun }, bound);
      if ("value" in found) {
        filled.push({ name, in: location, value: found.value, from: `${found.place} of ${target.name}` });
        bound.set(name, found.value);
        reasons.length = 0;
        break;
      }
      reasons.push(`${target.name}: ${found.reason}`);
    }
    if (reasons.length > 0) return { reason: `no value for ${name} (${reasons.join("; ")})` };
  }
  return filled;
}

/** @param base what stands before the documented paths */
export function buildRequest(
  { target, body }: PlannedCall,
  filled: readonly Filled[],
  base: URL,
): Request | { readonly reason: string } {
  const path = new Map(
    filled.flatMap(({ name, in: location, value }) => (location === "path" ? [[name, value] as const] : [])),
  );
  for (const [name, value] of path)
    if (!isSegment(value)) return { reason: `the value of ${name} is not valid in a path` };
  const written = target.path.replace(/\{([^{}]*)\}/g, (variable, name: string) => {
    const value = path.get(name);
    return value === undefined ? variable : encodeURIComponent(value);
  });
  const [called = written] = written.split("#", 1);
  const fixed = new URLSearchParams(called.split("?")[1] ?? "");
  const query = filled.flatMap(({ name, in: location, value }) =>
    location === "query" && !fixed.has(name) ? [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`] : [],
  );
  const basePath = trimmed(base.pathname, "", "/");
  const address = `${base.origin}${basePath}${called}${query.length > 0 ? `${called.includes("?") ? "&" : "?"}${query.join("&")}` : ""}`;
  if (!URL.canParse(address)) return { reason: "its path is none that can be called" };
  const url = new URL(address);
  url.hash = "";
  // A documented path is text like any other: "/../x" would leave the base.
  if (url.origin !== base.origin || !url.pathname.startsWith(`${basePath}/`))
    return { reason: "its path leads away from the base URL" };
  if (/%2f|%5c/i.test(target.path)) return { reason: "its path holds an encoded slash" };
  // a query may stand in the documented path itself
  const own = new Set(filled.flatMap(({ name, from }) => (from === "--var" ? [name] : [])));
  for (const name of url.searchParams.keys())
    if (overridesMethod(name) && !own.has(name)) return { reason: `its query names another method (${name})` };
  const headers = Object.fromEntries(
    filled.flatMap(({ name, in: location, value }) =>
      location === "header" ? [[name.toLowerCase(), value] as const] : [],
    ),
  );
  const secrets = secretForms(filled.flatMap(({ name, value }) => (secretName(name) === null ? [] : [value])));
  return {
    method: target.method,
    url,
    headers: body === null || headers["content-type"] ? headers : { ...headers, "content-type": "application/json" },
    body,
    secrets,
  };
}
