/** A Document as an indented tree, for tests to compare and for people to read. */
import type { Source, Span } from "../source/source.ts";
import { positionAt } from "../source/source.ts";
import type { Block, Caption, Document, Inline } from "./document.ts";

/** One line per node, each with its place as `line:column-line:column`; the end is exclusive. */
export function printDocument(document: Document, source: Source): string {
  const lines: string[] = [];
  for (const { name, value, span } of document.fields) {
    lines.push(`field ${name}: ${JSON.stringify(value)} ${place(source, span)}`);
  }
  printBlocks(document.blocks, source, "", lines);
  for (const { kind, message, span } of document.problems) lines.push(`${kind}: ${message} ${place(source, span)}`);
  return lines.map((line) => `${line}\n`).join("");
}

function place(source: Source, span: Span): string {
  const start = positionAt(source, span.start);
  const end = positionAt(source, span.end);
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

function printBlocks(blocks: readonly Block[], source: Source, indent: string, lines: string[]): void {
  for (const block of blocks) {
    const ids = block.ids.map((id) => ` #${id}`).join("");
    lines.push(`${indent}${headOf(block)}${ids} ${place(source, block.span)}`);
    printContent(block, source, `${indent}  `, lines);
  }
}

function headOf(block: Block): string {
  switch (block.type) {
    case "heading":
      return `heading ${block.level} ${JSON.stringify(printInline(block.content))}`;
    case "paragraph":
      return `paragraph ${JSON.stringify(printInline(block.content))}`;
    case "list":
      return block.ordered ? "list, ordered" : "list";
    case "table":
      return `table, ${block.headerRows} header rows`;
    case "code":
      return `code ${block.language ?? "-"}`;
    case "note":
      return `note ${block.kind}`;
  }
}

function printContent(block: Block, source: Source, indent: string, lines: string[]): void {
  switch (block.type) {
    case "list":
      for (const item of block.items) {
        lines.push(`${indent}item${item.ids.map((id) => ` #${id}`).join("")} ${place(source, item.span)}`);
        printBlocks(item.blocks, source, `${indent}  `, lines);
      }
      break;
    case "table":
      if (block.caption !== null) lines.push(`${indent}${printCaption(block.caption, source)}`);
      for (const row of block.rows) {
        lines.push(`${indent}row ${place(source, row.span)}`);
        for (const { column, rowspan, colspan, header, span, blocks } of row.cells) {
          const size = rowspan > 1 || colspan > 1 ? ` ${rowspan}x${colspan}` : "";
          lines.push(`${indent}  ${header ? "header cell" : "cell"} ${column}${size} ${place(source, span)}`);
          printBlocks(blocks, source, `${indent}    `, lines);
        }
      }
      break;
    case "code":
      for (const [i, line] of block.text.split("\n").entries()) {
        const offset = block.lineOffsets[i] ?? 0;
        const { line: at, column } = positionAt(source, offset);
        lines.push(`${indent}${at}:${column} ${JSON.stringify(line)}`);
      }
      break;
    case "note":
      printBlocks(block.blocks, source, indent, lines);
      break;
    default:
  }
}

function printCaption({ content, span }: Caption, source: Source): string {
  return `caption ${JSON.stringify(printInline(content))} ${place(source, span)}`;
}

/** Inline content on one line: strong text in `**`, code in backquotes, links as `[text](href)`, a forced line end as `⏎`. */
export function printInline(content: readonly Inline[]): string {
  return content
    .map((node) => {
      switch (node.type) {
        case "text":
          return node.text;
        case "strong":
          return `**${printInline(node.children)}**`;
        case "code-span":
          return `\`${node.text}\``;
        case "link":
          return `[${printInline(node.children)}](${node.href})`;
        case "break":
          return "⏎";
      }
    })
    .join("");
}
