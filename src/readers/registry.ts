/** Which reader reads what: formats are told by content, since Markdown and RST arrive named `.txt` too. */
import type { Document, Format } from "../document/document.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import type { Source } from "../source/source.ts";
import { readAsciidoc } from "./asciidoc/asciidoc.ts";
import { detectFormat } from "./detect.ts";
import { readHtml } from "./html/html.ts";
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
  return readers[detectFormat(source)](source);
}
