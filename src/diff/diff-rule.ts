/**
 * What a diff rule is: which changes it is about, and how they are judged. Every rule has its own id, severity and page of
 * documentation; most are written as one line of a table in `rules/`.
 */
import type { Json } from "../api-model/api-page.ts";
import {
  type Change,
  type ChangeAction,
  type ChangeArea,
  type ChangeDirection,
  type ChangeKind,
  DEPRECATED_BEFORE,
  ONLY_ANSWER,
} from "../changes/change.ts";
import type { Severity } from "../findings/finding.ts";
import type { Rule } from "../findings/rule.ts";

/** Circumstances that decide how grave one and the same change is. */
export type Circumstance =
  | "required"
  | "optional"
  | "conditional"
  | "deprecated"
  | "path-variable"
  | "letter-case"
  | "success";

/** The changes that a rule is about. */
export interface DiffAxes {
  readonly direction: ChangeDirection | null;
  readonly area: ChangeArea;
  readonly kind: ChangeKind;
  readonly action: ChangeAction;
  readonly when: Circumstance | null;
}

/** What a message is made of. A type alias, so that it is a record of JSON values. */
export type DiffData = {
  /** "query limit", "clusters[].name", "answer 200"; empty for the operation as a whole. */
  readonly subject: string;
  readonly before: Json;
  readonly after: Json;
  readonly including: readonly string[];
};

export interface DiffRule {
  readonly axes: DiffAxes;
  readonly rule: Rule;
}

export interface DiffRuleParts {
  /** The id without "diff/". */
  readonly name: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly matters: string;
  /** What the pages say before and after, in a line. */
  readonly example: string;
  /** The message without its subject. */
  readonly says: (data: DiffData) => string;
}

/** What users of the API can be told, by how grave the change is for them. */
const TODO: Readonly<Record<Severity, string>> = {
  error:
    "Keep the old promise, or bring the new one in a new version of the API and announce it. If the old page was wrong, say so in the change history and accept the finding with that reason.",
  warning:
    "Find out whether the API changed or only the page. If the API changed, treat it as breaking; if it did not, accept the finding with that reason.",
  info: "Nothing, or a line in the change history.",
};

/** Makes a rule of its axes and words. */
export function defineDiff(axes: DiffAxes, parts: DiffRuleParts): DiffRule {
  const { name, severity, summary, matters, example, says } = parts;
  const rule: Rule<DiffData> = {
    id: `diff/${name}`,
    severity,
    summary,
    docs: { finds: `${summary}.`, matters, example, todo: TODO[severity] },
    message: (data) => (data.subject === "" ? says(data) : `${data.subject}: ${says(data)}`),
  };
  // a rule is listed and documented without its data type
  return { axes, rule: rule as unknown as Rule };
}

/** How rules are found: by their axes as one word. */
export function axesKey({ area, kind, action, when, direction }: DiffAxes): string {
  return [direction ?? "-", area, kind, action, when ?? "-"].join(" ");
}

/** The axes of a change, with the circumstance that its rules distinguish. */
export function axesOf(change: Change): DiffAxes {
  const { direction, area, kind, action } = change;
  return { direction, area, kind, action, when: circumstanceOf(change) };
}

function circumstanceOf(change: Change): Circumstance | null {
  switch (change.kind) {
    case "existence":
      return existenceOf(change);
    case "structure":
      return change.direction === "request" && change.mandatory.length > 0 ? "required" : null;
    case "name":
      return nameOf(change);
    case "required":
      return requirementOf(change.after ?? change.before);
    default:
      return null;
  }
}

function existenceOf({ area, action, status, field, place, mandatory, including }: Change): Circumstance | null {
  if (action !== "added" && action !== "removed") return null;
  switch (area) {
    case "operation":
      return action === "removed" && including.includes(DEPRECATED_BEFORE) ? "deprecated" : null;
    case "request-body":
      return action === "added" && mandatory.length > 0 ? "required" : null;
    case "response":
      return status?.startsWith("2") || including.includes(ONLY_ANSWER) ? "success" : null;
    case "parameter":
    case "request-field":
    case "response-field":
    case "response-header": {
      if (action === "added") return place === "path" ? "required" : requirementOf(field.after?.required?.value);
      const isDeprecated = field.before?.constraints.some(({ keyword }) => keyword === "deprecated");
      return isDeprecated ? "deprecated" : requirementOf(field.before?.required?.value);
    }
    default:
      return null;
  }
}

function requirementOf(value: Json | undefined): Circumstance | null {
  if (value === "yes") return "required";
  if (value === "no") return "optional";
  return value === "conditional" ? "conditional" : null;
}

/** Names of headers have no case; names of path variables are never sent. */
function nameOf({ area, place, before, after, field }: Change): Circumstance | null {
  if (place === "path") return "path-variable";
  const isHeader = area === "response-header" || place === "header";
  if (isHeader && letters(before) === letters(after)) return "letter-case";
  const isSent = area === "parameter" || area === "request-field";
  return isSent && field.after?.required?.value === "yes" ? "required" : null;
}

function letters(name: Json): string | null {
  return typeof name === "string" ? name.toLowerCase() : null;
}
