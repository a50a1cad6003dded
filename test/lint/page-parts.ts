/**
 * Pages as parts, written out in every format that has a reader: what a rule finds must not depend on the markup that the page
 * happens to be written in. Texts use Markdown's `**bold**` and `[text](#name)` for all formats.
 */
import { eastAsianWidth } from "get-east-asian-width";
import type { Format } from "../../src/document/document.ts";

export interface TablePart {
  readonly kind: "table";
  readonly caption: string;
  /** The name that links can point at. */
  readonly id: string;
  readonly rows: readonly (readonly string[])[];
}

export type Part =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph" | "code"; readonly text: string }
  | TablePart;

export type Written = Exclude<Format, "openapi" | "asciidoc"> | "markdown with HTML tables";

export const WRITTEN: readonly Written[] = ["markdown", "markdown with HTML tables", "html", "rst", "text"];

export const formatOf = (written: Written): Format => (written === "markdown with HTML tables" ? "markdown" : written);

const WRITERS: Readonly<Record<Written, (part: Part) => string>> = {
  markdown: writeMarkdown,
  "markdown with HTML tables": (part) =>
    part.kind === "table"
      ? `<a name="${part.id}"></a>\n\n**${part.caption}**\n\n${htmlTable(part, null)}`
      : writeMarkdown(part),
  html: writeHtml,
  rst: writeRst,
  text: writeText,
};

export function writePage(parts: readonly Part[], written: Written): string {
  const blocks = parts.map(WRITERS[written]);
  if (written === "html") return `<html><body>\n${blocks.join("\n")}\n</body></html>\n`;
  if (written === "rst") return `:original_name: jobs_0001.html\n\n.. _jobs_0001:\n\n${blocks.join("\n\n")}\n`;
  return `${blocks.join("\n\n")}\n`;
}

function writeMarkdown(part: Part): string {
  switch (part.kind) {
    case "heading":
      return `${"#".repeat(part.level)} ${part.text}`;
    case "paragraph":
      return part.text;
    case "code":
      return `\`\`\`\n${part.text}\n\`\`\``;
    default: {
      const [head = [], ...body] = part.rows;
      const lines = [head, head.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`);
      return `<a name="${part.id}"></a>\n\n**${part.caption}**\n\n${lines.join("\n")}`;
    }
  }
}

function writeHtml(part: Part): string {
  switch (part.kind) {
    case "heading":
      return `<h${part.level}>${inHtml(part.text)}</h${part.level}>`;
    case "paragraph":
      return `<p>${inHtml(part.text)}</p>`;
    case "code":
      return `<pre class="screen">${escapeHtml(part.text)}</pre>`;
    default:
      return htmlTable(part, part.caption);
  }
}

function htmlTable({ rows, id }: TablePart, caption: string | null): string {
  const [head = [], ...body] = rows;
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${inHtml(cell)}</${tag}>`).join("")}</tr>`;
  return [
    caption === null ? "<table>" : `<a name="${id}"></a><table><caption>${caption}</caption>`,
    `<thead>${row(head, "th")}</thead>`,
    `<tbody>${body.map((cells) => row(cells, "td")).join("\n")}</tbody>`,
    "</table>",
  ].join("\n");
}

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const inHtml = (text: string): string =>
  escapeHtml(text)
    .replaceAll("&lt;br&gt;", "<br>")
    .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
    .replace(/\[(.+?)\]\(#(.+?)\)/g, '<a href="#$2">$1</a>');

const inRst = (text: string): string => text.replace(/\[(.+?)\]\(#(.+?)\)/g, ":ref:`$1 <$2>`");
const UNDERLINES = ["", "=", "-", "~"];

function writeRst(part: Part): string {
  switch (part.kind) {
    case "heading":
      return `${part.text}\n${(UNDERLINES[part.level] ?? "~").repeat(Math.max(4, 2 * part.text.length))}`;
    case "paragraph":
      return inRst(part.text);
    case "code":
      return `.. code-block::\n\n${part.text.replace(/^(?=.)/gm, "   ")}`;
    default:
      return `.. _${part.id}:\n\n.. table:: **${part.caption}**\n\n${grid(part.rows.map((row) => row.map(inRst)))}`;
  }
}

/** Columns of a terminal: a full-width sign takes two. */
const columns = (text: string): number =>
  [...text].reduce((sum, sign) => sum + eastAsianWidth(sign.codePointAt(0) ?? 0), 0);

function grid(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, x) => Math.max(...rows.map((row) => columns(row[x] ?? ""))));
  const rule = (sign: string): string => `   +${widths.map((width) => sign.repeat(width + 2)).join("+")}+`;
  const lines = rows.flatMap((row, y) => [
    `   | ${widths.map((width, x) => `${row[x] ?? ""}${" ".repeat(width - columns(row[x] ?? ""))}`).join(" | ")} |`,
    rule(y === 0 ? "=" : "-"),
  ]);
  return [rule("-"), ...lines].join("\n");
}

/** As a browser's copy gives it: every cell is a block of its own. */
function writeText(part: Part): string {
  if (part.kind === "table") return [part.caption, ...part.rows.flat()].map(inText).join("\n\n");
  return part.kind === "code" ? part.text : inText(part.text);
}

const inText = (text: string): string => text.replace(/\*\*(.+?)\*\*/g, "$1").replace(/\[(.+?)\]\(#.+?\)/g, "$1");
