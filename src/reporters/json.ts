/** JSON: the Report itself, equal reports giving equal bytes. Published as `schemas/formats/report.schema.json`. */
import type { Report } from "../findings/report.ts";

/**
 * Every key of a Report, in the order in which they are printed wherever they occur. Keys of rule data are no keys of ours;
 * those that are not here follow, sorted.
 */
const KEY_ORDER = `
  tool command asOf digest settings
  number id name version label file format language title pageId operations deprecated said encoding sha256 rangeBytes
  exchanges matched otherHosts undocumented ignored withoutBody broken
  rule severity message lines operation side fieldPath fieldPaths promise fact kind agrees says mark cause
  edition line column endLine endColumn role words url cells here context place places
  verdict certainty wrong because blame count of fix text edits span source start end replacement
  since lagsBehind fingerprint novelty fails data findings schemaVersion
  editions recordings pairings pairedBy headline startHere totals error warning info
  groups causes matrices ledger history responses statuses fields field present types kept broken unlisted call truncated coverage total observed promises seen contradicted tables notUnderstood unknownColumns passedOver requestLines shownCalls jsonBlocks unreadJson unplaced rows examples
  unformalised reason accepted owner until masked trend open new fixed notLookedAt owners isCommon
  rules summary docs description rationale example remediation showsValues partial notRead hidden
`
  .trim()
  .split(/\s+/);

const rank = new Map(KEY_ORDER.map((key, index) => [key, index]));

/** What fits on a line of this many units stands on one: half of an indented report would be blanks. */
const LINE_WIDTH = 240;

/** The Report as JSON, indented by two spaces where a line is not enough, with a final line break. */
export function renderJson(report: Report): string {
  return [...jsonPieces(report)].join("");
}

/** So many characters are handed on at once. */
const PIECE = 65_536;
/** Lists of the report are printed item by item; an item as a whole. */
const PIECEWISE_DEPTH = 2;

/** The same piece by piece, each of whole lines: a report may be longer than a string can be. */
export function* jsonPieces(report: Report): Generator<string> {
  let piece = "";
  for (const text of printPieces(report, "", PIECEWISE_DEPTH)) {
    piece += text;
    const end = piece.lastIndexOf("\n") + 1;
    if (end < PIECE) continue;
    yield piece.slice(0, end);
    piece = piece.slice(end);
  }
  yield `${piece}\n`;
}

/** What `print` gives: what may fit on one line is held back until it is known not to. */
function* printPieces(value: unknown, indent: string, depth: number): Generator<string> {
  if (value === null || typeof value !== "object" || depth === 0) {
    yield print(value, indent);
    return;
  }
  const inner = `${indent}  `;
  const { open, close, members } = membersOf(value);
  const held: string[] = [];
  let length = indent.length + 2;
  let isBroken = false;
  for (const [key, member] of members) {
    const pieces = printPieces(member, inner, depth - 1);
    if (isBroken) yield `,\n${inner}${key}`;
    else {
      let text = key;
      while (!isBroken) {
        const next = pieces.next();
        if (next.done) break;
        text += next.value;
        isBroken = text.includes("\n") || length + text.length + 2 > LINE_WIDTH;
      }
      if (!isBroken) {
        held.push(text);
        length += text.length + 2;
        continue;
      }
      yield `${open}\n${[...held, text].map((part) => inner + part).join(",\n")}`;
    }
    yield* pieces;
  }
  yield isBroken ? `\n${indent}${close}` : onOneLine(value, held);
}

/** The members of a list or an object in the order in which they are printed, each with what stands before its value. */
function membersOf(value: object): { open: string; close: string; members: readonly (readonly [string, unknown])[] } {
  if (Array.isArray(value)) return { open: "[", close: "]", members: value.map((item: unknown) => ["", item]) };
  const entries = Object.entries(value).toSorted(([a], [b]) => compareKeys(a, b));
  return { open: "{", close: "}", members: entries.map(([key, item]) => [`${JSON.stringify(key)}: `, item]) };
}

function onOneLine(value: object, parts: readonly string[]): string {
  if (Array.isArray(value)) return `[${parts.join(", ")}]`;
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function print(value: unknown, indent: string): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = `${indent}  `;
  const { open, close, members } = membersOf(value);
  const parts = members.map(([key, item]) => key + print(item, inner));
  const length = parts.reduce((sum, part) => sum + part.length + 2, indent.length + 2);
  if (length <= LINE_WIDTH && !parts.some((part) => part.includes("\n"))) return onOneLine(value, parts);
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`;
}

function compareKeys(a: string, b: string): number {
  const last = KEY_ORDER.length;
  return (rank.get(a) ?? last) - (rank.get(b) ?? last) || (a < b ? -1 : a > b ? 1 : 0);
}
