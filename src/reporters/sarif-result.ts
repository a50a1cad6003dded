/** One cause as a SARIF result. */
import type { Fix } from "../findings/finding.ts";
import type { Report, ReportAtom, ReportCause, ReportPlace } from "../findings/report.ts";
import { fileUri } from "./links.ts";
import type { RepositoryPath } from "./options.ts";
import { blamePhrase, placeName, roleWord, verdictPhrase } from "./phrases.ts";
import { shorten, visible } from "./visible-text.ts";

/** GitHub refuses a result with more than 1,000 locations. */
const MOST_RELATED = 999;
/** Places named in the message as links; more of them help nobody. */
const LINKED_PLACES = 12;
const LONGEST_WORDS = 1_000;

interface Surroundings {
  readonly report: Report;
  readonly level: string;
  readonly ruleIndex: number | undefined;
  readonly repositoryPath: RepositoryPath;
  /** Index in `artifacts` by file. */
  readonly artifactIndexes: ReadonlyMap<string, number>;
  /** How often this fingerprint has come, this result included. */
  readonly occurrence: number;
}

export function sarifResult(cause: ReportCause, around: Surroundings) {
  const inside = (place: ReportPlace): boolean => around.repositoryPath(place.file) !== null;
  // code scanning shows the first location, and only of a file that it has
  const first = cause.places.find(inside) ?? cause.places[0] ?? firstLine(cause, around.report);
  const others = cause.places.filter((place) => place !== first);
  const related = others.slice(0, MOST_RELATED);
  const notListed = others.length - related.length;
  return {
    ruleId: cause.rule,
    ...(around.ruleIndex === undefined ? {} : { ruleIndex: around.ruleIndex }),
    level: around.level,
    message: { text: messageText(cause, related) },
    locations: first === null ? [] : [location(first, around)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, index) => ({
            id: index + 1,
            ...location(place, around),
            message: { text: escapeMessage(`${roleWord(place, cause)}: ${words(place)}`) },
          })),
        }),
    // GitHub knows an alert again by primaryLocationLineHash alone; ours survives moved lines, and two causes on line 1
    // stay two. Its upload action computes one of its own, and prints a warning that the two differ.
    partialFingerprints: {
      "docproof/v1": cause.fingerprint,
      primaryLocationLineHash: `${cause.fingerprint}:${around.occurrence}`,
    },
    ...(cause.novelty === null ? {} : { baselineState: cause.novelty === "new" ? "new" : "unchanged" }),
    ...fixes(cause.fix, around),
    properties: {
      number: cause.number,
      ...(cause.blame === null ? {} : { blame: cause.blame }),
      ...(cause.operation === null ? {} : { operation: cause.operation }),
      ...fieldPath(cause),
      ...(cause.side === null ? {} : { side: cause.side }),
      ...(cause.fieldPaths.length > 1 ? { fieldPaths: cause.fieldPaths } : {}),
      ...(cause.count === null ? {} : { count: cause.count }),
      ...(cause.verdict === null ? {} : { verdict: cause.verdict }),
      ...(notListed > 0 ? { placesNotListed: notListed } : {}),
      ...(first !== null && !inside(first) ? { outsideRepository: true } : {}),
      atoms: cause.findings.map(atomProperties),
    },
  };
}

function fieldPath(cause: ReportCause): { fieldPath?: string } {
  const [path] = cause.fieldPaths;
  return path === undefined ? {} : { fieldPath: path };
}

function atomProperties(atom: ReportAtom) {
  return {
    rule: atom.rule,
    operation: atom.operation,
    fieldPath: atom.fieldPath,
    ...(atom.side === null ? {} : { side: atom.side }),
    fact: atom.fact,
    edition: atom.edition,
    message: atom.message,
    ...(atom.blame === null ? {} : { blame: atom.blame }),
    ...(atom.count === null ? {} : { count: atom.count }),
    fingerprint: atom.fingerprint,
  };
}

/** A result without a place is shown nowhere: the first line of the page at issue stands in. */
function firstLine(cause: ReportCause, report: Report): ReportPlace | null {
  const label = cause.findings[0]?.edition;
  const edition = report.editions.find((candidate) => candidate.label === label) ?? report.editions[0];
  if (edition === undefined) return null;
  return {
    edition: edition.label,
    file: edition.file,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    role: "subject",
    words: "",
    url: null,
    context: [],
  };
}

function location(place: ReportPlace, around: Surroundings) {
  const index = around.artifactIndexes.get(place.file);
  return {
    physicalLocation: {
      artifactLocation: {
        ...artifactLocation(place.file, around.repositoryPath),
        ...(index === undefined ? {} : { index }),
      },
      region: {
        startLine: place.line,
        startColumn: place.column,
        endLine: place.endLine,
        endColumn: place.endColumn,
      },
    },
  };
}

/** A file of the repository by its path below the root; any other as it was given, on no base. */
export function artifactLocation(file: string, repositoryPath: RepositoryPath): { uri: string; uriBaseId?: string } {
  const path = repositoryPath(file);
  return path === null ? { uri: fileUri(file) } : { uri: fileUri(path), uriBaseId: "%SRCROOT%" };
}

function words(place: ReportPlace): string {
  return shorten(visible(place.words), LONGEST_WORDS);
}

function messageText(cause: ReportCause, related: readonly ReportPlace[]): string {
  const text = [
    cause.title,
    ...cause.lines,
    blamePhrase(cause),
    verdictPhrase(cause.verdict),
    cause.fix === null ? null : `Fix: ${cause.fix.text}`,
  ]
    .filter((line) => line !== null)
    .map((line) => escapeMessage(visible(line)))
    .join("\n");
  // "[001:123](4)" is a link to the related location with that id.
  const links = related.slice(0, LINKED_PLACES).map((place, index) => `[${linkText(placeName(place))}](${index + 1})`);
  return links.length === 0 ? text : `${text}\nSee also ${links.join(", ")}.`;
}

/** Text that would be a link ("[x](y)") or a placeholder ("{0}") is written so that it stays text. */
function escapeMessage(text: string): string {
  const unlinked = text.includes("](") ? text.replace(/[\\[\]]/g, "\\$&") : text;
  return unlinked.replace(/\{(\d+)\}/g, "{{$1}}");
}

function linkText(text: string): string {
  return visible(text).replace(/[\\[\]]/g, "\\$&");
}

function fixes(fix: Fix | null, around: Surroundings) {
  if (fix === null || fix.edits.length === 0) return {};
  const files = [...new Set(fix.edits.map((edit) => edit.span.source))];
  return {
    fixes: [
      {
        description: { text: escapeMessage(visible(fix.text)) },
        artifactChanges: files.map((file) => {
          const index = around.artifactIndexes.get(file);
          return {
            artifactLocation: {
              ...artifactLocation(file, around.repositoryPath),
              ...(index === undefined ? {} : { index }),
            },
            replacements: fix.edits
              .filter((edit) => edit.span.source === file)
              .map((edit) => ({
                deletedRegion: {
                  charOffset: edit.span.start,
                  charLength: edit.span.end - edit.span.start,
                },
                insertedContent: { text: edit.replacement },
              })),
          };
        }),
      },
    ],
  };
}
