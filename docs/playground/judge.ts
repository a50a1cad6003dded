/** What docproof says of pasted pages, ready to be shown: the work of the playground, without the page that shows it. */
import type { Operation } from "../../src/api-model/api-page.ts";
import { isUnplaced } from "../../src/api-model/unplaced.ts";
import type { Matrix, ReportCause } from "../../src/findings/report.ts";
import { buildReport } from "../../src/library/build-report.ts";
import { auditPages } from "../../src/library/check.ts";
import { type LoadedPage, loadPage } from "../../src/library/load-page.ts";
import { fieldPromises, operationName } from "../../src/promises/promises.ts";
import { renderHtml } from "../../src/reporters/html/html.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { positionAt } from "../../src/source/source.ts";

export interface PastedPage {
  /** How findings name it; its ending tells the format where the content leaves a doubt. */
  readonly name: string;
  readonly text: string;
}

export interface Judged {
  readonly headline: string;
  readonly pages: readonly ReadPage[];
  readonly findings: readonly ReportCause[];
  /** What the pages say side by side; empty for one page. */
  readonly matrices: readonly Matrix[];
  /** The report as a web page of its own. */
  readonly html: string;
}

export interface ReadPage {
  readonly name: string;
  readonly format: string;
  readonly language: string;
  readonly operations: readonly ReadOperation[];
  /** Tables that no operation and no structure uses. */
  readonly unplacedTables: number;
}

export interface ReadOperation {
  /** "GET /v1/servers" */
  readonly name: string;
  readonly line: number;
  readonly rows: readonly ReadRow[];
}

export interface ReadRow {
  /** "path", "request", "response 200" */
  readonly place: string;
  readonly path: string;
  readonly type: string;
  readonly required: string;
  readonly line: number;
}

/** Reads the pages, checks each against itself and all against each other. A page without text is left out. */
export function judge(pasted: readonly PastedPage[]): Judged {
  const encoder = new TextEncoder();
  const pages = pasted
    .filter(({ text }) => text.trim() !== "")
    .map(({ name, text }) => loadPage(name, encoder.encode(text)));
  const pairings = pages.length > 1 ? [pages.map(({ page }) => page.source)] : [];
  const report = buildReport(auditPages(pages, { compare: pages.length > 1, pairings }), { command: "docproof audit" });
  return {
    headline: report.headline,
    pages: pages.map(readPage),
    findings: report.groups,
    matrices: pages.length > 1 ? report.matrices : [],
    html: renderHtml(report),
  };
}

function readPage(loaded: LoadedPage): ReadPage {
  const { page } = loaded;
  return {
    name: page.source,
    format: page.format,
    language: page.language,
    operations: page.operations.map((operation) => readOperation(loaded, operation)),
    unplacedTables: page.ledger.filter(isUnplaced).length,
  };
}

function readOperation({ page, source }: LoadedPage, operation: Operation): ReadOperation {
  const lineOf = (offset: number): number => positionAt(source, offset).line;
  return {
    name: operationName(operation),
    line: lineOf(operation.method.evidence[0]?.span.start ?? 0),
    rows: fieldPromises(page, operation).map(({ place, status, path, field }) => ({
      place: status === null ? place : `${place} ${status}`,
      path,
      type: field.type === null ? "" : typeWords(field.type.value),
      required: field.required?.value ?? "",
      line: lineOf(field.row.start),
    })),
  };
}
