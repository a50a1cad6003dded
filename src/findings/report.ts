/**
 * The Report: everything a reporter may print, with lines and columns computed and everything sorted once. Reporters
 * neither judge nor sort again. Plain data, published as `schemas/formats/report.schema.json`.
 */
import type { Json } from "../api-model/api-page.ts";
import type { History } from "./history.ts";
import type { Fix, Severity } from "./finding.ts";

/** The version of a report's keys: 2 has `groups[].findings[]` where 1 had `causes[].atoms[]`. */
export const REPORT_VERSION = 3;

export interface Report {
  readonly schemaVersion: typeof REPORT_VERSION;
  readonly tool: { readonly name: "docproof"; readonly version: string };
  /** The command that makes this report again, without machine paths: "docproof audit seeds/". */
  readonly command: string;
  /** The date given with `--as-of` (YYYY-MM-DD); null when none was given: no clock enters a report. */
  readonly asOf: string | null;
  /** SHA-256 over the digests of all inputs, the version and the configuration. */
  readonly digest: string;
  /** Files beside pages and recordings that it depends on; absent where there are none. */
  readonly settings?: readonly SettingsFile[];
  readonly editions: readonly EditionSummary[];
  readonly recordings: readonly RecordingSummary[];
  /** How editions were put together, one entry per group of one operation or page id. */
  readonly pairings: readonly EditionGroup[];
  /** The sentence that a reader repeats: "Each of the four GET pages contradicts its own example." */
  readonly headline: string;
  /** Editions by how many of the counted causes ask for a change in them, most first. */
  readonly startHere: readonly { readonly edition: string; readonly causes: number; readonly of: number }[];
  readonly totals: Readonly<Record<Severity, number>>;
  readonly groups: readonly ReportCause[];
  readonly matrices: readonly Matrix[];
  readonly ledger: readonly LedgerEntry[];
  /** What was seen, for the next run to compare with by `--since`; absent without recordings. */
  readonly history?: History;
  readonly coverage: Coverage;
  /** Tables that could not be interpreted. */
  readonly notUnderstood: readonly { readonly place: ReportPlace; readonly reason: string }[];
  /** Columns of tables that were read whose header is not known, by header; absent where there is none. */
  readonly unknownColumns?: readonly UnknownColumns[];
  /** What belongs to no operation; absent where there is nothing such. */
  readonly passedOver?: {
    /** Tables of fields. */
    readonly tables: readonly ReportPlace[];
    readonly requestLines: number;
    /** Calls in commands, examples and sentences. */
    readonly shownCalls: number;
    readonly jsonBlocks: number;
    /** Blocks that a page calls JSON and that could not be read as it. */
    readonly unreadJson?: number;
  };
  /** Sentences that say something about a value and became no constraint. */
  readonly unformalised: readonly {
    readonly place: ReportPlace;
    readonly fieldPath: string;
    readonly reason: string;
  }[];
  /** Findings that the baseline, the configuration or a comment on the page accepts. */
  readonly accepted: readonly AcceptedFinding[];
  /** What was masked, by kind; the values are nowhere. */
  readonly masked: readonly { readonly kind: string; readonly count: number }[];
  readonly rules: readonly ReportRule[];
  /** What earlier reports had, oldest first, and this one last; absent without `--history`. */
  readonly trend?: readonly TrendPoint[];
  /** Whether findings tell recorded values (secrets masked), and not only their shapes. */
  readonly showsValues: boolean;
  /**
   * Share (0 to 1) of what was to be read or called, when a run was interrupted or a shard is missing; "unknown" where nobody
   * can tell, as of a recording that is cut short; null when the run was whole.
   */
  readonly partial: number | "unknown" | null;
  /** Pages that could not be read or took too long: nothing here is about them. Absent where there is none. */
  readonly notRead?: readonly { readonly file: string; readonly reason: string }[];
  /** Causes hidden by `--max`; 0 when all are here. */
  readonly hidden: number;
}

export interface SettingsFile {
  readonly role: "configuration" | "baseline" | "included" | "owners" | "history";
  readonly file: string;
  readonly sha256: string;
}

export interface EditionSummary {
  /** Short and unique in this report: "000", "en-get.md". Used wherever an edition is named. */
  readonly label: string;
  readonly file: string;
  readonly format: string;
  readonly language: string;
  readonly title: string | null;
  readonly pageId: string | null;
  /** "GET /path" each. */
  readonly operations: readonly string[];
  readonly deprecated: { readonly said: "title" | "text" | "path"; readonly line: number } | null;
  readonly encoding: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly tables: number;
  readonly rows: number;
  readonly examples: number;
  /** Its tables of fields are all of what belongs to every call: it need not have an operation. Absent where they are not. */
  readonly isCommon?: true;
  /** Whom CODEOWNERS names for the file; absent where it names nobody, or is not there. */
  readonly owners?: readonly string[];
}

/** How many findings a run had, and what had become of those of the run before. */
export interface TrendPoint {
  /** YYYY-MM-DD; null only of a run without `--as-of`. */
  readonly asOf: string | null;
  /** The earlier report; null: this one. */
  readonly file: string | null;
  /** Of docproof: another version may find other things. */
  readonly version: string;
  readonly open: Readonly<Record<Severity, number>>;
  /** Against the report before; null where there is none. */
  readonly since: {
    readonly new: Readonly<Record<Severity, number>>;
    readonly fixed: Readonly<Record<Severity, number>>;
    /** Gone with pages or recordings that were not looked at any more: nobody knows whether they are fixed. */
    readonly notLookedAt: number;
  } | null;
}

export interface RecordingSummary {
  readonly file: string;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Of a large recording: `sha256` is of the SHA-256 digests of its ranges of so many bytes, one after the other. Absent: of all bytes. */
  readonly rangeBytes?: number;
  readonly exchanges: number;
  readonly matched: number;
  readonly otherHosts: number;
  readonly undocumented: number;
  /** Static files, OPTIONS and the like, on any host. */
  readonly ignored: number;
  /** Of those that matched. */
  readonly withoutBody: number;
  readonly broken: number;
}

export interface EditionGroup {
  /** What the editions share: "GET /path", or a page id. */
  readonly name: string;
  readonly editions: readonly string[];
  readonly pairedBy: "page-id" | "operation" | "configuration" | "alone";
}

/** A place as people open it. Lines and columns count from 1; the end is exclusive. */
export interface ReportPlace {
  /** Edition label, or the recording's file. */
  readonly edition: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly role: "subject" | "evidence" | "example" | "other-edition" | "recording";
  /** The page's own words (a cell, a sentence), or the shape of a recorded value. */
  readonly words: string;
  /** Link made from `source-url`; null when none is configured. */
  readonly url: string | null;
  /**
   * What stands around, in page order, the place's own row or line among them; empty where nothing does, and on atoms,
   * whose places stand with their context in the cause.
   */
  readonly context: readonly ContextLine[];
}

/** A table row as its cells' texts, or a line of the page as its only cell. */
export interface ContextLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** The row or line that the place stands in. */
  readonly here: boolean;
}

export interface ReportCause {
  /** Counts from 1 in this report, in reading order. */
  readonly number: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  /** Who says what, and where. Reporters print verdict, blame and fix after it: they are not repeated here. */
  readonly lines: readonly string[];
  readonly operation: string | null;
  /** "request" where all field paths are those of request fields. */
  readonly side: "request" | null;
  readonly fieldPaths: readonly string[];
  readonly places: readonly ReportPlace[];
  readonly verdict: ReportVerdict | null;
  readonly blame: "api" | "page" | "undecided" | null;
  readonly count: number | null;
  readonly fix: Fix | null;
  /** Changes of one edition that others did not follow, with `--since git:REVISION`; absent where there is none. */
  readonly lagsBehind?: readonly ReportLag[];
  readonly fingerprint: string;
  /** "new", "known" with `--since` or a baseline; null when nothing was compared with. */
  readonly novelty: "new" | "known" | null;
  /** Whether it makes the exit code 1, by what the run was asked to fail on. */
  readonly fails: boolean;
  readonly findings: readonly ReportAtom[];
}

export interface ReportLag {
  /** Labels of the editions that lag behind. */
  readonly editions: readonly string[];
  /** Label of the edition that changed. */
  readonly changed: string;
  /** What it said, and what it says now; null for nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** The changed line: also the first of the cause's places. */
  readonly place: ReportPlace;
}

export interface ReportVerdict {
  readonly certainty: "sure" | "probable" | "undecided";
  /** Edition labels. */
  readonly wrong: readonly string[];
  readonly because: string;
}

export interface ReportAtom {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly operation: string | null;
  /** "request" of a field of the request body, and of that body as a whole; null of anything else. */
  readonly side: "request" | null;
  readonly fieldPath: string | null;
  readonly fact: string | null;
  readonly edition: string;
  readonly places: readonly ReportPlace[];
  readonly data: Readonly<Record<string, Json>>;
  readonly count: number | null;
  readonly blame: "api" | "page" | "undecided" | null;
  /** Of responses: when it was first seen, a date or a time in ISO 8601; null where no recording says. */
  readonly since: string | null;
  readonly fingerprint: string;
}

/** Each promise a row, each edition a column. */
export interface Matrix {
  readonly name: string;
  /** Edition labels in column order. */
  readonly editions: readonly string[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly operation: string | null;
  /** "response 200 clusters[].name", "path project_id", "deprecated". */
  readonly promise: string;
  readonly fact: string | null;
  readonly agrees: boolean;
  /** One per edition, in the matrix's order; null: this edition is not about that operation. */
  readonly cells: readonly (MatrixCell | null)[];
}

export interface MatrixCell {
  /** What the edition says, in a word or two; null where it says nothing. */
  readonly says: string | null;
  readonly mark: "agrees" | "contradicted" | "silent" | "differs" | "undecided";
  /** Number of the cause that speaks of it. */
  readonly cause: number | null;
  readonly place: ReportPlace | null;
}

/** What recordings say of one promise. */
export interface LedgerEntry {
  readonly edition: string;
  readonly operation: string;
  readonly promise: string;
  readonly kind:
    | "type"
    | "const"
    | "enum"
    | "status"
    | "header"
    | "field"
    | "limit"
    | "format"
    | "required"
    | "default"
    | "deprecated";
  readonly verdict: "seen" | "contradicted" | "never-observed" | "not-contradicted" | "not-observable";
  /** Exchanges that showed it, or contradicted it. */
  readonly count: number;
  /** Exchanges that could have shown it. */
  readonly of: number;
}

export interface UnknownColumns {
  /** The header. */
  readonly words: string;
  readonly tables: number;
  /** The first of them. */
  readonly places: readonly ReportPlace[];
}

export interface Coverage {
  readonly operations: { readonly total: number; readonly observed: number };
  readonly promises: { readonly total: number; readonly seen: number; readonly contradicted: number };
  readonly tables: {
    readonly total: number;
    readonly notUnderstood: number;
    /** Tables of fields that belong to no operation and to no structure. */
    readonly unplaced: number;
    readonly rows: number;
  };
  readonly examples: { readonly total: number; readonly broken: number };
}

export interface AcceptedFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly message: string;
  readonly reason: string;
  readonly owner: string | null;
  readonly until: string | null;
}

export interface ReportRule {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  /** Markdown. */
  readonly docs: {
    readonly description: string;
    readonly rationale: string;
    readonly example: string;
    readonly remediation: string;
  };
}
