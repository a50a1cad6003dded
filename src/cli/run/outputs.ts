/** What a judging command writes: the report in one format, and for `audit` the folders of schemas and reports. */
import { join } from "node:path";
import type { AuditedPage } from "../../audit/report-input.ts";
import type { Report, ReportCause } from "../../findings/report.ts";
import { counted } from "../../reporters/phrases.ts";
import type { FileFormat, ReportFormat } from "../../reporters/formats.ts";
import { htmlPieces } from "../../reporters/html/html.ts";
import { jsonPieces } from "../../reporters/json.ts";
import type { ReporterOptions } from "../../reporters/options.ts";
import { reporters } from "../../reporters/registry.ts";
import { sarifPieces } from "../../reporters/sarif.ts";
import { pageSchemas } from "../../schema/page-schemas.ts";
import { shellWords } from "../options/command-line.ts";
import { thresholdWords } from "../../findings/fail-policy.ts";
import type { ExitCode } from "../exit-code.ts";
import type { LoadedConfig } from "../config/config.ts";
import { repositoryPathFrom } from "../io/repository.ts";
import type { Job } from "./job.ts";
import type { JudgingOptions } from "../options/shared.ts";
import { printPdf } from "../io/print-pdf.ts";
import { type Content, prettyJson, writeWhole } from "../io/output.ts";
import type { Language } from "../../translation/language-names.ts";
import { colourWanted, localeLanguage, terminalWidth } from "../io/terminal.ts";
import { inertJson } from "../../reporters/visible-text.ts";

/** Folders that get generated files; null for none. */
export interface OutputFolders {
  readonly schemas: string | null;
  readonly reports: string | null;
}

export async function writeOutputs(
  outputs: OutputFolders,
  loaded: LoadedConfig,
  pages: readonly AuditedPage[],
  report: Report,
  { language }: Shown,
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
      await writeWhole(
        join(folder, name),
        rendered(report, format, {
          repositoryPath: repositoryPathFrom(process.cwd()),
          language: language.files,
        }),
      );
  }
}

/** Long reports come piece by piece, so that no string holds one as a whole. */
function rendered(report: Report, format: ReportFormat, options: ReporterOptions): Content {
  if (format === "html") return htmlPieces(report, options);
  return format === "sarif" ? sarifPieces(report, options) : reporters[format](report, options);
}

/** How findings are shown on a terminal. */
export interface Shown {
  /** Each finding in its row or sentence; without, the screen of an audit. */
  readonly frames: boolean;
  readonly explain: (cause: ReportCause) => string | null;
  /** On the screen, and in files, which say the same wherever they are made. */
  readonly language: { readonly screen: Language; readonly files: Language };
}

export function shownAs({ steps, explained, options, loaded }: Job): Shown {
  const audit = steps.lint && steps.compare;
  return {
    frames: !audit,
    language: languagesOf(options, loaded),
    explain: ({ number, findings }) =>
      explained === undefined
        ? null
        : // `explain` numbers what an audit finds
          shellWords(["docproof", "explain", audit ? String(number) : (findings[0]?.fingerprint ?? ""), ...explained]),
  };
}

/** Reports speak a language only where it is asked for, so that equal inputs give equal bytes; the screen also by the user's locale. */
export function languagesOf(
  { lang }: { readonly lang?: Language | undefined },
  { config }: Pick<LoadedConfig, "config">,
): Shown["language"] {
  const asked = lang ?? config.lang;
  return { screen: asked ?? localeLanguage(), files: asked ?? "en" };
}

const JSON_FORMATS: ReadonlySet<ReportFormat> = new Set(["sarif", "gitlab"]);

/** Each piece ends with its line, so that nothing that is to be written out stands in two of them. */
function* inertPieces(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) yield inertJson(piece);
}

export function render(
  report: Report,
  format: ReportFormat,
  options: JudgingOptions,
  exit: ExitCode,
  { frames, explain, language }: Shown,
  isScreen = true,
): Content {
  // an annotation on a pull request is read by who made the change: what was there before is not theirs
  const shown =
    format === "github" && options.failOnNew
      ? { ...report, groups: report.groups.filter(({ novelty }) => novelty !== "known") }
      : report;
  const repositoryPath = repositoryPathFrom(process.cwd());
  if (format === "json") return inertPieces(jsonPieces(shown));
  if (format !== "terminal") {
    const text = rendered(shown, format, { repositoryPath, paper: options.paper, language: language.files });
    if (text instanceof Uint8Array || !JSON_FORMATS.has(format)) return text;
    return inertPieces(typeof text === "string" ? [text] : text);
  }
  return reporters.terminal(shown, {
    language: isScreen ? language.screen : language.files,
    width: terminalWidth(),
    colour: colourWanted(),
    all: options.max !== undefined,
    frames,
    explain,
    coverage: options.coverage ?? false,
    exit: exitPhrase(report, exit, options),
  });
}

/** What `--report` puts into a file. */
export async function renderFile(
  report: Report,
  format: FileFormat,
  options: JudgingOptions,
  exit: ExitCode,
  shown: Shown,
): Promise<Content> {
  if (format !== "pdf") return render(report, format, options, exit, shown, false);
  return printPdf(
    reporters.html(report, {
      repositoryPath: repositoryPathFrom(process.cwd()),
      paper: options.paper,
      language: shown.language.files,
    }),
  );
}

/** "exit 1: 2 findings fail, 1 of them new". Whoever reads of errors and of exit code 0 is told why. */
function exitPhrase({ groups }: Report, exit: ExitCode, options: JudgingOptions): string {
  const failing = groups.filter(({ fails }) => fails);
  const fresh = failing.filter(({ novelty }) => novelty === "new").length;
  const among = fresh > 0 ? `, ${fresh === failing.length ? "new" : `${fresh} of them new`}` : "";
  const found = `${counted(failing.length, "finding")} ${failing.length === 1 ? "fails" : "fail"}${among}`;
  if (exit === 2) return `exit 2: not everything could be checked${failing.length > 0 ? `; ${found}` : ""}`;
  if (exit === 1) return failing.length > 0 ? `exit 1: ${found}` : "exit 1: findings that --max hides";
  const errors = groups.filter(({ severity }) => severity === "error").length;
  if (errors === 0) return "exit 0";
  const passing = `${counted(errors, "error")} ${errors === 1 ? "does" : "do"} not fail the run`;
  return `exit 0: ${passing} (${lettingPass(options)})`;
}

/** The options that keep errors from failing a run. */
function lettingPass({ failOn, failOnNew, failOnBlame, minCount, minShare }: JudgingOptions): string {
  const asked = [
    ...(failOn === "never" ? ["--fail-on never"] : []),
    ...(failOnNew ? ["--fail-on-new"] : []),
    ...(failOnBlame ? [`--fail-on-blame ${failOnBlame.join(",")}`] : []),
    thresholdWords({ minCount: minCount ?? 0, minShare: minShare ?? 0 }),
  ].filter((words) => words !== "");
  return asked.length > 0 ? asked.join(", ") : "fail-on of the configuration";
}
