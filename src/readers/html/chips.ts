/**
 * Sibling elements that a style sets apart, as badges and columns are, though nothing stands between them in the source:
 * `<span class="verb">GET</span><span class="path">/things</span>`. A reader of the page sees two things.
 */
import type { DomElement, DomNode } from "./dom.ts";
import { isElement } from "./dom.ts";
import { elementKind } from "./elements.ts";

/** Whether a gap is seen between two elements that touch; `isOnlyElements` tells of the line that they stand in. */
export function hasGap(before: DomElement, after: DomElement, isOnlyElements: () => boolean): boolean {
  if (!runsInLine(before) || !runsInLine(after)) return false;
  const [left, right] = [textOf(before), textOf(after)];
  if (/^\s*[A-Za-z]{2,8}$/.test(left) && /^(?:\/|https?:|\{)/.test(right)) return true;
  return /\w$/.test(left) && /^\w/.test(right) && isStyled(before, after) && isOnlyElements();
}

/** Whether no text stands between the elements of a line. */
export function holdsOnlyElements(nodes: readonly DomNode[]): boolean {
  return nodes.every((node) => node.type !== "text" || (node.data ?? "").trim() === "");
}

/** Spans, and what a browser sets in code, strong or slanted type. */
function runsInLine({ name }: DomElement): boolean {
  const kind = elementKind(name);
  return kind === undefined || kind === "strong" || kind === "code" || kind === "slanted" || kind === "anchor";
}

/** Two elements that look unlike each other. A word that is split for its letters' sake has one class, or none. */
function isStyled(before: DomElement, after: DomElement): boolean {
  const [left, right] = [before.attribs["class"] ?? "", after.attribs["class"] ?? ""];
  const isMarked = ({ name }: DomElement, classes: string): boolean =>
    classes !== "" || elementKind(name) !== undefined;
  if (left === "" && right === "") return false;
  return isMarked(before, left) && isMarked(after, right) && (left !== right || before.name !== after.name);
}

/** What a chip says is short. */
const LONGEST = 2000;

function textOf(node: DomNode): string {
  let text = "";
  const add = (part: DomNode): void => {
    if (text.length > LONGEST) return;
    if (part.type === "text") text += part.data ?? "";
    else if (!isElement(part) || elementKind(part.name) !== "silent")
      for (const child of part.children ?? []) add(child);
  };
  add(node);
  return text;
}
