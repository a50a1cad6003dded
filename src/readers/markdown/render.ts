/** Puts the blocks of a Markdown page into a sink. */
import { fenceTitle } from "./fence-title.ts";
import type { Code, Definitions, Heading, MarkdownBlock, MarkdownContainer, PipeTable, Slice } from "./block-tree.ts";
import { isPlain, readInline } from "./inline.ts";
import type { OtherPiece } from "./inline.ts";
import { cellText, eachStretch, joinLines, sourceEnd, sourceOffset } from "./inline-text.ts";
import type { InlineText } from "./inline-text.ts";
import type { LinkTargets } from "./link-targets.ts";
import { rowCells } from "./pipe-row.ts";
import { IS_BARE_LINE, SHOWN_ROWS, SHOWS_AS_CODE } from "../html/table.ts";
import type { Sink } from "./sink.ts";

export interface Rendering {
  readonly sink: Sink;
  readonly text: string;
  readonly targets: LinkTargets;
}

export function renderBlock(rendering: Rendering, block: MarkdownBlock): void {
  const { sink, text } = rendering;
  switch (block.type) {
    case "paragraph":
      sink.open("p", block.start);
      renderInline(rendering, joinLines(text, block.lines), block.showsAsCode);
      return sink.close("p", block.end);
    case "heading":
      return renderHeading(rendering, block);
    case "definitions":
      return renderDefinitions(rendering, block);
    case "rule":
      return sink.empty("hr", block.start, block.end);
    case "html":
      for (const line of block.lines) renderRawLine(rendering, line, block.showsAsCode);
      return;
    case "code":
      return renderCode(rendering, block);
    case "table":
      return renderTable(rendering, block);
    default:
      return renderContainer(rendering, block);
  }
}

/** Generators take attributes from the end of a heading: "## Create {#create}", `## Create {id="create"}`, `## Create {lang="en"}`. */
const HEADING_ATTRIBUTES =
  /(?:[ \t]\{[ \t]{0,3}|(?<=[^\s{/])\{(?=#))(?<list>(?:[#.][\w:.-]{1,200}|[\w:-]{1,40}="[^"{}\n]{0,200}")(?:[ \t]{1,3}(?:[#.][\w:.-]{1,200}|[\w:-]{1,40}="[^"{}\n]{0,200}")){0,10})[ \t]{0,3}\}[ \t]{0,9}$/;
const ID = /(?:^|[ \t])(?:#|id="(?=[\w:.-]{1,200}"))(?<id>[\w:.-]{1,200})/;

function renderHeading(rendering: Rendering, { level, lines, start, end }: Heading): void {
  const { sink, text } = rendering;
  const last = lines.at(-1);
  const given = last && HEADING_ATTRIBUTES.exec(text.slice(last.start, last.end));
  const id = ID.exec(given?.groups?.list ?? "")?.groups?.id;
  const shown = given
    ? [
        ...lines.slice(0, -1),
        { ...last, end: last.start + text.slice(last.start, last.start + given.index).trimEnd().length },
      ]
    : lines;
  sink.open(`h${level}`, start, id === undefined ? undefined : { name: "id", written: id });
  renderInline(rendering, joinLines(text, shown));
  sink.close(`h${level}`, end);
}

function renderDefinitions(rendering: Rendering, { start, end, entries }: Definitions): void {
  const { sink, text } = rendering;
  const put = (name: string, lines: readonly Slice[], from: number): void => {
    sink.open(name, from);
    renderInline(rendering, joinLines(text, lines));
    sink.close(name, lines.at(-1)?.end ?? from);
  };
  sink.open("dl", start);
  for (const { term, definitions, start: from } of entries) {
    put("dt", term, from);
    for (const lines of definitions) put("dd", lines, lines[0]?.start ?? from);
  }
  sink.close("dl", end);
}

function renderContainer(rendering: Rendering, block: MarkdownContainer): void {
  const name = CONTAINER_NAMES[block.type] ?? (block.marker?.ordered ? "ol" : "ul");
  rendering.sink.open(name, block.start, block.kind === undefined ? undefined : { name: "class", written: block.kind });
  for (const child of block.children) renderBlock(rendering, child);
  rendering.sink.close(name, block.end);
}

const CONTAINER_NAMES: Readonly<Record<MarkdownContainer["type"], string | null>> = {
  document: "div",
  quote: "blockquote",
  item: "li",
  "set-apart": "div",
  list: null,
};

function renderRawLine({ sink, text }: Rendering, { start, end, pad }: Slice, showsAsCode = false): void {
  if (pad > 0) sink.text(" ".repeat(pad), start, start);
  let from = start;
  for (const { index } of showsAsCode ? text.slice(start, end).matchAll(/<table(?=[\s>])/gi) : []) {
    const behind = start + index + "<table".length;
    sink.raw(text.slice(from, behind), from);
    sink.raw(` ${SHOWS_AS_CODE}=""`, behind);
    from = behind;
  }
  sink.raw(text.slice(from, end), from);
  sink.text("\n", end, end);
}

function renderCode({ sink, text }: Rendering, block: Code): void {
  const info = block.fence ? text.slice(block.fence.info.start, block.fence.info.end) : "";
  const language = info.split(/\s/, 1)[0] ?? "";
  const title = fenceTitle(info.slice(language.length));
  if (title !== null) {
    sink.open("p", block.start);
    sink.open("strong", block.start);
    sink.text(title, block.start, block.start);
    sink.close("strong", block.start);
    sink.close("p", block.start);
  }
  sink.open("pre", block.start);
  const attribute = language === "" ? undefined : { name: "class", written: `language-${language}` };
  sink.open("code", block.start, attribute);
  for (const { start, end, pad } of block.lines) {
    sink.text(" ".repeat(pad), start, start);
    sink.text(text.slice(start, end), start, end);
    sink.text("\n", end, end);
  }
  sink.close("code", block.end);
  sink.close("pre", block.end);
}

/** Missing cells at the ends of short rows that are filled in; a table made to be huge has more. */
const MOST_FILLED = 65_536;

function renderTable(rendering: Rendering, block: PipeTable): void {
  const { sink, text } = rendering;
  let filled = 0;
  const shown = block.shownRows === undefined ? undefined : { name: SHOWN_ROWS, written: String(block.shownRows) };
  sink.open("table", block.start, block.showsAsCode ? { name: SHOWS_AS_CODE, written: "" } : shown);
  block.rows.forEach((row, index) => {
    const name = index === 0 ? "th" : "td";
    if (index === 0) sink.open("thead", row.start);
    if (index === 1) sink.open("tbody", row.start);
    const isBareLine = block.columns > 1 && !text.slice(row.start, row.end).includes("|");
    sink.open("tr", row.start, isBareLine ? { name: IS_BARE_LINE, written: "" } : undefined);
    // A short row is filled up, what a long one has too much is left out.
    const cells = rowCells(text, row).slice(0, block.columns);
    filled += block.columns - cells.length;
    while (cells.length < block.columns && filled <= MOST_FILLED) {
      cells.push({ start: row.end, end: row.end, pad: 0 });
    }
    for (const cell of cells) {
      sink.open(name, cell.start);
      renderInline(rendering, cellText(text, cell), false, false);
      sink.close(name, cell.end);
    }
    sink.close("tr", row.end);
    if (index === 0) sink.close("thead", row.end);
  });
  if (block.rows.length > 1) sink.close("tbody", block.end);
  sink.close("table", block.end);
}

/** @param readsMeant strong type that a browser shows as stars, too; cells of tables are read as they show */
function renderInline({ sink, targets }: Rendering, inline: InlineText, showsAsCode = false, readsMeant = true): void {
  const { text } = inline;
  if (isPlain(text)) return putText(sink, inline, text, 0, text.length);
  let strongDepth = 0;
  for (const piece of readInline(text, targets, readsMeant)) {
    const { from } = piece;
    switch (piece.kind) {
      case "text":
        putText(sink, inline, piece.text, from, piece.to);
        break;
      case "delimiters": {
        if (showsAsCode && piece.char === "_") {
          putText(sink, inline, piece.char.repeat(piece.length), from, from + piece.length);
          break;
        }
        const closed = from + piece.closing;
        for (let closes = piece.strongCloses; closes > 0; closes -= 1) {
          strongDepth -= 1;
          if (strongDepth === 0) sink.close("strong", sourceEnd(inline, closed));
        }
        putText(sink, inline, piece.char.repeat(piece.left), closed, closed + piece.left);
        for (let opens = piece.strongOpens; opens > 0; opens -= 1) {
          strongDepth += 1;
          if (strongDepth === 1) sink.open("strong", sourceOffset(inline, closed + piece.left));
        }
        break;
      }
      default:
        renderPiece(sink, inline, piece);
    }
  }
}

function renderPiece(sink: Sink, inline: InlineText, piece: OtherPiece): void {
  const { from, to } = piece;
  const start = sourceOffset(inline, from);
  const end = sourceEnd(inline, to);
  switch (piece.kind) {
    case "code":
      sink.open("code", start);
      putText(sink, inline, piece.text, from, to);
      return sink.close("code", end);
    case "break":
      return sink.empty("br", start, end);
    case "raw":
      return eachStretch(inline, from, to, (partFrom, partTo, offset) =>
        sink.raw(inline.text.slice(partFrom, partTo), offset),
      );
    case "image":
      return sink.empty("img", start, end, { name: "src", written: piece.target });
    case "autolink": {
      const isMail = !/^[a-zA-Z][a-zA-Z0-9+.-]{1,31}:/.test(piece.text);
      // Nothing in it has a meaning of its own.
      const written = piece.text.replace(/[\\&]/g, "\\$&");
      sink.open("a", start, { name: "href", written: isMail ? `mailto:${written}` : written });
      putText(sink, inline, piece.text, from + 1, to - 1);
      return sink.close("a", end);
    }
    case "bracket":
      if (piece.target !== null) {
        return sink.open("a", start, { name: "href", written: piece.target });
      }
      return putText(sink, inline, piece.isImage ? "![" : "[", from, to);
    case "link-end":
      return sink.close("a", end);
  }
}

/** Text that stands for the stretch from `from` to `to`. */
function putText(sink: Sink, inline: InlineText, text: string, from: number, to: number): void {
  if (text === "") return;
  if (text.length !== to - from) {
    return sink.text(text, sourceOffset(inline, from), sourceEnd(inline, to));
  }
  eachStretch(inline, from, to, (partFrom, partTo, offset) =>
    sink.text(text.slice(partFrom - from, partTo - from), offset, offset + partTo - partFrom),
  );
}
