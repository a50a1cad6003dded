/** What is let through and what fails: severities by rule and page, ignores, the baseline, `--since`, the exit code. */
import { readFile } from "node:fs/promises";
import { globMatcher } from "../io/glob-pattern.ts";
import { type Earlier, firstTime } from "../../findings/earlier.ts";
import { readHistory } from "../../findings/history.ts";
import { applyBaseline, type Baseline, updateBaseline } from "../../findings/baseline.ts";
import type { Scope } from "../../findings/moved.ts";
import { type Finding, type Severity, severityRank } from "../../findings/finding.ts";
import type { AcceptedFinding, Report, ReportAtom } from "../../findings/report.ts";
import type { Config, IgnoreEntry } from "../config/config-type.ts";
import { isIgnoredBy } from "../../ignores/inline-ignores.ts";
import { sayOnce, writeWhole } from "../io/output.ts";
import { readText, revisionOf } from "../io/read-text.ts";
import { ToolError } from "../io/tool-error.ts";
import { yaml } from "../../source/yaml.ts";
import { type PageIgnore, sayUnusedIgnores } from "./page-ignores.ts";

export interface GateOptions {
  readonly minSeverity: Severity;
  /** By rule id, from `--rule`; they win over the configuration. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  readonly baseline: string | null;
  readonly updateBaseline: boolean;
  readonly asOf: string | null;
}

export interface FilteredFindings {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** The findings that remain, with the severities that the user gave them. */
export async function filterFindings(
  findings: readonly Finding[],
  config: Config,
  options: GateOptions,
  scope: Scope,
  pageIds: ReadonlyMap<string, string>,
  inline: readonly PageIgnore[],
): Promise<FilteredFindings> {
  const perPath = (config.paths ?? []).map(({ pages, rules }) => ({ matches: globMatcher(pages), rules }));
  const severe = findings.flatMap((finding): Finding[] => {
    const byPath = perPath.findLast(
      ({ matches, rules }) => matches(finding.edition) && rules[finding.rule] !== undefined,
    )?.rules[finding.rule];
    const severity = options.rules[finding.rule] ?? byPath ?? config.rules?.[finding.rule] ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
  const ignores = (config.ignore ?? []).map((entry) => ({ entry, matches: ignoreMatcher(entry, pageIds) }));
  const kept: Finding[] = [];
  const ignored: AcceptedFinding[] = [];
  for (const finding of severe) {
    const ignore = ignores.find(({ matches }) => matches(finding));
    const reason = ignore?.entry.reason ?? inline.find((comment) => isIgnoredBy(comment, finding))?.reason ?? null;
    const { fingerprint, rule, message } = finding;
    if (reason === null) kept.push(finding);
    else ignored.push({ fingerprint, rule, message, reason, owner: null, until: null });
  }
  const visible = (list: readonly Finding[]): Finding[] =>
    list.filter(({ severity }) => severityRank[severity] >= severityRank[options.minSeverity]);
  sayUnused(
    ignores.filter(({ matches }) => !severe.some(matches)).map(({ entry }) => entry),
    scope,
    pageIds,
  );
  sayUnusedIgnores(inline, severe, scope);
  if (options.baseline === null && options.updateBaseline)
    throw new ToolError(
      "--update-baseline: there is no baseline to write",
      "Name one with --baseline FILE, or with baseline: in docproof.yaml.",
    );
  if (options.baseline === null) return { findings: visible(kept), accepted: ignored };
  const baseline = await readBaseline(options.baseline, options.updateBaseline);
  if (options.updateBaseline) {
    const updated = updateBaseline(kept, baseline, scope);
    await writeWhole(options.baseline, yaml().stringify(updated));
    sayOnce(`docproof: ${options.baseline}: ${updated.accepted.length} accepted findings written`);
    return {
      findings: [],
      accepted: [...ignored, ...applyBaseline(kept, updated, options.asOf, scope).accepted],
    };
  }
  const applied = applyBaseline(kept, baseline, options.asOf, scope);
  if (applied.expired.length > 0)
    sayOnce(`docproof: ${options.baseline}: ${entries(applied.expired.length)} expired; their findings count again`);
  if (applied.stale.length > 0)
    sayOnce(
      `docproof: ${options.baseline}: nothing matches ${entries(applied.stale.length)} any more; --update-baseline removes stale entries`,
    );
  return { findings: visible(applied.findings), accepted: [...ignored, ...applied.accepted] };
}

/** Entries of `ignore` that no finding matches, of those that this run could have matched. */
function sayUnused(unused: readonly IgnoreEntry[], scope: Scope, pageIds: ReadonlyMap<string, string>): void {
  for (const entry of unused) {
    const { rule, page } = entry;
    const matches = page === undefined ? null : globMatcher(page);
    const isLookedAt = (edition: string): boolean =>
      matches === null || matches(edition) || pageIds.get(edition) === page;
    if (rule !== undefined && !scope.families.has(rule.split("/")[0] ?? "")) continue;
    if (![...scope.editions].some(isLookedAt)) continue;
    const { reason: _reason, ...named } = entry;
    const words = Object.entries(named).map(([key, value]) => `${key} ${value}`);
    sayOnce(`docproof: an ignore entry matches nothing: ${words.join(", ")}`);
  }
}

const entries = (count: number): string => `${count} ${count === 1 ? "entry" : "entries"}`;

function ignoreMatcher(entry: IgnoreEntry, pageIds: ReadonlyMap<string, string>): (finding: Finding) => boolean {
  const page = entry.page === undefined ? null : globMatcher(entry.page);
  const field = entry.field === undefined ? null : globMatcher(entry.field.replace(/[[\]{}]/g, "\\$&"));
  return (finding) =>
    (entry.rule === undefined || entry.rule === finding.rule) &&
    (page === null || page(finding.edition) || pageIds.get(finding.edition) === entry.page) &&
    (entry.operation === undefined || entry.operation === finding.operation) &&
    (field === null || (finding.fieldPath !== null && field(finding.fieldPath)));
}

async function readBaseline(file: string, mayBeMissing: boolean): Promise<Baseline> {
  if (mayBeMissing && revisionOf(file) !== null)
    throw new ToolError(`${file}: a baseline of a revision cannot be updated`);
  const text = await readText(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" && mayBeMissing) return null;
    throw new ToolError(
      `${file}: the baseline could not be read (${error.code ?? error.message})`,
      "Make one with --update-baseline.",
    );
  });
  if (text === null) return { accepted: [] };
  let value: unknown;
  try {
    value = yaml().parse(text);
  } catch (error) {
    throw new ToolError(`${file}: the baseline is not YAML: ${String(error).split("\n")[0] ?? ""}`);
  }
  const accepted = (value as { accepted?: unknown } | null)?.accepted;
  if (!Array.isArray(accepted))
    throw new ToolError(`${file}: not a baseline: no list "accepted"`, "Make one with --update-baseline.");
  return value as Baseline;
}

/** Version 1 of the report's keys had `causes[].atoms[]`. */
type EarlierReport = Pick<Report, "asOf"> &
  (Pick<Report, "groups"> | { readonly causes: readonly { readonly atoms: readonly ReportAtom[] }[] });

/** What an earlier JSON report knew. */
export async function readEarlier(file: string): Promise<Earlier> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new ToolError(`${file}: the earlier report could not be read (${error.code ?? error.message})`);
  });
  try {
    const report = JSON.parse(text) as EarlierReport &
      Partial<Pick<Report, "hidden" | "partial" | "history" | "editions">>;
    if ((report.hidden ?? 0) > 0) sayOnce(`docproof: ${file}: findings are hidden by --max there; they count as new`);
    if ((report.partial ?? null) !== null)
      sayOnce(`docproof: ${file}: a partial report; findings that its run did not reach count as new`);
    const asOf = report.asOf ?? null;
    const atoms =
      "causes" in report
        ? report.causes.flatMap(({ atoms: old }) => old)
        : report.groups.flatMap(({ findings }) => findings);
    const files = new Map((report.editions ?? []).map(({ label, file: path }) => [label, path]));
    // a report of an earlier version has no "since"
    const since = (atom: Partial<ReportAtom>): string | null => atom.since ?? firstTime(atom.data ?? {}) ?? asOf;
    const history = readHistory(report.history);
    if (history?.truncated === true)
      sayOnce(
        `docproof: ${file}: it does not list all fields that were seen then; changes of the others are not found`,
      );
    return {
      asOf,
      since: new Map(atoms.map((atom) => [atom.fingerprint, since(atom)])),
      known: atoms.map(({ fingerprint, operation, side, fieldPath, edition }) => ({
        fingerprint,
        operation,
        field: side === "request" ? `request ${fieldPath ?? ""}`.trim() : fieldPath,
        edition: files.get(edition) ?? edition,
      })),
      history,
    };
  } catch {
    throw new ToolError(
      `${file}: not a JSON report of docproof`,
      "Give --since a file that --report json=FILE wrote, or git:REVISION.",
    );
  }
}
