/** `--history DIR`: the runs before this one, from the JSON reports that they wrote. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PastCause, PastRun } from "../../audit/trend.ts";
import { familyOf } from "../../findings/rule.ts";
import type { Report, ReportAtom, ReportCause } from "../../findings/report.ts";
import { compareText } from "../../source/text.ts";
import { sayOnce } from "../io/output.ts";
import { digestOf } from "../io/digest.ts";
import { fileNames } from "../io/file-names.ts";
import { ToolError } from "../io/tool-error.ts";

export interface PastRuns {
  /** Oldest first. */
  readonly runs: readonly PastRun[];
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
}

/** A report of any version: the first had `causes[].atoms[]`. */
type AnyReport = Partial<Omit<Report, "groups">> & {
  readonly groups?: readonly ReportCause[];
  readonly causes?: readonly (Pick<ReportCause, "severity"> & { readonly atoms: readonly ReportAtom[] })[];
};

/**
 * The reports of a folder that this run can be held against: of the same command, whole, and of days before it. What is left out
 * is said. One of the same day is what this run replaces.
 */
export async function pastRuns(folder: string, command: string, asOf: string | null): Promise<PastRuns> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new ToolError(
      `--history ${folder}: the folder could not be read (${error.code ?? error.message})`,
      "It holds the reports of earlier runs: --report json=FOLDER/DATE.json.",
    );
  });
  const found: { readonly run: PastRun; readonly file: string; readonly sha256: string }[] = [];
  const leftOut = new Map<string, string[]>();
  // one after the other: a report may be large, and little is kept of it
  for (const name of names.filter((one) => /\.json$/i.test(one)).toSorted()) {
    const file = join(folder, name).replaceAll("\\", "/");
    const text = await readFile(file, "utf8").catch(() => null);
    const report = text === null ? null : parsed(text);
    const date = report === null ? null : (report.asOf ?? dateIn(name));
    const reason = report === null ? "no report of docproof" : whyNot(report, date, { command, asOf });
    if (reason !== null || report === null || text === null) {
      const others = leftOut.get(reason ?? "");
      if (others) others.push(name);
      else leftOut.set(reason ?? "", [name]);
    } else found.push({ run: runOf(report, date, file), file, sha256: digestOf(text) });
  }
  for (const [reason, files] of leftOut)
    sayOnce(`docproof: --history ${folder}: skipped ${fileNames(files, MOST_NAMED)}: ${reason}`);
  if (found.length === 0) sayOnce(`docproof: --history ${folder}: no earlier report, so there is no trend yet`);
  const ordered = found.toSorted((a, b) => compareText(a.run.asOf ?? "", b.run.asOf ?? ""));
  return { runs: ordered.map(({ run }) => run), files: found.map(({ file, sha256 }) => ({ file, sha256 })) };
}

/** null for a report that this run can be held against. */
function whyNot(
  report: AnyReport,
  date: string | null,
  run: { readonly command: string; readonly asOf: string | null },
): string | null {
  const [theirs, ours] = [report.command ?? "", run.command].map(commandOf);
  if (theirs !== ours) return `of docproof ${theirs}, not ${ours}`;
  if ((report.hidden ?? 0) > 0) return "findings are hidden by --max";
  if ((report.partial ?? null) !== null) return "a partial report";
  if (date === null) return "without a date: --as-of DATE gives it one, or a name like 2026-01-31.json";
  if (run.asOf !== null && date > run.asOf) return `later than ${run.asOf}`;
  return date === run.asOf ? "of the day of this run, which replaces it" : null;
}

const COMMANDS = new Set(["audit", "lint", "compare", "validate", "live", "record"]);

/** "docproof audit docs/ --as-of …" → "audit". */
const commandOf = (command: string): string => command.split(" ").find((word) => COMMANDS.has(word)) ?? "";

function runOf(report: AnyReport, asOf: string | null, file: string): PastRun {
  const files = new Map((report.editions ?? []).map((edition) => [edition.label, edition.file]));
  const groups = report.groups ?? (report.causes ?? []).map(({ severity, atoms }) => ({ severity, findings: atoms }));
  return {
    asOf,
    file,
    version: report.tool?.version ?? "",
    pages: new Set(files.values()),
    hasRecordings: (report.recordings ?? []).length > 0,
    causes: groups.map(({ severity, findings }): PastCause => {
      const pages = new Set(findings.map(({ edition }) => files.get(edition) ?? edition));
      return {
        severity,
        fingerprints: findings.map(({ fingerprint }) => fingerprint),
        pages: [...pages],
        isOfTraffic: findings.some((finding) => familyOf(finding) === "validate"),
      };
    }),
  };
}

function parsed(text: string): AnyReport | null {
  try {
    const value = JSON.parse(text) as AnyReport | null;
    const isReport = value?.tool?.name === "docproof" && (Array.isArray(value.groups) || Array.isArray(value.causes));
    return isReport ? value : null;
  } catch {
    return null;
  }
}

/** "audit-2026-01-31.json", "20260131.json". */
function dateIn(name: string): string | null {
  const [, year, month, day] = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(name) ?? [];
  const date = `${year}-${month}-${day}`;
  return year !== undefined && !Number.isNaN(Date.parse(date)) ? date : null;
}

const MOST_NAMED = 3;
