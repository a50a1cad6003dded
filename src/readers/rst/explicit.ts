/** What begins with two dots: targets, footnotes, substitution definitions, directives, and else comments. */
import type { Block, Text } from "../../document/document.ts";
import type { Body, Construct } from "./body.ts";
import { readNested } from "./body.ts";
import { readDirective } from "./directives.ts";
import { bodyLines, endOf, hasText, indentedFrom, startOf, textAfter } from "./lines.ts";
import { spanBetween, spanOfLines, takeIds } from "./page.ts";
import { defineTarget, normalizeName } from "./references.ts";
import { readSubstitution } from "./substitutions.ts";
import { readTarget } from "./targets.ts";

const NAME = "[\\p{L}\\p{N}]+(?:[-._+:][\\p{L}\\p{N}]+)*";
const FOOTNOTE = new RegExp(`\\[([0-9]+|#(?:${NAME})?|\\*|${NAME})\\](?: +|$)`, "uy");
const DIRECTIVE = new RegExp(`(${NAME}) ?::(?: +|$)`, "uy");

export const explicitMarkup: Construct = {
  starts(lines, i) {
    const { text } = lines.sheet;
    const start = startOf(lines, i);
    return text.startsWith("..", start) && (endOf(lines, i) === start + 2 || text[start + 2] === " ");
  },
  read(body) {
    const { lines, at } = body;
    const start = textAfter(lines, at, startOf(lines, at) + 2);
    const mark = start < endOf(lines, at) ? lines.sheet.text[start] : "";
    const read =
      (mark === "_" && readTarget(body, start + 1)) ||
      (mark === "|" && readSubstitution(body, start)) ||
      (mark === "[" && readFootnote(body, start)) ||
      (mark !== "" && readNamed(body, start));
    if (!read) skipComment(body, mark === "");
    return true;
  },
};

/** `__ https://example.com`: the short form of an anonymous target. */
export const anonymousTarget: Construct = {
  starts(lines, i) {
    const { text } = lines.sheet;
    const start = startOf(lines, i);
    return text.startsWith("__", start) && (endOf(lines, i) === start + 2 || text[start + 2] === " ");
  },
  read(body) {
    const { lines, at } = body;
    return readTarget(body, textAfter(lines, at, startOf(lines, at) + 2), true);
  },
};

function readNamed(body: Body, start: number): boolean {
  const { lines, at } = body;
  const head = lines.sheet.text.slice(start, endOf(lines, at));
  DIRECTIVE.lastIndex = 0;
  const match = DIRECTIVE.exec(head);
  if (match?.[1] === undefined) return false;
  const { to, margin } = indentedFrom(lines, at + 1, 1);
  readDirective(body, match[1], bodyLines(lines, at, to, start + match[0].length, margin), to);
  return true;
}

function readFootnote(body: Body, start: number): boolean {
  const { page, lines, at } = body;
  FOOTNOTE.lastIndex = 0;
  const match = FOOTNOTE.exec(lines.sheet.text.slice(start, endOf(lines, at)));
  const label = match?.[1];
  if (!match || label === undefined) return false;
  const { to, margin } = indentedFrom(lines, at + 1, 1);
  const isAuto = label.startsWith("#") || label === "*";
  const name = normalizeName(label.replace(/^[#*]/, ""));
  const ids = [...takeIds(page)];
  if (name !== "") {
    ids.push(name);
    defineTarget(page.references, name, { kind: "place" });
  }
  const span = spanBetween(page, lines.sheet, start + 1, start + 1 + label.length);
  const text: Text = { type: "text", text: label, span };
  if (isAuto) page.references.autoFootnotes.push({ label, text, ids });
  const content = bodyLines(lines, at, to, start + match[0].length, margin);
  const blocks: Block[] = [{ type: "paragraph", content: [text], ids: [], span }, ...readNested(body, content)];
  const kind = isAuto || /^[0-9]/.test(label) ? "footnote" : "citation";
  body.blocks.push({ type: "note", kind, blocks, ids, span: spanOfLines(page, lines, at, to) });
  body.at = to;
  return true;
}

/** Two dots alone before a blank line comment out nothing but themselves. */
function skipComment(body: Body, isBare: boolean): void {
  const { lines, at } = body;
  const isEmpty = isBare && !hasText(lines, at + 1);
  body.at = isEmpty ? at + 1 : indentedFrom(lines, at + 1, 1).to;
}
