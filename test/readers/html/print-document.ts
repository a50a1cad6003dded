/** Prints a document as an indented tree for goldens, and tells what is wrong with its spans. */
import type { Block, Document, Inline } from "../../../src/document/document.ts";
import type { Source, Span } from "../../../src/source/source.ts";
import { positionAt } from "../../../src/source/source.ts";

/** One line for each block, row, cell, field and problem; lines of the source behind `@` where `source` is given. */
export function printDocument(document: Document, source?: Source): string {
  const at = (span: Span): string => (source ? ` @${printLines(source, span)}` : "");
  const lines: string[] = [];
  for (const { name, value, span } of document.fields) lines.push(`field ${name}: ${value}${at(span)}`);
  printBlocks(document.blocks, "", lines, at);
  for (const { kind, message, span } of document.problems) lines.push(`${kind}: ${message}${at(span)}`);
  return `${lines.join("\n")}\n`;
}

function printLines(source: Source, { start, end }: Span): string {
  const first = positionAt(source, start).line;
  const last = positionAt(source, end).line;
  return first === last ? `${first}` : `${first}-${last}`;
}

function printBlocks(blocks: readonly Block[], indent: string, lines: string[], at: (span: Span) => string): void {
  for (const block of blocks) {
    const where = `${printIds(block.ids)}${at(block.span)}`;
    const inner = `${indent}  `;
    switch (block.type) {
      case "heading":
        lines.push(`${indent}heading ${block.level}${where}: ${printInline(block.content)}`);
        break;
      case "paragraph":
        lines.push(`${indent}paragraph${where}: ${printInline(block.content)}`);
        break;
      case "code":
        lines.push(`${indent}code${block.language ? ` ${block.language}` : ""}${where}`);
        for (const line of block.text.split("\n")) lines.push(`${inner}| ${line}`.trimEnd());
        break;
      case "list":
        lines.push(`${indent}${block.ordered ? "ordered list" : "list"}${where}`);
        for (const item of block.items) {
          lines.push(`${inner}item${printIds(item.ids)}${at(item.span)}`);
          printBlocks(item.blocks, `${inner}  `, lines, at);
        }
        break;
      case "note":
        lines.push(`${indent}note ${block.kind}${where}`);
        printBlocks(block.blocks, inner, lines, at);
        break;
      case "table":
        lines.push(`${indent}table, head ${block.headerRows}${where}`);
        if (block.caption) {
          lines.push(`${inner}caption${at(block.caption.span)}: ${printInline(block.caption.content)}`);
        }
        for (const row of block.rows) {
          lines.push(`${inner}row${at(row.span)}`);
          for (const cell of row.cells) {
            const spans = cell.rowspan * cell.colspan > 1 ? ` ${cell.rowspan}x${cell.colspan}` : "";
            lines.push(`${inner}  ${cell.header ? "head" : "cell"} ${cell.column}${spans}`);
            printBlocks(cell.blocks, `${inner}    `, lines, at);
          }
        }
        break;
    }
  }
}

function printIds(ids: readonly string[]): string {
  return ids.map((id) => ` #${id}`).join("");
}

/** `**strong**`, `` `code` ``, `[link](href)`, `⏎` for a forced line end. */
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

/** What is wrong with the spans: outside the source, or outside of what holds it. */
export function spanFaults(document: Document, source: Source): string[] {
  const faults: string[] = [];
  const whole: Span = { source: source.id, start: 0, end: source.text.length };
  const check = (what: string, span: Span, holder: Span): void => {
    const isInside = span.start >= holder.start && span.end <= holder.end && span.start <= span.end;
    if (!isInside || span.source !== source.id) {
      faults.push(`${what} ${span.start}-${span.end} is not inside ${holder.start}-${holder.end}`);
    }
  };
  const checkInline = (content: readonly Inline[], holder: Span): void => {
    for (const node of content) {
      check(node.type, node.span, holder);
      if (node.type === "strong" || node.type === "link") checkInline(node.children, node.span);
    }
  };
  const checkBlocks = (blocks: readonly Block[], holder: Span): void => {
    for (const block of blocks) {
      check(block.type, block.span, holder);
      if (block.type === "heading" || block.type === "paragraph") checkInline(block.content, block.span);
      if (block.type === "note") checkBlocks(block.blocks, block.span);
      if (block.type === "list") {
        for (const item of block.items) {
          check("item", item.span, block.span);
          checkBlocks(item.blocks, item.span);
        }
      }
      if (block.type === "code") {
        const lines = block.text.split("\n").length;
        if (block.lineOffsets.length !== lines) faults.push(`${block.lineOffsets.length} offsets of ${lines} lines`);
        for (const start of block.lineOffsets) check("line", { ...block.span, start, end: start }, block.span);
      }
      if (block.type === "table") {
        if (block.caption) {
          check("caption", block.caption.span, block.span);
          checkInline(block.caption.content, block.caption.span);
        }
        for (const row of block.rows) {
          check("row", row.span, block.span);
          for (const cell of row.cells) {
            check("cell", cell.span, row.span);
            checkBlocks(cell.blocks, cell.span);
          }
        }
      }
    }
  };
  checkBlocks(document.blocks, whole);
  for (const field of document.fields) check(`field ${field.name}`, field.span, whole);
  for (const problem of document.problems) check(problem.message, problem.span, whole);
  return faults;
}
