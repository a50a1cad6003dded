/** The options that all commands that report findings share. */
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import type { Blame } from "../../findings/fail-policy.ts";
import type { Severity } from "../../findings/finding.ts";
import { FILE_FORMATS, type FileFormat, REPORT_FORMATS, type ReportFormat } from "../../reporters/formats.ts";
import { type Language, LANGUAGES } from "../../translation/language-names.ts";
import { wholeNumber } from "./numbers.ts";

export interface JudgingOptions {
  readonly format: ReportFormat;
  readonly report: readonly { readonly format: FileFormat; readonly path: string }[];
  /** What is printed of an HTML report. */
  readonly paper: "brief" | "full";
  /** What docproof speaks in what people read. */
  readonly lang?: Language;
  readonly failOn?: Severity | "never";
  readonly minSeverity: Severity;
  readonly rule: Readonly<Record<string, Severity | "off">>;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly since?: string;
  readonly failOnNew?: boolean;
  readonly failOnBlame?: readonly Blame[];
  /** Findings of traffic in fewer exchanges do not fail the run. */
  readonly minCount?: number;
  /** From 0 to 1. */
  readonly minShare?: number;
  readonly coverage?: boolean;
  readonly showValues?: boolean;
  readonly max?: number;
  readonly asOf?: string;
  readonly config?: string;
  /** Folder of earlier JSON reports. */
  readonly history?: string;
  readonly fix?: boolean;
  readonly fixProbable?: boolean;
  readonly fixDryRun?: boolean;
  readonly watch?: boolean;
  /** Shows the HTML report of a watching run in the browser. */
  readonly open?: boolean;
}

const SEVERITIES = ["error", "warning", "info"] as const;
const BLAMES = ["api", "page", "undecided"] as const;

function reportOption(): Option {
  return new Option("--report <format=path>", "write a report to a file; repeatable").argParser(addReport).default([]);
}

export function languageOption(): Option {
  return new Option(
    "--lang <language>",
    "language of messages (default: of the terminal, its own; of reports, lang of the configuration, else en)",
  ).choices([...LANGUAGES]);
}

/** @param report what `--report` means to the command */
export function withJudgingOptions(command: Command, report: Option = reportOption()): Command {
  return command
    .addOption(new Option("--format <format>", "output format").choices([...REPORT_FORMATS]).default("terminal"))
    .addOption(report)
    .addOption(
      new Option("--paper <extent>", "what an HTML or PDF report prints: a summary with the findings, or everything")
        .choices(["brief", "full"])
        .default("brief"),
    )
    .addOption(languageOption())
    .addOption(
      new Option("--fail-on <severity>", "lowest severity that causes exit code 1 (default error)").choices([
        ...SEVERITIES,
        "never",
      ]),
    )
    .addOption(
      new Option("--min-severity <severity>", "lowest severity that is shown").choices([...SEVERITIES]).default("info"),
    )
    .addOption(
      new Option("--rule <id=severity>", "severity of a rule, or off; repeatable").argParser(addRule).default({}),
    )
    .option("--baseline <file>", "file of accepted findings, which do not count")
    .option("--update-baseline", "write all current findings to the baseline")
    .option("--since <report>", "earlier JSON report, or git:REVISION, to distinguish new findings from known ones")
    .option("--fail-on-new", "only new findings cause exit code 1")
    .addOption(
      new Option("--max <n>", "show at most n findings; the report states how many are hidden").argParser(wholeNumber),
    )
    .addOption(new Option("--as-of <date>", "date of the report, YYYY-MM-DD").argParser(dateOf))
    .option("--config <file>", "configuration file instead of ./docproof.yaml");
}

/** The option of the commands whose reports show how findings come and go. */
export function withHistoryOption(command: Command): Command {
  return command.option("--history <folder>", "earlier JSON reports of the same command: the report shows the trend");
}

/** The options of the commands that can correct what they find on pages. */
export function withFixOptions(command: Command): Command {
  return command
    .option("--fix", "write the corrections that are sure into the pages")
    .option(
      "--fix-probable",
      "also those that another edition or an example makes probable, notices and rows that are missing among them",
    )
    .option("--fix-dry-run", "print the corrections as a unified diff instead");
}

/** The options of the commands that can go on looking at their pages. */
export function withWatchOptions(command: Command): Command {
  return command
    .option("--watch", "check again after every change, until Ctrl-C")
    .option("--open", "with --watch and --report html=FILE: show the report in the browser, and reload it there");
}

/** The options of the commands that validate responses. */
export function withTrafficOptions(command: Command): Command {
  return withJudgingOptions(command)
    .addOption(
      new Option(
        "--fail-on-blame <blame>",
        "only findings that blame this side cause exit code 1: api, page, undecided; comma-separated or repeatable",
      ).argParser(addBlames),
    )
    .addOption(
      new Option("--min-count <n>", "findings in fewer exchanges do not cause exit code 1").argParser(wholeNumber),
    )
    .addOption(
      new Option(
        "--min-share <share>",
        "findings in a smaller share of exchanges do not cause exit code 1: 0.05 or 5%",
      ).argParser(shareOf),
    )
    .option("--coverage", "print what responses confirm of each operation")
    .option("--show-values", "show recorded values instead of their shapes; secrets stay masked");
}

/** How much a run asks for. */
export interface Least {
  /** Exchanges that match a documented operation. */
  readonly matched: number;
  /** Responses with a recorded body; null: one, where bodies were not kept. */
  readonly bodies: number | null;
  /** Documented operations that were called. */
  readonly operations: number;
}

/** The same as options. */
export interface LeastOptions {
  readonly minMatched: number;
  readonly minBodies?: number;
  readonly minOperations: number;
}

/** The options of the commands that do not do their work when they see too little. */
export function withLeastOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--min-matched <n>", "minimum number of matched exchanges; otherwise exit code 2")
        .argParser(wholeNumber)
        .default(1),
    )
    .addOption(
      new Option(
        "--min-bodies <n>",
        "minimum number of responses with a recorded body; otherwise exit code 2 (default: 1 if bodies were left out of all)",
      ).argParser(wholeNumber),
    )
    .addOption(
      new Option("--min-operations <n>", "minimum number of documented operations called; otherwise exit code 2")
        .argParser(wholeNumber)
        .default(0),
    );
}

export function leastOf({ minMatched, minBodies, minOperations }: LeastOptions): Least {
  return { matched: minMatched, bodies: minBodies ?? null, operations: minOperations };
}

function addBlames(value: string, list: readonly Blame[] = []): readonly Blame[] {
  const named = value.split(",").map((text) => BLAMES.find((blame) => blame === text.trim()));
  if (named.includes(undefined)) throw new InvalidArgumentError(`${BLAMES.join(", ")}, with commas between them.`);
  return [...list, ...named.filter((blame) => blame !== undefined)];
}

function shareOf(value: string): number {
  const [, number = "", percent] = /^(\d{1,3}(?:\.\d{1,6})?)(%)?$/.exec(value.trim()) ?? [];
  const share = Number(number) / (percent === undefined ? 1 : 100);
  if (number === "" || share > 1) throw new InvalidArgumentError("A share from 0 to 1, or a percentage: 0.05, 5%.");
  return share;
}

function addReport(value: string, list: JudgingOptions["report"]): JudgingOptions["report"] {
  const at = value.indexOf("=");
  const format = FILE_FORMATS.find((known) => known === value.slice(0, at));
  const path = value.slice(at + 1);
  if (at < 0 || !format || path === "")
    throw new InvalidArgumentError(`Of the form FORMAT=PATH with ${FILE_FORMATS.join(", ")}.`);
  return [...list, { format, path }];
}

function addRule(value: string, rules: JudgingOptions["rule"]): JudgingOptions["rule"] {
  const [id = "", severity = ""] = value.split("=");
  const known = ([...SEVERITIES, "off"] as const).find((s) => s === severity);
  if (!known || !id.includes("/")) throw new InvalidArgumentError("Of the form FAMILY/RULE=error|warning|info|off.");
  return { ...rules, [id]: known };
}

function dateOf(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError("A date as YYYY-MM-DD.");
  return value;
}
