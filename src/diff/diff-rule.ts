/**
 * What a diff rule is: one kind of change, wherever it happens. The rule lists its cases: the part of an operation, the action and
 * the circumstance, with how severe the change is there.
 */
import type { Json } from "../api-model/api-page.ts";
import {
  ANY_OF,
  type Change,
  type ChangeAction,
  type ChangeArea,
  type ChangeDirection,
  type ChangeKind,
  DEPRECATED_BEFORE,
  ONLY_ANSWER,
} from "../changes/change.ts";
import type { Severity } from "../findings/finding.ts";
import type { Joining, Rule } from "../findings/rule.ts";
import { listFields } from "../findings/title-words.ts";

/** Circumstances that decide how severe one and the same change is. */
export type Circumstance =
  | "required"
  | "optional"
  | "conditional"
  | "deprecated"
  | "announced"
  | "before-sunset"
  | "after-sunset"
  | "path-variable"
  | "letter-case"
  | "specified"
  | "any-of"
  | "shown"
  | "opened"
  | "success";

/** The changes that a case is about. */
export interface DiffAxes {
  readonly direction: ChangeDirection | null;
  readonly area: ChangeArea;
  readonly kind: ChangeKind;
  readonly action: ChangeAction;
  readonly when: Circumstance | null;
}

/** What a message is made of. A type alias, so that it is a record of JSON values. */
export type DiffData = {
  /** The part of the operation that changed: "parameter", "response-field". */
  readonly area: ChangeArea;
  readonly direction: ChangeDirection | null;
  readonly action: ChangeAction;
  /** "query limit", "clusters[].name", "response 200"; empty for the operation as a whole. */
  readonly subject: string;
  readonly before: Json;
  readonly after: Json;
  readonly including: readonly string[];
};

export interface DiffCase {
  readonly axes: DiffAxes;
  readonly severity: Severity;
  /** The id that the case had when every part of an operation had rules of its own; null for newer cases. */
  readonly formerly: string | null;
}

export interface DiffRule {
  readonly rule: Rule;
  readonly cases: readonly DiffCase[];
}

export interface DiffRuleParts {
  /** The id without "diff/". */
  readonly name: string;
  readonly summary: string;
  /** Why it matters, one or more sentences. */
  readonly rationale: string;
  /** What the pages say before and after, in a line. */
  readonly example: string;
  /** The message without its subject. */
  readonly says: (data: DiffData) => string;
  /** How findings are joined otherwise than by the field and what is said of it. */
  readonly joining?: Pick<Joining, "habit" | "title">;
}

/** What to do, by the gravest case of a rule. */
const REMEDIATION: Readonly<Record<Severity, string>> = {
  error:
    "Keep the old promise, or publish the new one in a new version of the API and announce it. If the old page was wrong, say so in the change history and accept the finding, with that reason.",
  warning:
    "Find out whether the API changed or only the page. If the API changed, treat it as breaking; if it did not, accept the finding with that reason.",
  info: "Nothing, or a line in the change history.",
};

const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ["error", "Breaking"],
  ["warning", "Dangerous"],
  ["info", "Safe"],
];

/** Makes a rule of its words and cases. Its own severity is that of the gravest case. */
export function defineDiff(parts: DiffRuleParts, cases: readonly DiffCase[]): DiffRule {
  const { name, summary, rationale, example, says, joining } = parts;
  const severity = SEVERITIES.find(([one]) => cases.some((entry) => entry.severity === one))?.[0] ?? "info";
  const aliases = [...new Set(cases.flatMap(({ formerly }) => formerly ?? []))].filter((id) => id !== `diff/${name}`);
  const rule: Rule<DiffData> = {
    id: `diff/${name}`,
    ...(aliases.length > 0 ? { aliases } : {}),
    severity,
    summary,
    docs: {
      description: `${summary}.\n\n${severityTable(cases)}`,
      rationale,
      example,
      remediation: REMEDIATION[severity],
    },
    joining: {
      picture: ({ data }) => says(data as unknown as DiffData),
      title: ({ main, findings }) => {
        const data = main.data as unknown as DiffData;
        const subjects = [...new Set(findings.map((finding) => (finding.data as unknown as DiffData).subject))];
        return subjects.length < 2 ? null : `${subjectsInWords(subjects)}: ${says(data)}`;
      },
      ...joining,
    },
    message: (data) => (data.subject === "" ? says(data) : `${data.subject}: ${says(data)}`),
  };
  // a rule is listed and documented without its data type
  return { rule: rule as unknown as Rule, cases };
}

/** "request name, size": the place once, where all have one. */
function subjectsInWords(subjects: readonly string[]): string {
  const parted = subjects.map((subject) => /^(.* )?(\S+)$/.exec(subject) ?? [subject, "", subject]);
  const [[, place = ""] = []] = parted;
  if (!parted.every(([, other = ""]) => other === place)) return listFields(subjects);
  return `${place}${listFields(parted.map(([, , name = ""]) => name))}`;
}

const AREA_NOUNS: Readonly<Record<ChangeArea, string>> = {
  operation: "operation",
  parameter: "request parameter",
  "request-body": "request body",
  "request-field": "request field",
  response: "response",
  "response-header": "response header",
  "response-body": "response body",
  "response-field": "response field",
  example: "example",
  table: "table",
};

/** A line for each severity, with the parts of an operation where the change has it. */
function severityTable(cases: readonly DiffCase[]): string {
  const lines = SEVERITIES.flatMap(([severity, word]) => {
    const own = cases.filter((entry) => entry.severity === severity);
    const parts = [...new Set(own.map((entry) => caseWords(entry, cases)))];
    return parts.length === 0 ? [] : [`- ${word}: ${parts.join(", ")}.`];
  });
  return lines.join("\n");
}

/** The part of the operation, and the circumstance where the severity depends on it. */
function caseWords({ axes }: DiffCase, all: readonly DiffCase[]): string {
  const siblings = all.filter((other) => other.axes.area === axes.area && other.axes.direction === axes.direction);
  const depends = new Set(siblings.map(({ severity }) => severity)).size > 1;
  const circumstance = axes.when?.replaceAll("-", " ") ?? (axes.action === "strengthened" ? "mentioned before" : null);
  const noun = axes.area === "example" ? `${axes.direction ?? ""} example` : AREA_NOUNS[axes.area];
  return depends && circumstance !== null ? `${noun} (${circumstance})` : noun;
}

/** How cases are found: by their axes as one word. */
export function axesKey({ area, kind, action, when, direction }: DiffAxes): string {
  return [direction ?? "-", area, kind, action, when ?? "-"].join(" ");
}

/**
 * The axes of a change, with the circumstance that its rules distinguish.
 * @param asOf the date of the report, YYYY-MM-DD; null where nobody says what day it is
 */
export function axesOf(change: Change, asOf: string | null): DiffAxes {
  const { direction, area, kind, action } = change;
  return { direction, area, kind, action, when: circumstanceOf(change, asOf) };
}

function circumstanceOf(change: Change, asOf: string | null): Circumstance | null {
  switch (change.kind) {
    case "existence":
      return existenceOf(change, asOf);
    case "structure":
      return change.direction === "request" && change.mandatory.length > 0 ? "required" : null;
    case "security":
    case "row":
      return change.mandatory.length > 0 ? "required" : null;
    case "name":
      return nameOf(change);
    case "required":
      return requirementOf(change.after ?? change.before);
    case "place":
      return change.move;
    case "alternative":
      return change.including.includes(ANY_OF) ? "any-of" : null;
    default:
      return change.isSpecified && SILENCE.has(change.action) ? "specified" : null;
  }
}

/** Where a page is silent nobody knows; where a specification is, there is no such promise. */
const SILENCE: ReadonlySet<ChangeAction> = new Set(["stated", "strengthened", "unstated", "weakened"]);

function existenceOf(change: Change, asOf: string | null): Circumstance | null {
  const { area, action, status, field, place, mandatory, including } = change;
  if (action !== "added" && action !== "removed") return null;
  switch (area) {
    case "operation":
      if (action === "added" || !including.includes(DEPRECATED_BEFORE)) return null;
      return including.length > 1 ? announced(including.at(-1) ?? "", asOf) : "deprecated";
    case "request-body":
      if (action !== "added") return null;
      return requirementOf(field.after?.required?.value) ?? (mandatory.length > 0 ? "required" : null);
    case "response":
      return status?.startsWith("2") || including.includes(ONLY_ANSWER) ? "success" : null;
    case "parameter":
    case "request-field":
    case "response-field":
    case "response-header": {
      const silence = change.isSpecified ? "optional" : null;
      if (action === "added")
        return place === "path" ? "required" : (requirementOf(field.after?.required?.value) ?? silence);
      const isDeprecated = field.before?.constraints.some(({ keyword }) => keyword === "deprecated");
      return isDeprecated ? "deprecated" : (requirementOf(field.before?.required?.value) ?? silence);
    }
    default:
      return null;
  }
}

/** On the sunset date itself the operation may be gone. What is no date in ISO 8601 is compared with none. */
function announced(sunset: string, asOf: string | null): Circumstance {
  const day = /^\d{4}-\d\d-\d\d(?!\d)/.exec(sunset)?.[0];
  if (day === undefined || asOf === null) return "announced";
  return asOf < day ? "before-sunset" : "after-sunset";
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
