/** Cuts the text between aligned tables into runs: its lines were broken to fit the printed page, and are joined again. */
import { isCommand, isRequestLine, jsonLength, opensJson } from "../code.ts";
import { fragmentOf } from "../fragment.ts";
import { withoutMarks } from "../marked-caption.ts";
import type { Line } from "../lines.ts";
import { makeRun } from "../run.ts";
import type { Run } from "../run.ts";
import { isItem } from "../runs.ts";
import type { Signs } from "../signs.ts";

const ITEM_INDENT = 4;

/** A title shorter than this stands on one line, large as it is printed. */
const LONG_TITLE = 30;
/** How much of a line's end may stay empty before a word that would fit: letters are not of one width. */
const SLACK = 0.7;

/** `opensText`: the first of the lines is the page's title. */
export function textRuns(lines: readonly Line[], opensText: boolean, signs: Signs): Run[] {
  const runs: Run[] = [];
  const right = lines.reduce((most, line) => Math.max(most, line.text.trimEnd().length), 0);
  let gap = 1;
  for (let index = 0; index < lines.length;) {
    const line = lines[index] as Line;
    if (line.blank) {
      gap++;
      index++;
      continue;
    }
    const isTitle = opensText && runs.length === 0;
    const { kind, length } = runAt(lines, index, right, isTitle, signs);
    const fragments = lines.slice(index, index + length).map((part) => withoutMarks(fragmentOf(part)));
    runs.push(makeRun(kind, fragments, { gap, tabs: 0, gapBeforeTabs: 0 }));
    gap = 1;
    index += length;
  }
  return runs;
}

function runAt(
  lines: readonly Line[],
  from: number,
  right: number,
  isTitle: boolean,
  signs: Signs,
): { kind: Run["kind"]; length: number } {
  const line = lines[from] as Line;
  const text = line.text.trim();
  if (opensJson(text)) return { kind: "code", length: jsonLength(lines, from, (at) => isSign(lines[at], signs)) };
  let length = 1;
  if (isCommand(text)) {
    while (lines[from + length]?.blank === false) length++;
    return { kind: "code", length };
  }
  if (isRequestLine(text)) {
    while (addressGoesOn(lines, from + length, right)) length++;
    return { kind: "text", length };
  }
  if (isTitle && titleGoesOn(lines, from + 1, signs)) return { kind: "text", length: 2 };
  if (!isSign(line, signs)) while (goesOn(lines, from, from + length, right, signs)) length++;
  const isIndented = isItem(line.text) || fragmentOf(line).indent >= ITEM_INDENT;
  return { kind: isIndented && !signs.isCaption(text) ? "items" : "text", length };
}

/** A long title is broken, and its second line is the shorter one. */
function titleGoesOn(lines: readonly Line[], at: number, signs: Signs): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || !line || line.blank || isSign(line, signs)) return false;
  const [above, text] = [before.text.trim(), line.text.trim()];
  return above.length >= LONG_TITLE && text.length < above.length && !/[.。:：]$/.test(text);
}

function isSign(line: Line | undefined, signs: Signs): boolean {
  if (!line || line.blank) return false;
  const text = line.text.trim();
  return (
    (/^\S/.test(line.text) && signs.section(text) !== null) ||
    signs.isStatus(text) ||
    signs.isCaption(text) ||
    signs.isCallLabel(text)
  );
}

/** Whether a line goes on with the text of the one before it: no empty line, the same indentation, and no room there. */
function goesOn(lines: readonly Line[], first: number, at: number, right: number, signs: Signs): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || !line || line.blank || isSign(line, signs) || isItem(line.text)) return false;
  const text = line.text.trim();
  if (opensJson(text) || isRequestLine(text)) return false;
  const indent = fragmentOf(line).indent;
  if (Math.abs(indent - fragmentOf(before).indent) > 1 && !isItem(lines[first]?.text ?? "")) return false;
  const room = right - before.text.trimEnd().length;
  return room * SLACK < (text.split(/\s/)[0] ?? "").length + 1;
}

/** An address broken behind a slash goes on at the line's start. */
function addressGoesOn(lines: readonly Line[], at: number, right: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || !line || line.blank) return false;
  const text = before.text.trimEnd();
  return /[/?&}|-]$/.test(text) && text.length > right * 0.5 && !/\s/.test(line.text.trim());
}
