/** The text of an example's body as it stands in its code block, and where its characters stand in the source. */
import type { Example } from "../../api-model/api-page.ts";
import type { Code, Document } from "../../document/document.ts";
import { allBlocks } from "../../document/visit.ts";
import { codeLineStarts } from "../../document/code-lines.ts";
import { countWhile, lastUpTo } from "../../source/ascending.ts";
import { oncePer } from "../../source/once-per.ts";

export interface BodyText {
  readonly text: string;
  /** What the block says that it is written in: "json", "javascript"; null where it says nothing. */
  readonly language: string | null;
  /** Where a character of the text stands in the source. */
  readonly offsetOf: (offset: number) => number;
}

/** null when the example has no body. */
export function bodyText(document: Document, example: Example): BodyText | null {
  const start = example.body?.places[""] ?? example.body?.breaks[0]?.span.start;
  const code = start === undefined ? undefined : codeAt(document, example.span.start);
  if (start === undefined || !code) return null;
  const lines = codeLineStarts(code);
  const line = lastUpTo(code.lineOffsets, start);
  const from = Math.min((lines[line] ?? 0) + start - (code.lineOffsets[line] ?? start), code.text.length);
  // a block may show what is sent and what comes back
  const last = lastUpTo(code.lineOffsets, example.span.end);
  const to =
    example.span.end < code.span.end ? (lines[last] ?? 0) + example.span.end - (code.lineOffsets[last] ?? 0) : Infinity;
  const offsetOf = (offset: number): number => {
    const at = from + offset;
    const on = lastUpTo(lines, at);
    return Math.min((code.lineOffsets[on] ?? code.span.start) + at - (lines[on] ?? 0), code.span.end);
  };
  return { text: code.text.slice(from, Math.max(from, to)), language: code.language ?? null, offsetOf };
}

/** The block of code that an offset stands in. */
function codeAt(document: Document, at: number): Code | undefined {
  const blocks = codeBlocks(document);
  const block = blocks[countWhile(blocks, ({ span }) => span.start <= at) - 1];
  return block && at <= block.span.end ? block : undefined;
}

/** The blocks of code of a page in its order. */
const codeBlocks = oncePer((document: Document): readonly Code[] =>
  [...allBlocks(document.blocks)]
    .filter((block) => block.type === "code")
    .toSorted((a, b) => a.span.start - b.span.start),
);
