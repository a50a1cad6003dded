/** What of a page was passed over although it looks like a part of an operation: request lines, calls that are only shown, JSON. */
import type { ApiPage, PassedOver } from "../api-model/api-page.ts";
import type { Code } from "../document/document.ts";
import { makePathTemplates, type PathTemplates } from "./cells/path-templates.ts";
import { type Candidate, STATES, strengthOf } from "./operations/candidate.ts";
import type { FoundOperations } from "./operations/operations.ts";
import type { OutlineItem } from "./outline/outline-item.ts";

/** More calls than any page shows and states none of. */
const MOST_CALLS = 1000;

/** Absent where nothing was. */
export function passedOverOf(
  { sites, dropped }: FoundOperations,
  items: readonly OutlineItem[],
  operations: ApiPage["operations"],
): Pick<ApiPage, "passedOver" | "callsShown"> {
  const known = new Map<string, PathTemplates>();
  for (const { method, path, otherPaths } of sites) {
    const templates = known.get(method.value) ?? makePathTemplates();
    for (const { value } of [path, ...otherPaths]) templates.add(value);
    known.set(method.value, templates);
  }
  // what shows or repeats an operation that was found is none that was missed
  const missed = [...dropped]
    .filter(
      ([{ match }, { reason }]) =>
        reason !== "bound" && reason !== "named" && !(known.get(match.method)?.matches(match.path) ?? false),
    )
    .map(([candidate]) => candidate);
  const shown = new Set(operations.flatMap(({ examples }) => examples.map(({ span }) => span.start)));
  const unreadJson = items.filter(
    (item) => item.block.type === "code" && !shown.has(item.block.span.start) && isUnreadJson(item, item.block),
  ).length;
  const found: PassedOver = {
    requestLines: distinct(missed.filter((candidate) => strengthOf(candidate) >= STATES)),
    shownCalls: distinct(missed.filter((candidate) => strengthOf(candidate) < STATES && strengthOf(candidate) > 0)),
    jsonBlocks: items.filter(({ block }) => block.type === "code" && !shown.has(block.span.start) && isJson(block.text))
      .length,
    ...(unreadJson > 0 ? { unreadJson } : {}),
  };
  const calls = new Set(missed.map(({ match }) => `${match.method} ${match.path}`));
  return {
    ...(Object.values(found).some((count) => count > 0) ? { passedOver: found } : {}),
    ...(calls.size === 0 ? {} : { callsShown: [...calls].slice(0, MOST_CALLS) }),
  };
}

const distinct = (candidates: readonly Candidate[]): number =>
  new Set(candidates.map(({ match }) => `${match.method} ${match.path}`)).size;

/** A block that is marked or led as JSON, and is none that could be taken for an example; a message of HTTP and a command have theirs inside. */
function isUnreadJson({ lead, label }: OutlineItem, { text, language }: Code): boolean {
  const isMarked =
    language !== null && language !== "" ? MARKED.test(language) : [lead, label].some((one) => LED.test(one ?? ""));
  return (
    isMarked && !/[{[]\s*["\]}]|^\s*(?:HTTP\/|curl\b|\$|(?:GET|PUT|POST|PATCH|DELETE) )/.test(text) && !isScalar(text)
  );
}

const MARKED = /^(?:application\/)?json[c5]?$/i;
/** "Response (JSON):", "返回 JSON:". */
const LED = /^.{0,40}\bJSON\b.{0,20}$/i;

/** `true`, `"done"`: JSON, and no object. */
function isScalar(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** An object or a list of them: what an API answers. */
function isJson(text: string): boolean {
  if (!/^\s*(?:\{\s*"|\[\s*\{)/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
