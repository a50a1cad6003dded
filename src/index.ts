/**
 * The library: what the command line does, on data. Nothing here touches files or the network. `docs/library.md` shows each function.
 *
 * ```ts
 * const page = loadPage("create.md", await readFile("create.md"));
 * const audit = auditPages([page]);
 * console.log(renderTerminal(buildReport(audit)));
 * ```
 */
import { comparePages as compareGroups, comparisonFindings } from "./compare/compare.ts";
import type { ApiPage } from "./api-model/api-page.ts";
import type { Pairing } from "./compare/groups.ts";
import type { Recorded } from "./exchange/exchange.ts";
import { readExchangeObject } from "./exchange/formats/ndjson.ts";
import { readRecording as openRecording, type RecordingOptions } from "./exchange/formats/read-recording.ts";
import type { Finding } from "./findings/finding.ts";

export type * from "./api-model/api-page.ts";
export type {
  Block,
  Document,
  DocumentField,
  Format,
  Inline,
  PageFormat,
  ReadingProblem,
} from "./document/document.ts";
export type { Attachments } from "./exchange/attachments.ts";
export type { EntryFilter } from "./exchange/entry-filter.ts";
export type { BrokenEntry, Exchange, Header, Payload, Recorded, RecordedAt } from "./exchange/exchange.ts";
export type { AskedOperation } from "./exchange/formats/http-messages.ts";
export type { RecordingOptions } from "./exchange/formats/read-recording.ts";
export type { Blame, Gate } from "./findings/fail-policy.ts";
export type { Finding, Fix, Place, Severity, StaleEdition, Verdict } from "./findings/finding.ts";
export type { FieldHistory, History, OperationHistory, PromiseHistory } from "./findings/history.ts";
export type {
  AcceptedFinding,
  ContextLine,
  Coverage,
  EditionSummary,
  LedgerEntry,
  Matrix,
  MatrixCell,
  MatrixRow,
  RecordingSummary,
  Report,
  ReportAtom,
  ReportCause,
  ReportLag,
  ReportPlace,
  ReportRule,
  ReportVerdict,
} from "./findings/report.ts";
export type { Source, Span } from "./source/source.ts";
export type { ComparedGroup } from "./compare/compare.ts";
export type { EditionGroup, Pairing } from "./compare/groups.ts";
export type { ComparedOperation, PromiseCell, PromiseRow, RowPair, ShownKind, StatedFact } from "./compare/table.ts";
export type { LinkedPages } from "./changes/changes.ts";
export type { CustomVocabulary, Vocabulary } from "./language/vocabulary.ts";
export type { JsonSchema, Side } from "./schema/json-schema.ts";
export type { NamedSchema } from "./schema/page-schemas.ts";
export type { ExportOptions, OpenApi } from "./schema/openapi.ts";
export type { ValidationState } from "./validate/counts/snapshot.ts";
export type { ReporterOptions, RepositoryPath } from "./reporters/options.ts";
export { diffPages } from "./diff/diff.ts";
export { type BuildOptions, buildReport } from "./library/build-report.ts";
export { type Audit, type AuditOptions, auditPages, createValidation, lintPage, validate } from "./library/check.ts";
export { type LoadedPage, loadPage, type PageOptions, readPage } from "./library/load-page.ts";
export { renderGithub } from "./reporters/github.ts";
export { renderHtml } from "./reporters/html/html.ts";
export { renderJson } from "./reporters/json.ts";
export { renderJunit } from "./reporters/junit.ts";
export { renderMarkdown, renderWorkList } from "./reporters/markdown.ts";
export { renderSarif } from "./reporters/sarif.ts";
export { renderTerminal } from "./reporters/terminal/terminal.ts";
export { bodySchema } from "./schema/json-schema.ts";
export { buildOpenApi } from "./schema/openapi.ts";
export { pageSchemas } from "./schema/page-schemas.ts";
export type { Seen, Validation, ValidationOptions, ValidationResult } from "./validate/validate.ts";

/** What editions of an operation disagree on; `pairings` are sources that are editions of each other beyond those that pages show. */
export function comparePages(pages: readonly ApiPage[], pairings: Pairing = []): Finding[] {
  return comparisonFindings(compareGroups(pages, pairings), pages);
}

/**
 * One exchange as a line of NDJSON has it, parsed: `{ request: { method, url, headers, body }, response: { status, headers, body } }`
 * (see `schemas/formats/exchange.schema.json`). Anything that is not a valid exchange is returned as a `BrokenEntry`. `file` and
 * `entry` are where findings place it.
 */
export function readExchange(recorded: unknown, file = "exchange", entry = 0): Recorded {
  return readExchangeObject(recorded, { file, entry, offset: 0, end: 0 });
}

/** The exchanges of a recording of any format, as they are read. `file` is its name in findings. */
export function readRecording(
  chunks: AsyncIterable<Uint8Array>,
  file = "recording",
  options: Partial<RecordingOptions> = {},
): AsyncIterableIterator<Recorded> {
  return openRecording(chunks, file, { operation: null, status: 200, ...options });
}
