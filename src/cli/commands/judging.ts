/** `lint`, `compare`, `validate`, `audit`: pages (and recordings) in, a report out. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { distance } from "fastest-levenshtein";
import type { ApiPage } from "../../api-model/api-page.ts";
import { auditPages, type AuditSteps } from "../../audit/audit.ts";
import { catalogue, findRule } from "../../audit/catalogue.ts";
import { type AuditedPage, buildReport } from "../../audit/report.ts";
import { groupEditions } from "../../compare/groups.ts";
import { type Finding, severityRank } from "../../findings/finding.ts";
import type { Report } from "../../findings/report.ts";
import type { AskedOperation } from "../../exchange/http-messages.ts";
import type { RecordingOptions } from "../../exchange/read-recording.ts";
import { makeVocabulary, type Vocabulary } from "../../language/vocabulary.ts";
import { reporters, type ReportFormat } from "../../reporters/registry.ts";
import { pageSchemas } from "../../schema/page-schemas.ts";
import { type Config, loadConfig, type LoadedConfig } from "../config.ts";
import { type Gated, gateFindings, knownFrom } from "../gate.ts";
import { atRevision, expandInputs, type Input } from "../inputs.ts";
import type { JudgingOptions } from "../judging-options.ts";
import { prettyJson, print, say, writeWhole } from "../output.ts";
import { type LoadedPage, loadPages, type Unreadable } from "../pages.ts";
import { colourWanted, terminalWidth } from "../terminal.ts";
import { ToolError } from "../tool-error.ts";
import { VERSION } from "../version.ts";
import { joinParts, type Part, type Validated, validateRecordings } from "../validating.ts";
import { type ExitCode, sayUnreadable } from "./reading.ts";

/** What a command judges, and with what. */
export interface Job {
  readonly command: string;
  readonly steps: AuditSteps;
  readonly pages: readonly Input[];
  readonly recordings: readonly Input[];
  /** For bodies alone: which answer they are. */
  readonly recording?: RecordingOptions;
  /** Gets exchanges by calling a server instead of from recordings. */
  readonly calling?: (pages: readonly ApiPage[]) => Promise<Validated>;
  /** Fewer matched exchanges mean that the run did not do its work. */
  readonly leastMatched?: number;
  /** Counted by other processes, instead of recordings. */
  readonly parts?: readonly { readonly file: string; readonly part: Part }[];
  /** File that gets what this process counted. */
  readonly part?: string;
  /** Pages that are read only as partners: findings are about groups that have another page. */
  readonly partners?: readonly Input[];
  readonly loaded: LoadedConfig;
  readonly options: JudgingOptions;
}

export async function lint(pages: readonly string[], options: JudgingOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  return judge({
    command: commandLine("lint", pages),
    steps: { lint: true, compare: false },
    pages: await expandInputs(pages, "pages"),
    recordings: [],
    loaded,
    options,
  });
}

export async function compare(
  pages: readonly string[],
  options: JudgingOptions & { readonly partners?: readonly string[] },
): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const named = await expandInputs(pages, "pages");
  const others = (await expandInputs(options.partners ?? [], "pages")).filter(
    ({ id }) => !named.some((input) => input.id === id),
  );
  return judge({
    command: commandLine("compare", pages),
    steps: { lint: false, compare: true },
    pages: named,
    partners: others,
    recordings: [],
    loaded,
    options,
  });
}

export interface ValidateOptions extends JudgingOptions {
  readonly docs: readonly string[];
  readonly basePath?: string;
  readonly host?: readonly string[];
  readonly operation?: string;
  readonly status?: number;
  readonly minMatched?: number;
  readonly shard?: { readonly index: number; readonly of: number };
  readonly part?: string;
}

/** Recordings against pages. A run that matched no exchange did not do its work. */
export async function validate(recordings: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const docs = options.docs.length > 0 ? options.docs : (loaded.config.sources ?? []).map(loaded.resolve);
  if (docs.length === 0)
    throw new ToolError(
      "validate: no pages to hold the recordings against",
      "Name them with --docs PAGE…, or in docproof.yaml.",
    );
  const config: Config = {
    ...loaded.config,
    ...(options.basePath === undefined ? {} : { "base-path": options.basePath }),
    ...(options.host === undefined ? {} : { hosts: options.host }),
  };
  return judge({
    command: commandLine("validate", ["--docs", ...docs, ...recordings]),
    steps: { lint: false, compare: false },
    pages: await expandInputs(docs, "pages"),
    recordings: shardOf(await expandInputs(recordings, "recordings"), options.shard),
    recording: {
      operation: options.operation === undefined ? null : parseOperation(options.operation),
      status: options.status ?? 200,
    },
    // a shard may get nothing to match; the whole is judged when the parts are merged
    ...(options.shard === undefined ? { leastMatched: options.minMatched ?? 1 } : {}),
    ...(options.part === undefined ? {} : { part: options.part }),
    loaded: { ...loaded, config },
    options,
  });
}

/** Every n-th input from the i-th on; the inputs are in a stable order. */
function shardOf(inputs: readonly Input[], shard: ValidateOptions["shard"]): readonly Input[] {
  return shard === undefined ? inputs : inputs.filter((_, i) => i % shard.of === shard.index - 1);
}

/** Joins what several `validate --shard` runs counted into the report that one run would have given. */
export async function mergeReports(files: readonly string[], options: JudgingOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const parts = await Promise.all(files.map(async (file) => ({ file, part: await readPart(file) })));
  const docs = parts[0]?.part.docs ?? [];
  return judge({
    command: commandLine("report merge", files),
    steps: { lint: false, compare: false },
    pages: await expandInputs(docs, "pages"),
    recordings: [],
    parts,
    leastMatched: 1,
    loaded,
    options,
  });
}

async function readPart(file: string): Promise<Part> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new ToolError(`${file}: could not be read (${error.code ?? error.message})`);
  });
  let part: Partial<Part> | null = null;
  try {
    part = JSON.parse(text) as Partial<Part> | null;
  } catch {
    // said below
  }
  if (part?.format !== "docproof part 1" || !part.state)
    throw new ToolError(
      `${file}: not a part of a run`,
      "Parts are written by docproof validate --shard i/n --part FILE.",
    );
  return part as Part;
}

function parseOperation(text: string): AskedOperation {
  const [, method, path] = /^([A-Za-z]+)\s+(\/\S*)$/.exec(text.trim()) ?? [];
  if (method === undefined || path === undefined)
    throw new ToolError(`--operation ${JSON.stringify(text)}: not of the form "GET /path"`);
  return { method: method.toUpperCase(), url: path };
}

/** What an audit judges: the pages named, else what the configuration names; null when neither names any. */
async function auditJob(named: readonly string[], options: JudgingOptions): Promise<Job | null> {
  const loaded = await loadConfig(options.config);
  const sources = named.length > 0 ? named : (loaded.config.sources ?? []).map(loaded.resolve);
  if (sources.length === 0) return null;
  const recordings = named.length > 0 ? [] : (loaded.config.recordings ?? []).map(loaded.resolve);
  return {
    command: commandLine("audit", named),
    steps: { lint: true, compare: true },
    pages: await expandInputs(sources, "pages"),
    recordings: await expandInputs(recordings, "recordings"),
    loaded,
    options,
  };
}

/** The report of an audit, for `explain`; null when there is nothing to audit. */
export async function reportFor(named: readonly string[], options: JudgingOptions): Promise<Report | null> {
  const job = await auditJob(named, options);
  if (job === null) return null;
  const vocabulary = makeVocabulary(job.loaded.config.vocabulary);
  const { pages, unreadable } = await loadPages(job.pages, vocabulary);
  return (await makeReport(job, pages, unreadable, vocabulary)).report;
}

/** With inputs, a stranger's pages: nothing is written but what is asked for. Without, what the configuration names. */
export async function audit(named: readonly string[], options: JudgingOptions): Promise<ExitCode> {
  const job = await auditJob(named, options);
  if (job === null)
    throw new ToolError(
      "audit: nothing to audit: no pages are named and there is no docproof.yaml that does",
      "Name a folder of pages, or run docproof init.",
    );
  const { schemas = null, reports = null } = job.loaded.config;
  return judge(job, named.length > 0 ? null : { schemas, reports });
}

/** Judges, reports, and says by the exit code how it went. */
export async function judge(
  job: Job,
  outputs: { readonly schemas: string | null; readonly reports: string | null } | null = null,
): Promise<ExitCode> {
  const { loaded, options } = job;
  checkRuleIds(options, loaded.config);
  const vocabulary = makeVocabulary(loaded.config.vocabulary);
  const { pages: all, unreadable } = await loadPages([...job.pages, ...(job.partners ?? [])], vocabulary);
  sayUnreadable(unreadable);
  const pages = job.partners ? withPartners(all, new Set(job.pages.map(({ id }) => id)), loaded) : all;
  if (pages.length === 0) throw new ToolError(`${job.command}: no page could be read`);
  const { report, exit } = await makeReport(job, pages, unreadable, vocabulary);
  if (outputs) await writeOutputs(outputs, loaded, pages, report);
  for (const { format, path } of options.report) await writeWhole(path, render(report, format, options, exit));
  await print(render(report, options.format, options, exit));
  return exit;
}

function pairingsOf({ config, resolve }: LoadedConfig): string[][] {
  return (config.pair ?? []).map((pairing) => pairing.map(resolve));
}

/** The named pages and the partners that are grouped with one of them. */
function withPartners(all: readonly LoadedPage[], named: ReadonlySet<string>, loaded: LoadedConfig): LoadedPage[] {
  const groups = groupEditions(
    all.map(({ page }) => page),
    pairingsOf(loaded),
  );
  const wanted = new Set(
    groups
      .filter(({ pages }) => pages.some(({ source }) => named.has(source)))
      .flatMap(({ pages }) => pages.map(({ source }) => source)),
  );
  return all.filter(({ source }) => wanted.has(source.id));
}

async function makeReport(
  job: Job,
  pages: readonly AuditedPage[],
  unreadable: readonly Unreadable[],
  vocabulary: Vocabulary,
): Promise<{ report: Report; exit: ExitCode }> {
  const { loaded, options } = job;
  const { config } = loaded;
  const audited = auditPages(pages, job.steps, vocabulary, pairingsOf(loaded));
  const apiPages = pages.map(({ page }) => page);
  const validated: Validated = job.parts
    ? joinParts(job.parts, apiPages)
    : job.calling
      ? await job.calling(apiPages)
      : await validateRecordings(job.recordings, apiPages, config, job.recording);
  if (job.part !== undefined && validated.part) await writeWhole(job.part, `${JSON.stringify(validated.part)}\n`);
  const matched = validated.recordings.reduce((sum, recording) => sum + recording.matched, 0);
  const tooFew = job.leastMatched !== undefined && matched < job.leastMatched;
  if (tooFew)
    say(`docproof: ${matched} exchanges matched a documented operation, at least ${job.leastMatched ?? 1} must`);
  const editions = new Set(pages.map(({ source }) => source.id));
  const pageIds = new Map(
    pages.flatMap(({ page }) => (page.pageId ? [[page.source, page.pageId.value] as const] : [])),
  );
  const baseline = options.baseline ?? (config.baseline === undefined ? null : loaded.resolve(config.baseline));
  const failOn = options.failOn ?? config["fail-on"] ?? "error";
  const gated: Gated = await gateFindings(
    [...audited.findings, ...validated.findings],
    config,
    {
      minSeverity: options.minSeverity,
      rules: options.rule,
      baseline,
      updateBaseline: options.updateBaseline ?? false,
      asOf: options.asOf ?? null,
    },
    editions,
    pageIds,
  );
  const known =
    options.since === undefined
      ? null
      : options.since.startsWith("git:")
        ? await knownAt(options.since, job, vocabulary)
        : await knownFrom(options.since);
  if (known !== null) sayGone(known, gated.findings);
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
    partial: validated.partial,
    max: options.max ?? null,
  });
  // with nothing to compare with, everything is new
  const counted =
    options.failOnNew && known !== null
      ? gated.findings.filter(({ fingerprint }) => !known.has(fingerprint))
      : gated.findings;
  const failing = failOn !== "never" && counted.some(({ severity }) => severityRank[severity] >= severityRank[failOn]);
  return {
    report,
    exit:
      unreadable.length > 0 || validated.unreadable > 0 || validated.partial !== null || tooFew ? 2 : failing ? 1 : 0,
  };
}

/** Fingerprints of what the same pages would have been found guilty of at a git revision. */
async function knownAt(since: string, job: Job, vocabulary: Vocabulary): Promise<ReadonlySet<string>> {
  const inputs = await atRevision([...job.pages, ...(job.partners ?? [])], since.slice("git:".length));
  const { pages } = await loadPages(inputs, vocabulary);
  return new Set(
    auditPages(pages, job.steps, vocabulary, pairingsOf(job.loaded)).findings.map(({ fingerprint }) => fingerprint),
  );
}

function sayGone(known: ReadonlySet<string>, findings: readonly Finding[]): void {
  const now = new Set(findings.map(({ fingerprint }) => fingerprint));
  const gone = [...known].filter((fingerprint) => !now.has(fingerprint)).length;
  const fresh = findings.filter(({ fingerprint }) => !known.has(fingerprint)).length;
  say(`docproof: against the earlier state ${fresh} findings are new, ${findings.length - fresh} known, ${gone} gone`);
}

async function writeOutputs(
  outputs: { readonly schemas: string | null; readonly reports: string | null },
  loaded: LoadedConfig,
  pages: readonly AuditedPage[],
  report: Report,
): Promise<void> {
  const byFile = new Map(pages.map(({ page }) => [page.source, page]));
  if (outputs.schemas !== null) {
    for (const { label } of report.editions) {
      const page = pages.find(({ source }) => source.id === report.editions.find((e) => e.label === label)?.file)?.page;
      for (const { name, schema } of page ? pageSchemas(page, byFile) : [])
        await writeWhole(join(loaded.resolve(outputs.schemas), `${label}.${name}.schema.json`), prettyJson(schema));
    }
  }
  if (outputs.reports !== null) {
    const folder = loaded.resolve(outputs.reports);
    for (const [format, name] of [
      ["html", "audit.html"],
      ["markdown", "audit.md"],
      ["json", "audit.json"],
      ["sarif", "audit.sarif"],
      ["junit", "audit.junit.xml"],
    ] as const)
      await writeWhole(join(folder, name), reporters[format](report));
  }
}

function render(report: Report, format: ReportFormat, options: JudgingOptions, exit: ExitCode): string {
  const terminal = format === "terminal";
  // an annotation on a pull request is read by who made the change: what was there before is not theirs
  const shown =
    format === "github" && options.failOnNew
      ? { ...report, causes: report.causes.filter(({ novelty }) => novelty !== "known") }
      : report;
  return reporters[format](shown, {
    ...(terminal
      ? {
          width: terminalWidth(),
          colour: colourWanted(),
          exit: exit === 0 ? "exit 0" : exit === 1 ? "exit 1: findings" : "exit 2: not everything could be read",
        }
      : {}),
    ...(options.failOn === undefined ? {} : { failOn: options.failOn }),
    failOnNew: options.failOnNew ?? false,
  });
}

/** A misspelt rule id would silently change nothing. */
function checkRuleIds(options: JudgingOptions, config: Config): void {
  const ids = [
    ...Object.keys(options.rule),
    ...Object.keys(config.rules ?? {}),
    ...(config.ignore ?? []).flatMap(({ rule }) => (rule === undefined ? [] : [rule])),
  ];
  for (const id of ids) {
    if (findRule(id)) continue;
    const nearest = catalogue.toSorted((a, b) => distance(a.id, id) - distance(b.id, id))[0]?.id;
    throw new ToolError(
      `unknown rule ${id}`,
      nearest === undefined ? null : `Did you mean ${nearest}? docproof rules lists them all.`,
    );
  }
}

/** The command as it is printed in reports. */
export function commandLine(command: string, args: readonly string[]): string {
  return ["docproof", command, ...args].join(" ");
}
