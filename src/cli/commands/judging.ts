/** `lint`, `compare`, `validate`, `audit`: pages (and recordings) in, a report out. */
import { join } from "node:path";
import { distance } from "fastest-levenshtein";
import { auditPages, type AuditSteps } from "../../audit/audit.ts";
import { catalogue, findRule } from "../../audit/catalogue.ts";
import { type AuditedPage, buildReport } from "../../audit/report.ts";
import { type Finding, severityRank } from "../../findings/finding.ts";
import type { Report } from "../../findings/report.ts";
import type { AskedOperation } from "../../exchange/http-messages.ts";
import type { RecordingOptions } from "../../exchange/read-recording.ts";
import { makeVocabulary, type Vocabulary } from "../../language/vocabulary.ts";
import { reporters, type ReportFormat } from "../../reporters/registry.ts";
import { pageSchemas } from "../../schema/page-schemas.ts";
import { type Config, loadConfig, type LoadedConfig } from "../config.ts";
import { type Gated, gateFindings, knownFrom } from "../gate.ts";
import { expandInputs, type Input } from "../inputs.ts";
import type { JudgingOptions } from "../judging-options.ts";
import { prettyJson, print, say, writeWhole } from "../output.ts";
import { loadPages, type Unreadable } from "../pages.ts";
import { colourWanted, terminalWidth } from "../terminal.ts";
import { ToolError } from "../tool-error.ts";
import { VERSION } from "../version.ts";
import { type Validated, validateRecordings } from "../validating.ts";
import { type ExitCode, sayUnreadable } from "./reading.ts";

/** What a command judges, and with what. */
interface Job {
  readonly command: string;
  readonly steps: AuditSteps;
  readonly pages: readonly Input[];
  readonly recordings: readonly Input[];
  /** For bodies alone: which answer they are. */
  readonly recording?: RecordingOptions;
  /** Fewer matched exchanges mean that the run did not do its work. */
  readonly leastMatched?: number;
  readonly loaded: LoadedConfig;
  readonly options: JudgingOptions;
}

export async function lint(pages: readonly string[], options: JudgingOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  return judge({ command: commandLine("lint", pages), steps: { lint: true, compare: false }, pages: await expandInputs(pages, "pages"), recordings: [], loaded, options });
}

export async function compare(pages: readonly string[], options: JudgingOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  return judge({ command: commandLine("compare", pages), steps: { lint: false, compare: true }, pages: await expandInputs(pages, "pages"), recordings: [], loaded, options });
}

export interface ValidateOptions extends JudgingOptions {
  readonly docs: readonly string[];
  readonly basePath?: string;
  readonly host?: readonly string[];
  readonly operation?: string;
  readonly status?: number;
  readonly minMatched?: number;
}

/** Recordings against pages. A run that matched no exchange did not do its work. */
export async function validate(recordings: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const docs = options.docs.length > 0 ? options.docs : (loaded.config.sources ?? []).map(loaded.resolve);
  if (docs.length === 0) throw new ToolError("validate: no pages to hold the recordings against", "Name them with --docs PAGE…, or in docproof.yaml.");
  const config: Config = { ...loaded.config, ...(options.basePath === undefined ? {} : { "base-path": options.basePath }), ...(options.host === undefined ? {} : { hosts: options.host }) };
  return judge({
    command: commandLine("validate", ["--docs", ...docs, ...recordings]),
    steps: { lint: false, compare: false },
    pages: await expandInputs(docs, "pages"),
    recordings: await expandInputs(recordings, "recordings"),
    recording: { operation: options.operation === undefined ? null : parseOperation(options.operation), status: options.status ?? 200 },
    leastMatched: options.minMatched ?? 1,
    loaded: { ...loaded, config },
    options,
  });
}

function parseOperation(text: string): AskedOperation {
  const [, method, path] = /^([A-Za-z]+)\s+(\/\S*)$/.exec(text.trim()) ?? [];
  if (method === undefined || path === undefined) throw new ToolError(`--operation ${JSON.stringify(text)}: not of the form "GET /path"`);
  return { method: method.toUpperCase(), url: path };
}

/** The report of an audit, for `explain`; null when there is nothing to audit. */
export async function reportFor(named: readonly string[], options: JudgingOptions): Promise<Report | null> {
  const loaded = await loadConfig(options.config);
  const sources = named.length > 0 ? named : (loaded.config.sources ?? []).map(loaded.resolve);
  if (sources.length === 0) return null;
  const recordings = named.length > 0 ? [] : await expandInputs((loaded.config.recordings ?? []).map(loaded.resolve), "recordings");
  const job: Job = { command: commandLine("audit", named), steps: { lint: true, compare: true }, pages: await expandInputs(sources, "pages"), recordings, loaded, options };
  const vocabulary = makeVocabulary(loaded.config.vocabulary);
  const { pages, unreadable } = await loadPages(job.pages, vocabulary);
  return (await makeReport(job, pages, unreadable, vocabulary)).report;
}

/** With inputs, a stranger's pages: nothing is written but what is asked for. Without, what the configuration names. */
export async function audit(named: readonly string[], options: JudgingOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const { config } = loaded;
  const sources = named.length > 0 ? named : (config.sources ?? []).map(loaded.resolve);
  if (sources.length === 0) throw new ToolError("audit: nothing to audit: no pages are named and there is no docproof.yaml that does", "Name a folder of pages, or run docproof init.");
  const recordings = named.length > 0 ? [] : await expandInputs((config.recordings ?? []).map(loaded.resolve), "recordings");
  const job: Job = { command: commandLine("audit", named), steps: { lint: true, compare: true }, pages: await expandInputs(sources, "pages"), recordings, loaded, options };
  return judge(job, named.length > 0 ? null : { schemas: config.schemas ?? null, reports: config.reports ?? null });
}

/** Judges, reports, and says by the exit code how it went. */
async function judge(job: Job, outputs: { readonly schemas: string | null; readonly reports: string | null } | null = null): Promise<ExitCode> {
  const { loaded, options } = job;
  checkRuleIds(options, loaded.config);
  const vocabulary = makeVocabulary(loaded.config.vocabulary);
  const { pages, unreadable } = await loadPages(job.pages, vocabulary);
  sayUnreadable(unreadable);
  if (pages.length === 0) throw new ToolError(`${job.command}: no page could be read`);
  const { report, exit } = await makeReport(job, pages, unreadable, vocabulary);
  if (outputs) await writeOutputs(outputs, loaded, pages, report);
  for (const { format, path } of options.report) await writeWhole(path, render(report, format, options, exit));
  await print(render(report, options.format, options, exit));
  return exit;
}

async function makeReport(job: Job, pages: readonly AuditedPage[], unreadable: readonly Unreadable[], vocabulary: Vocabulary): Promise<{ report: Report; exit: ExitCode }> {
  const { loaded, options } = job;
  const { config } = loaded;
  const pairings = (config.pair ?? []).map((pairing) => pairing.map(loaded.resolve));
  const audited = auditPages(pages, job.steps, vocabulary, pairings);
  const validated: Validated = await validateRecordings(job.recordings, pages.map(({ page }) => page), config, job.recording);
  const matched = validated.recordings.reduce((sum, recording) => sum + recording.matched, 0);
  const tooFew = job.leastMatched !== undefined && matched < job.leastMatched;
  if (tooFew) say(`docproof: ${matched} exchanges matched a documented operation, at least ${job.leastMatched ?? 1} must`);
  const editions = new Set(pages.map(({ source }) => source.id));
  const pageIds = new Map(pages.flatMap(({ page }) => (page.pageId ? [[page.source, page.pageId.value] as const] : [])));
  const baseline = options.baseline ?? (config.baseline === undefined ? null : loaded.resolve(config.baseline));
  const failOn = options.failOn ?? config["fail-on"] ?? "error";
  const gated: Gated = await gateFindings([...audited.findings, ...validated.findings], config, { failOn, minSeverity: options.minSeverity, rules: options.rule, baseline, updateBaseline: options.updateBaseline ?? false, asOf: options.asOf ?? null }, editions, pageIds);
  const known = options.since === undefined ? null : await knownFrom(options.since);
  const report = buildReport({
    version: VERSION,
    command: job.command,
    asOf: options.asOf ?? null,
    pages,
    groups: audited.groups,
    findings: gated.findings,
    rules: catalogue,
    recordings: validated.recordings,
    ledger: validated.ledger,
    masked: validated.masked,
    accepted: gated.accepted,
    known,
    sourceUrl: config["source-url"] ?? null,
    partial: null,
    max: options.max ?? null,
  });
  const counted = options.failOnNew ? gated.findings.filter((finding: Finding) => known !== null && !known.has(finding.fingerprint)) : gated.findings;
  const failing = failOn !== "never" && counted.some(({ severity }) => severityRank[severity] >= severityRank[failOn]);
  return { report, exit: unreadable.length > 0 || validated.unreadable > 0 || tooFew ? 2 : failing ? 1 : 0 };
}

async function writeOutputs(outputs: { readonly schemas: string | null; readonly reports: string | null }, loaded: LoadedConfig, pages: readonly AuditedPage[], report: Report): Promise<void> {
  const byFile = new Map(pages.map(({ page }) => [page.source, page]));
  if (outputs.schemas !== null) {
    for (const { label } of report.editions) {
      const page = pages.find(({ source }) => source.id === report.editions.find((e) => e.label === label)?.file)?.page;
      for (const { name, schema } of page ? pageSchemas(page, byFile) : []) await writeWhole(join(loaded.resolve(outputs.schemas), `${label}.${name}.schema.json`), prettyJson(schema));
    }
  }
  if (outputs.reports !== null) {
    const folder = loaded.resolve(outputs.reports);
    for (const [format, name] of [["html", "audit.html"], ["markdown", "audit.md"], ["json", "audit.json"], ["sarif", "audit.sarif"], ["junit", "audit.junit.xml"]] as const) await writeWhole(join(folder, name), reporters[format](report));
  }
}

function render(report: Report, format: ReportFormat, options: JudgingOptions, exit: ExitCode): string {
  const terminal = format === "terminal";
  return reporters[format](report, {
    ...(terminal ? { width: terminalWidth(), colour: colourWanted(), exit: exit === 0 ? "exit 0" : exit === 1 ? "exit 1: findings" : "exit 2: not everything could be read" } : {}),
    ...(options.failOn === undefined ? {} : { failOn: options.failOn }),
    failOnNew: options.failOnNew ?? false,
  });
}

/** A misspelt rule id would silently change nothing. */
function checkRuleIds(options: JudgingOptions, config: Config): void {
  const ids = [...Object.keys(options.rule), ...Object.keys(config.rules ?? {}), ...(config.ignore ?? []).flatMap(({ rule }) => (rule === undefined ? [] : [rule]))];
  for (const id of ids) {
    if (findRule(id)) continue;
    const nearest = catalogue.toSorted((a, b) => distance(a.id, id) - distance(b.id, id))[0]?.id;
    throw new ToolError(`unknown rule ${id}`, nearest === undefined ? null : `Did you mean ${nearest}? docproof rules lists them all.`);
  }
}

/** The command as it is printed in reports. */
function commandLine(command: string, args: readonly string[]): string {
  return ["docproof", command, ...args].join(" ");
}
