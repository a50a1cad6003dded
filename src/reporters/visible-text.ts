/**
 * Page text made safe to look at: what would be invisible, turn the reading direction or drive a terminal is written out.
 * Every reporter for people passes page text through here, once, where it prints it.
 */
import { foldSpace } from "../source/text.ts";

// Controls, format characters (bidi overrides, zero-width space, tags), line separators, unpaired surrogates,
// noncharacters. Tab and line feed stay, and so do the joiners that some scripts are spelled with.
const INVISIBLE =
  /(?!\t|\n|\u200c|\u200d|[\u0600-\u0605\u06dd])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** `text` with CRLF and CR as line feeds and invisible characters written out: `[U+202E]`. */
export function visible(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE, writtenOut)
    .replace(/#(?=#(?:vso|teamcity)?\[)/g, "# ");
}

/**
 * Lines that no runner of a pipeline takes for a command of its own: GitHub looks for `::error::` behind whatever is blank at the
 * beginning of a line. For whole outputs that are read in a log.
 */
export function logText(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, "$1: ");
}

/** Lines for a person, each of them one whatever a page says in it. */
export function logLines(lines: readonly string[]): string {
  return logText(lines.map((line) => `${visible(line).replaceAll("\n", " ")}\n`).join(""));
}

/** JSON text with the characters written out that drive a terminal, turn the reading direction or begin a command in a log. */
export function inertJson(json: string): string {
  return json.replace(
    /#(?=#(?:vso|teamcity)?\[)|[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function writtenOut(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
  return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
}

/** `text` on one line, for places where a line break would mean something else. */
export function oneLine(text: string): string {
  return foldSpace(visible(text));
}

/** At most `limit` UTF-16 units of `text`, the last one "…" where something was cut; no character is cut in two. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
