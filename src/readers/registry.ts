/** Which reader reads what: formats are told by content, since Markdown and RST arrive named `.txt` too. */
import type { Document, Format } from "../document/document.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import type { Source } from "../source/source.ts";
import { readAsciidoc } from "./asciidoc/asciidoc.ts";
import { detectFormat } from "./detect.ts";
import { readHtml } from "./html/html.ts";
import { isOpenApi } from "./openapi/detect.ts";
import { readMarkdown } from "./markdown/markdown.ts";
import type { Reader } from "./reader.ts";
import { readRst } from "./rst/rst.ts";
import { makeTextReader } from "./text/text.ts";

/** The reader of each format. A new format is a folder, and a line here. */
export function makeReaders(vocabulary: Vocabulary): Readonly<Record<Format, Reader>> {
  return {
    markdown: readMarkdown,
    html: readHtml,
    rst: readRst,
    asciidoc: readAsciidoc,
    text: makeTextReader(vocabulary),
  };
}

/** Reads a source as what its content says it is. */
export function readDocument(source: Source, readers: Readonly<Record<Format, Reader>>): Document {
  return isOpenApi(source) ? asCode(source) : readers[detectFormat(source)](source);
}

/** An API specification has no markup: every line is shown as it stands. */
function asCode({ id, text, lineStarts }: Source): Document {
  const span = { source: id, start: 0, end: text.length };
  const code = { type: "code", span, ids: [], language: null, text, lineOffsets: lineStarts } as const;
  return { source: id, format: "text", blocks: [code], fields: [], problems: [] };
}
