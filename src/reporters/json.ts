/** JSON: the Report itself, equal reports giving equal bytes. Published as `schemas/formats/report.schema.json`. */
import type { Report } from "../findings/report.ts";

/**
 * Every key of a Report, in the order in which they are printed wherever they occur. Keys of rule data are no keys of ours;
 * those that are not here follow, sorted.
 */
const KEY_ORDER = `
  tool command asOf digest
  number id name version label file format language title pageId operations deprecated said encoding sha256
  exchanges matched otherHosts undocumented ignored withoutBody broken
  rule severity message lines operation fieldPath fieldPaths promise fact kind agrees says mark cause
  edition line column endLine endColumn role words url cells here context place places
  verdict certainty wrong because blame count of fix text edits span source start end replacement
  since lagsBehind fingerprint novelty fails data atoms
  editions recordings groups pairedBy headline startHere totals error warning info
  causes matrices ledger coverage total observed promises seen contradicted tables notUnderstood rows examples
  unformalised reason accepted owner until masked
  rules summary docs finds matters example todo showsValues partial hidden
`
  .trim()
  .split(/\s+/);

const rank = new Map(KEY_ORDER.map((key, index) => [key, index]));

/** The Report as JSON, indented by two spaces, with a final line break. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, inOrder, 2)}\n`;
}

function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  // fromEntries and not assignment: "__proto__" is a field name like any other.
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => compareKeys(a, b)));
}

function compareKeys(a: string, b: string): number {
  const last = KEY_ORDER.length;
  return (rank.get(a) ?? last) - (rank.get(b) ?? last) || (a < b ? -1 : a > b ? 1 : 0);
}
