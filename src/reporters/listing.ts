/** Pages and tables as text, for a person who wants to see what docproof read. */
import type { ApiPage, Field, Operation, Structure, TypeExpression } from "../api-model/api-page.ts";
import { isUnplaced } from "../api-model/unplaced.ts";
import { type PageTables, shownTables } from "../document/tables-json.ts";
import type { Document } from "../document/document.ts";
import { logLines } from "./visible-text.ts";
import { positionAt, type Source } from "../source/source.ts";

/** Each table with its line, caption and rows. */
export function printTables(listing: PageTables, source: Source, document: Document): string {
  const places = shownTables(document).map(({ table }) => positionAt(source, table.span.start).line);
  const lines = listing.tables.flatMap((table, index) => [
    `${source.id}:${places[index] ?? 1}  ${table.caption ?? "(no caption)"}${table.id.length > 0 ? `  #${table.id.join(" #")}` : ""}`,
    ...table.rows.map((row, r) => `  ${r < table.headerRows ? "= " : "| "}${row.map((cell) => cell.text).join(" | ")}`),
    "",
  ]);
  return logLines(lines.length > 0 ? lines : [`${source.id}: no tables`]);
}

/** Operations, their parameters and bodies, structures, and the tables that were not used, each with its line. */
export function printPage(page: ApiPage, source: Source): string {
  const line = (offset: number): string => `:${positionAt(source, offset).line}`;
  const field = (f: Field, prefix = ""): string => {
    const facts = f.constraints.map((c) => `${c.keyword} ${JSON.stringify(c.value)}`).join(", ");
    return `    ${prefix}${f.name.value}: ${f.type ? typeWords(f.type.value) : "(no type)"}${f.required ? `, required: ${f.required.value}` : ""}${facts === "" ? "" : ` [${facts}]`}  ${line(f.row.start)}`;
  };
  const structure = (s: Structure): string[] => [
    `  structure ${s.id}  ${line(s.span.start)}`,
    ...s.fields.map((f) => field(f)),
    ...(s.anyKey ? [field(s.anyKey, "any key ")] : []),
  ];
  const operation = (o: Operation): string[] => [
    `  ${o.method.value} ${o.path.value}${o.deprecated ? " (deprecated)" : ""}  ${line(o.path.evidence[0]?.span.start ?? 0)}`,
    ...o.otherPaths.map((path) => `    also ${path.value}`),
    ...o.parameters.map((p) => field(p, `${p.in} `)),
    ...(o.requestBody ? [`    request body: ${typeWords(o.requestBody.type)}`] : []),
    ...o.responses.flatMap((r) => [
      `    response ${r.status.value}: ${r.body ? typeWords(r.body.type) : "no body described"}`,
      ...r.headers.map((h) => field(h, "header ")),
    ]),
    ...o.examples.map(
      (e) =>
        `    ${e.role} example${e.status === null ? "" : ` ${e.status}`}: ${e.body ? (e.body.breaks.length > 0 ? `JSON with ${e.body.breaks.length} breaks` : "JSON") : "no JSON"}  ${line(e.span.start)}`,
    ),
  ];
  const unused = page.ledger.flatMap((table) => {
    const { as, detail } = table.use;
    if (isUnplaced(table)) return [`  table of no operation: ${detail}  ${line(table.span.start)}`];
    return as === "not-parameters" || as === "not-understood"
      ? [`  table ${as}: ${detail}  ${line(table.span.start)}`]
      : [];
  });
  const head = `${page.source}: ${page.format}, ${page.language}, ${page.title?.value ?? "no title"}${page.pageId ? ` (${page.pageId.value})` : ""}${page.deprecated ? `, deprecated (${page.deprecated.value.said})` : ""}`;
  return logLines([head, ...page.operations.flatMap(operation), ...page.structures.flatMap(structure), ...unused, ""]);
}

/** A type as people write it: "array of Clusters". */
export function typeWords(type: TypeExpression): string {
  switch (type.kind) {
    case "array":
      return type.items ? `array of ${typeWords(type.items)}` : "array";
    case "map":
      return type.values ? `map of ${typeWords(type.values)}` : "map";
    case "union":
      return type.options.map(typeWords).join(" or ");
    case "structure":
      return type.page === undefined ? type.id : `${type.id} of ${type.page}`;
    default:
      return type.kind;
  }
}
