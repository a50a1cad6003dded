/**
 * SARIF 2.1.0, one result per cause: what code scanning shows as one alert is what one person mends at once. The atoms
 * stand in the result's properties.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import type { Severity } from "../findings/finding.ts";
import type { RecordingSummary, Report, ReportCause, ReportRule } from "../findings/report.ts";
import { relativePath } from "./links.ts";
import type { ReporterOptions, RepositoryPath } from "./options.ts";
import { counted } from "./phrases.ts";
import { incompletePhrases } from "./incomplete.ts";
import { trafficPhrase } from "./traffic.ts";
import { artifactLocation, sarifResult } from "./sarif-result.ts";
import { visible } from "./visible-text.ts";

/** What GitHub takes: more results make it refuse the file, more than it shows are dropped without a word. */
const MOST_RESULTS = 25_000;
const SHOWN_RESULTS = 5_000;
const NAMED_FILES = 20;

const sarifLevel: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** The Report as one SARIF run. */
export function renderSarif(report: Report, options: ReporterOptions = {}): string {
  return [...sarifPieces(report, options)].join("");
}

/** The same piece by piece, each of whole lines: the results one by one. */
export function* sarifPieces(report: Report, options: ReporterOptions = {}): Generator<string> {
  const repositoryPath = options.repositoryPath ?? relativePath;
  const causes = report.groups.slice(0, MOST_RESULTS);
  const ruleIndexes = new Map(report.rules.map((rule, index) => [rule.id, index]));
  const inputs = [...report.editions, ...report.recordings];
  const artifactIndexes = new Map(inputs.map((input, index) => [input.file, index]));
  const occurrences = countOccurrences(causes);
  const resultOf = (cause: ReportCause, index: number): unknown =>
    sarifResult(cause, {
      report,
      level: sarifLevel[cause.severity],
      ruleIndex: ruleIndexes.get(cause.rule),
      repositoryPath,
      artifactIndexes,
      occurrence: occurrences[index] ?? 1,
    });
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            semanticVersion: report.tool.version,
            rules: report.rules.map(sarifRule),
          },
        },
        invocations: [
          {
            executionSuccessful: report.partial === null && report.notRead === undefined,
            commandLine: report.command,
            toolExecutionNotifications: notifications(report, causes, repositoryPath),
          },
        ],
        artifacts: inputs.map((input) => ({
          location: artifactLocation(input.file, repositoryPath),
          hashes: hashesOf(input),
          roles: ["analysisTarget"],
        })),
        // code scanning refuses two runs of one name in an upload: lint, compare and validate are told apart
        automationDetails: { id: `${report.tool.name}/${report.command.split(" ")[1] ?? "audit"}/` },
        columnKind: "utf16CodeUnits",
        results: [],
        properties: {
          headline: report.headline,
          digest: report.digest,
          asOf: report.asOf,
          coverage: report.coverage,
        },
      },
    ],
  };
  const text = JSON.stringify(log, null, 2);
  // a line of its own, which no text can be that was read: a line break in a string is written out
  const place = text.indexOf(NO_RESULTS);
  yield text.slice(0, place);
  if (causes.length === 0) yield NO_RESULTS;
  else {
    yield `${INDENT}"results": [\n`;
    for (const [index, cause] of causes.entries()) {
      const lines = JSON.stringify(resultOf(cause, index), null, 2).replaceAll("\n", `\n${INDENT}  `);
      yield `${INDENT}  ${lines}${index < causes.length - 1 ? "," : ""}\n`;
    }
    yield `${INDENT}],\n`;
  }
  yield `${text.slice(place + NO_RESULTS.length)}\n`;
}

const INDENT = " ".repeat(6);
const NO_RESULTS = `${INDENT}"results": [],\n`;

function sarifRule(rule: ReportRule) {
  const { description, rationale, example, remediation } = rule.docs;
  const sections = [
    ["What it reports", description],
    ["Why it matters", rationale],
    ["Example", example],
    ["How to fix", remediation],
  ] as const;
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: description },
    defaultConfiguration: { level: sarifLevel[rule.severity] },
    help: {
      text: sections.map(([title, text]) => `${title}: ${text}`).join("\n"),
      markdown: sections.map(([title, text]) => `**${title}**\n\n${text}`).join("\n\n"),
    },
  };
}

/** For each cause, how often its fingerprint has come so far: code scanning takes equal ones for one alert. */
function countOccurrences(causes: readonly ReportCause[]): number[] {
  const seen = new Map<string, number>();
  return causes.map(({ fingerprint }) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count;
  });
}

/** What is not in the file, or will not be shown: a reader of the file must not take it for all. */
function notifications(report: Report, causes: readonly ReportCause[], repositoryPath: RepositoryPath) {
  const foreign = causes.filter(
    ({ places }) => places.length > 0 && !places.some(({ file }) => repositoryPath(file) !== null),
  );
  const files = [...new Set(foreign.flatMap(({ places }) => places.map(({ file }) => file)))];
  const named = files.slice(0, NAMED_FILES).join(", ") + (files.length > NAMED_FILES ? ", …" : "");
  const cut = report.groups.length - causes.length;
  const texts = [
    cut > 0 &&
      `${counted(cut, "finding")} omitted: GitHub accepts at most 25,000 results. The JSON report has all of them.`,
    causes.length > SHOWN_RESULTS && `GitHub shows only 5,000 of these ${counted(causes.length, "result")}.`,
    foreign.length > 0 &&
      `${counted(foreign.length, "finding")} in ${counted(files.length, "file")} outside the repository, of which code scanning shows no source: ${visible(named)}.`,
    report.hidden > 0 && `${counted(report.hidden, "finding")} hidden by --max.`,
    ...incompletePhrases(report).map(visible),
  ];
  const read = trafficPhrase(report);
  return [
    ...texts.filter((text) => text !== false && text !== null).map((text) => ({ level: "warning", message: { text } })),
    ...(read === null ? [] : [{ level: "note", message: { text: read } }]),
  ];
}

/** The digest of a large recording's ranges is not what other programs mean by SHA-256. */
function hashesOf({ sha256, rangeBytes }: Pick<RecordingSummary, "sha256" | "rangeBytes">): Record<string, string> {
  return { [rangeBytes === undefined ? "sha-256" : `sha-256 of ranges of ${rangeBytes} bytes`]: sha256 };
}
