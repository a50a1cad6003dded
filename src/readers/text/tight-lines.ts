/** What single lines of a copied page are by the lines around them: items of a list, what announces such, headings of sentences. */
import type { Block } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { CaptionPlace } from "../../language/language.ts";
import { EAST_ASIAN } from "../../language/scripts.ts";
import { isAddress, isRequestLine } from "./code.ts";
import { runAt } from "./flow-part.ts";
import type { FlowPart } from "./flow-part.ts";
import type { Run } from "./run.ts";
import type { Signs } from "./signs.ts";
import { isShortLine, isTitleCased, isUnpunctuated } from "./title-line.ts";

/** "limit (integer): how many", "limit：integer，必填", "limit 条数 [选填]", "404 – not found": what stands in a list item on pages that mark them. */
const ITEM = new RegExp(
  String.raw`^(?::?[A-Za-z_$@[][\w.$[\]{}-]{0,59}|\d{3}|\x60[^\x60]{1,60}\x60)(?:\s?[:：]\s?[^\s/]|\s?[(（]|\s+[–—-]\s|\s+[[【${EAST_ASIAN}])`,
  "u",
);

/**
 * How many lines from each part on follow each other without an empty line, each like an item of a list; 0 where they are lines of
 * code, of which some are indented.
 */
export function tightItems(parts: readonly FlowPart[], isTitled: (run: Run) => boolean): readonly number[] {
  const counts: number[] = Array.from({ length: parts.length }, () => 0);
  let isCode = false;
  for (let index = parts.length - 1; index >= 0; index--) {
    const [run, next] = [runAt(parts, index), runAt(parts, index + 1)];
    const isTight = next?.kind === "text" && next.gap === 1;
    if (!run || run.kind !== "text" || run.tabs > 0 || run.lines.length > 1 || !ITEM.test(run.text) || isTitled(run)) {
      isCode = false;
      continue;
    }
    isCode = run.lines[0]?.indent !== 0 || (isTight && (isCode || next.lines[0]?.indent !== 0));
    counts[index] = isCode ? 0 : 1 + (isTight ? (counts[index + 1] ?? 0) : 0);
  }
  return counts;
}

const MAX_LABEL = 40;

/** "Parameters", "Notes": a short line right above lines that are items, and no sentence. */
export function announcesItems(
  parts: readonly FlowPart[],
  index: number,
  items: readonly number[],
  signs: Signs,
): boolean {
  const run = runAt(parts, index);
  if (!isShortLine(run, MAX_LABEL) || runAt(parts, index + 1)?.gap !== 1) return false;
  return isTitleCased(run.text) && !signs.isStatus(run.text) && (items[index + 1] ?? 0) > 1;
}

/** Between short lines that no empty line sets apart: an item of a list. */
export function isAmongLines(parts: readonly FlowPart[], index: number, signs: Signs): boolean {
  const [before, run, next] = [runAt(parts, index - 1), runAt(parts, index), runAt(parts, index + 1)];
  const isLine = (one: Run | null): boolean =>
    isShortLine(one, MAX_LABEL) &&
    /^\p{L}/u.test(one.text) &&
    isUnpunctuated(one.text) &&
    !isRequestLine(one.text) &&
    signs.section(one.text) === null &&
    signs.captionPlace(one.text) === null;
  return run?.gap === 1 && next?.gap === 1 && isLine(before) && isLine(next);
}

/** A short line that is no sentence, above one. */
export function headsSentence(parts: readonly FlowPart[], index: number, signs: Signs): boolean {
  const [before, run, next] = [runAt(parts, index - 1), runAt(parts, index), runAt(parts, index + 1)];
  if (!isShortLine(run, MAX_LABEL)) return false;
  // what a label announces, and what is said of the address above it
  if (/[:：]$/.test(before?.text ?? "") || isAddress(before?.text ?? "") || isRequestLine(run.text)) return false;
  const isTitle =
    isTitleCased(run.text) &&
    !signs.isStatus(run.text) &&
    !signs.isCaption(run.text) &&
    signs.captionPlace(run.text) === null;
  return isTitle && next?.kind === "text" && next.tabs === 0 && next.gap === 2 && /[.。:：]$/.test(next.text);
}

/** Below "Path parameters" one line is a list, too. */
export function isUnderPlace(blocks: readonly Block[], signs: Signs): boolean {
  const last = blocks.at(-1);
  if (last?.type !== "heading" && last?.type !== "paragraph") return false;
  const place = signs.captionPlace(inlineText(last.content));
  return place !== null && PLACES.has(place);
}

const PLACES: ReadonlySet<CaptionPlace> = new Set(["path", "query", "form", "request-header", "request-body"]);
