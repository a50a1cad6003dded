/** What to write into a type cell, whatever markup its words stand in. */
import type { Evidence } from "../../api-model/api-page.ts";
import type { Fix } from "../../findings/finding.ts";
import type { Source } from "../../source/source.ts";
import { exactSpan } from "./places.ts";

/** The words replaced where they stand in one piece; words around a link by what comes before and behind it. */
export function typeEdits(source: Source, evidence: Evidence, better: string): Fix["edits"] {
  const span = exactSpan(source, evidence);
  if (span) return [{ span, replacement: better }];
  if (evidence.span.source !== source.id) return [];
  const at = better.indexOf(evidence.words);
  if (at < 0) return [];
  const raw = source.text.slice(evidence.span.start, evidence.span.end);
  const start = evidence.span.start + contentStart(raw);
  const end = evidence.span.start + contentEnd(raw);
  // only letters can be added to what a tag or a role would end
  if (end <= start || !/[A-Za-z]/.test(source.text[end - 1] ?? "")) return [];
  return [
    { span: { source: source.id, start, end: start }, replacement: better.slice(0, at) },
    { span: { source: source.id, start: end, end }, replacement: better.slice(at + evidence.words.length) },
  ].filter(({ replacement }) => replacement !== "");
}

const BLOCK_TAG = /^<(?:p|div|span|td)(?:\s[^<>]*)?>/i;

/** Behind blanks and the tags of paragraphs. */
function contentStart(raw: string): number {
  let at = 0;
  for (;;) {
    while (/\s/.test(raw[at] ?? "")) at += 1;
    const tag = BLOCK_TAG.exec(raw.slice(at, at + 500));
    if (!tag) return at;
    at += tag[0].length;
  }
}

/** Before blanks and closing tags. */
function contentEnd(raw: string): number {
  let at = raw.length;
  for (;;) {
    while (at > 0 && /\s/.test(raw[at - 1] ?? "")) at -= 1;
    const open = raw[at - 1] === ">" ? raw.lastIndexOf("</", at) : -1;
    if (open < 0 || !/^<\/(?:p|div|span|td)\s*>$/i.test(raw.slice(open, at))) return at;
    at = open;
  }
}
