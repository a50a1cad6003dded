/** JSON: the Report itself, equal reports giving equal bytes. Published as `schemas/formats/report.schema.json`. */
import type { Report } from "../findings/report.ts";

/**
 * Every key of a Report, in the order in which they are printed wherever they occur. Keys of rule data are no keys of ours;
 * those that are not here follow, sorted.
 */
const KEY_ORDER = `
  tool command asOf digest settings
  number id name version label file format language title pageId operations deprecated said encoding sha256
  exchanges matched otherHosts undocumented ignored withoutBody broken
  rule severity message lines operation side fieldPath fieldPaths promise fact kind agrees says mark cause
  edition line column endLine endColumn role words url cells here context place places
  verdict certainty wrong because blame count of fix text edits span source start end replacement
  since lagsBehind fingerprint novelty fails data findings schemaVersion
  editions recordings pairings pairedBy headline startHere totals error warning info
  groups causes matrices ledger history responses statuses fields field present types kept broken truncated coverage total observed promises seen contradicted tables notUnderstood unknownColumns passedOver requestLines shownCalls jsonBlocks unplaced rows examples
  unformalised reason accepted owner until masked trend open new fixed notLookedAt owners
  rules summary docs description rationale example remediation showsValues partial hidden
`
  .trim()
  .split(/\s+/);

const rank = new Map(KEY_ORDER.map((key, index) => [key, index]));

/** What fits on a line of this many units stands on one: half of an indented report would be blanks. */
const LINE_WIDTH = 240;

/** The Report as JSON, indented by two spaces where a line is not enough, with a final line break. */
export function renderJson(report: Report): string {
  return `${print(report, "")}\n`;
}

function print(value: unknown, indent: string): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = `${indent}  `;
  const list = Array.isArray(value);
  const parts = list
    ? value.map((item) => print(item, inner))
    : Object.entries(value)
        .toSorted(([a], [b]) => compareKeys(a, b))
        .map(([key, item]) => `${JSON.stringify(key)}: ${print(item, inner)}`);
  const [open, close] = list ? ["[", "]"] : ["{", "}"];
  if (parts.length === 0) return open + close;
  const length = parts.reduce((sum, part) => sum + part.length + 2, indent.length + 2);
  if (length <= LINE_WIDTH && !parts.some((part) => part.includes("\n")))
    return list ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`;
}

function compareKeys(a: string, b: string): number {
  const last = KEY_ORDER.length;
  return (rank.get(a) ?? last) - (rank.get(b) ?? last) || (a < b ? -1 : a > b ? 1 : 0);
}
