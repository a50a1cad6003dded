/** Text taken as it is: literal blocks after `::`, and doctest sessions. */
import type { Body, Construct } from "./body.ts";
import { codeBlock } from "./body.ts";
import { isPunctuation } from "./characters.ts";
import type { Lines } from "./lines.ts";
import { dedentLines, endOf, hasText, indentedFrom, indentOf, skipBlank, skipText, startOf } from "./lines.ts";
import { report, spanOfLines } from "./page.ts";

/** Reads the block that a paragraph's final `::` announces: indented lines, or lines that all begin with one mark. */
export function readLiteralBlock(body: Body): void {
  const { page, lines } = body;
  const from = skipBlank(lines, body.at);
  if (hasText(lines, from) && indentOf(lines, from) > 0) {
    const { to, margin } = indentedFrom(lines, from, 1);
    const literal = dedentLines(lines, from, to, margin);
    body.blocks.push(codeBlock(page, literal, 0, literal.count, null));
    body.at = to;
    return;
  }
  const to = quotedUntil(lines, from);
  if (to === from) {
    const last = Math.max(0, body.at - 1);
    report(page, "malformed", `no literal block after "::"`, spanOfLines(page, lines, last, last + 1));
    return;
  }
  body.blocks.push(codeBlock(page, lines, from, to, null));
  body.at = to;
  if (hasText(lines, to)) {
    report(
      page,
      "malformed",
      "literal block whose lines begin with different marks",
      spanOfLines(page, lines, to, to + 1),
    );
  }
}

function quotedUntil(lines: Lines, from: number): number {
  const { text } = lines.sheet;
  const mark = text.charCodeAt(startOf(lines, from));
  if (!hasText(lines, from) || !isPunctuation(mark)) return from;
  let to = from;
  while (hasText(lines, to) && text.charCodeAt(startOf(lines, to)) === mark) to++;
  return to;
}

/** An interactive session: from `>>> ` to the next blank line. */
export const doctest: Construct = {
  starts(lines, i) {
    const { text } = lines.sheet;
    const start = startOf(lines, i);
    return text.startsWith(">>>", start) && (text[start + 3] === " " || endOf(lines, i) === start + 3);
  },
  read(body) {
    const to = skipText(body.lines, body.at);
    body.blocks.push(codeBlock(body.page, body.lines, body.at, to, "pycon"));
    body.at = to;
    return true;
  },
};
