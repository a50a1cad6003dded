/**
 * GitHub workflow commands: a line of output that becomes a note beside the line of the page. GitHub shows 10 of a kind and
 * step and drops the rest without a word, so we count the rest ourselves.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import type { Severity } from "../findings/finding.ts";
import type { Report, ReportCause, ReportPlace } from "../findings/report.ts";
import { relativePath } from "./links.ts";
import type { ReporterOptions, RepositoryPath } from "./options.ts";
import { blamePhrase, counted, placeName, severityWord, verdictPhrase } from "./phrases.ts";
import { incompletePhrases } from "./incomplete.ts";
import { trafficPhrase } from "./traffic.ts";
import { oneLine, shorten, visible } from "./visible-text.ts";

const SHOWN_OF_A_KIND = 10;
const LONGEST_MESSAGE = 4_000;
const NAMED_PLACES = 8;

const command: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** One annotation per cause, the worst first as in the report; what does not fit is counted on one notice. */
export function renderGithub(report: Report, options: ReporterOptions = {}): string {
  const repositoryPath = options.repositoryPath ?? relativePath;
  const kinds = (["error", "warning", "info"] as const).map((severity) =>
    report.groups.filter((cause) => cause.severity === severity),
  );
  const [errors = [], warnings = [], notes = []] = kinds;
  const read = readNotice(report);
  const cut =
    errors.length > SHOWN_OF_A_KIND ||
    warnings.length > SHOWN_OF_A_KIND ||
    notes.length + read.length > SHOWN_OF_A_KIND ||
    report.hidden > 0;
  // The notices that count the rest and what was read are among the ten.
  const shownNotes = SHOWN_OF_A_KIND - read.length - (cut ? 1 : 0);
  const shown = [
    ...errors.slice(0, SHOWN_OF_A_KIND),
    ...warnings.slice(0, SHOWN_OF_A_KIND),
    ...notes.slice(0, shownNotes),
  ];
  const lines = [...shown.map((cause) => annotation(cause, repositoryPath)), ...read];
  if (cut) lines.push(restNotice(report, shown));
  return lines.map((line) => `${line}\n`).join("");
}

/** What was read, and whether it was all: one notice for a run with recordings. */
function readNotice(report: Report): string[] {
  const sentences = [...incompletePhrases(report), trafficPhrase(report)].filter((text) => text !== null);
  if (sentences.length === 0) return [];
  return [`::notice title=${escapeProperty("docproof: input")}::${escapeData(sentences.join(" "))}`];
}

function annotation(cause: ReportCause, repositoryPath: RepositoryPath): string {
  // an annotation stands beside a line of the repository; any other place can only be named
  const place = cause.places.find(({ file }) => repositoryPath(file) !== null);
  const properties = [
    ...(place === undefined
      ? []
      : [
          `file=${escapeProperty(repositoryPath(place.file) ?? place.file)}`,
          `line=${place.line}`,
          `endLine=${place.endLine}`,
          `col=${place.column}`,
          // A place that ends at the start of a line has no last column on it.
          ...(place.endLine === place.line ? [`endColumn=${place.endColumn}`] : []),
        ]),
    `title=${escapeProperty(`${oneLine(cause.title)} (${cause.rule})`)}`,
  ];
  return `::${command[cause.severity]} ${properties.join(",")}::${escapeData(message(cause, place))}`;
}

function message(cause: ReportCause, beside: ReportPlace | undefined): string {
  const rest = cause.places.filter((place) => place !== beside);
  const others = rest.slice(0, NAMED_PLACES).map(placeName);
  const more = rest.length - others.length;
  if (more > 0) others.push(counted(more, "more place"));
  const text = [
    ...cause.lines,
    blamePhrase(cause),
    verdictPhrase(cause.verdict),
    cause.fix === null ? null : `Fix: ${cause.fix.text}`,
    others.length === 0 ? null : `Also: ${others.join(", ")}`,
  ].filter((line) => line !== null);
  return shorten(text.length === 0 ? cause.title : text.join("\n"), LONGEST_MESSAGE);
}

function restNotice(report: Report, shown: readonly ReportCause[]): string {
  const counts = (["error", "warning", "info"] as const)
    .map((severity) => ({
      severity,
      rest:
        report.groups.filter((cause) => cause.severity === severity).length -
        shown.filter((cause) => cause.severity === severity).length,
    }))
    .filter(({ rest }) => rest > 0)
    .map(({ severity, rest }) => counted(rest, severityWord[severity]));
  const sentences = [
    counts.length > 0 && `Not shown here: ${counts.join(", ")}. The other reports of this run have them.`,
    report.hidden > 0 && `Hidden by --max: ${counted(report.hidden, "finding")}.`,
  ].filter((sentence) => sentence !== false);
  return `::notice title=${escapeProperty("docproof: more findings")}::${escapeData(sentences.join(" "))}`;
}

function escapeData(text: string): string {
  return visible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
