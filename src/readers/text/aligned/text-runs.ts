/** Cuts the text between aligned tables into runs: its lines were broken to fit the printed page, and are joined again. */
import { isCommand, isRequestLine, jsonLength, opensJson } from "../code.ts";
import { fragmentOf } from "../fragment.ts";
import type { Line } from "../lines.ts";
import { makeRun } from "../run.ts";
import type { Run } from "../run.ts";
import { isItem } from "../runs.ts";
import type { Signs } from "../signs.ts";

const ITEM_INDENT = 4;

export function textRuns(lines: readonly Line[], signs: Signs): Run[] {
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
    const text = line.text.trim();
    const stops = (at: number): boolean => isSign(lines[at], signs);
    let length = 1;
    let kind: Run["kind"] = "text";
    if (opensJson(text)) {
      kind = "code";
      length = jsonLength(lines, index, stops);
    } else if (isCommand(text)) {
      kind = "code";
      while (lines[index + length]?.blank === false) length++;
    } else if (!isSign(line, signs) && !isRequestLine(text)) {
      while (goesOn(lines, index, index + length, right, signs)) length++;
    } else if (isRequestLine(text)) {
      while (addressGoesOn(lines, index + length, right)) length++;
    }
    const fragments = lines.slice(index, index + length).map((part) => fragmentOf(part));
    if (
      kind === "text" &&
      (isItem(line.text) || (fragments[0]?.indent ?? 0) >= ITEM_INDENT) &&
      !isRequestLine(text) &&
      !signs.isCaption(text)
    )
      kind = "items";
    runs.push(makeRun(kind, fragments, { gap, tabs: 0, gapBeforeTabs: 0 }));
    gap = 1;
    index += length;
  }
  return runs;
}

function isSign(line: Line | undefined, signs: Signs): boolean {
  if (!line || line.blank) return false;
  const text = line.text.trim();
  return (/^\S/.test(line.text) && signs.section(text) !== null) || signs.isStatus(text) || signs.isCaption(text);
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
  return room * 0.7 < (text.split(/\s/)[0] ?? "").length + 1;
}

/** An address broken behind a slash goes on at the line's start. */
function addressGoesOn(lines: readonly Line[], at: number, right: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || !line || line.blank) return false;
  const text = before.text.trimEnd();
  return /[/?}|-]$/.test(text) && text.length > right * 0.5 && !/\s/.test(line.text.trim());
}
