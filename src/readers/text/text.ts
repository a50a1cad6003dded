/** Reads plain text: what a reader copied from a web page, a converter made of a PDF, or a writer laid out by hand. */
import type { Block, Document } from "../../document/document.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Source } from "../../source/source.ts";
import type { Reader } from "../reader.ts";
import { readAligned } from "./aligned/aligned.ts";
import { readCopied } from "./copied.ts";
import { detectDialect } from "./dialect.ts";
import { splitLines } from "./lines.ts";
import { makeSigns } from "./signs.ts";
import type { Signs } from "./signs.ts";
import { readWritten } from "./written.ts";

/** "-------- ----------": what stands below the names of the columns, in each of them. */
const RULER = /^\s*-{3,}(?: +-{3,})+\s*$/;

export function makeTextReader(vocabulary: Vocabulary): Reader {
  const signs = makeSigns(vocabulary);
  return (source) => readText(source, signs);
}

function readText(source: Source, signs: Signs): Document {
  const lines = splitLines(source.text).filter(({ text }) => !RULER.test(text));
  const dialect = detectDialect(lines, signs);
  const page = { source: source.id, text: source.text };
  return { source: source.id, format: "text", blocks: blocksOf(), fields: [], problems: [] };

  function blocksOf(): readonly Block[] {
    if (dialect === "columns") return readAligned({ ...page, lineEnds: "fitted" }, lines, signs);
    const forced = { ...page, lineEnds: "forced" } as const;
    return dialect === "written" ? readWritten(forced, lines) : readCopied(forced, lines, signs, dialect === "tabs");
  }
}
