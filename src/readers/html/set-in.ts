/**
 * How far the text of a cell is set in from the left. Pages that are made from a tree of fields draw its depth so, with one sign
 * for all depths or none: `<span style="padding-left: 40px">├─ id</span>`, `<span class="indent-level-2"></span>id`.
 */
import { type DomElement, type DomNode, isElement } from "./dom.ts";

/** In pixels; 0 for a text that begins where its cell does. */
export function setIn(cell: DomElement): number {
  let width = widthOf(cell);
  let nodes: readonly DomNode[] = cell.children;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    let inner: DomElement | null = null;
    for (const node of nodes) {
      if (!isElement(node)) {
        if ((node.data ?? "").trim() !== "") return width;
        continue;
      }
      // what is drawn and holds no text moves what stands behind it
      width += widthOf(node);
      if (!holdsText(node)) continue;
      inner = node;
      break;
    }
    if (inner === null) return width;
    nodes = inner.children;
  }
  return width;
}

/** Elements within elements of a cell; no page draws more around a name. */
const DEEPEST = 8;

function widthOf({ attribs }: DomElement): number {
  const { style, class: classes } = attribs;
  const level = classes === undefined ? undefined : LEVEL.exec(classes)?.[1];
  const drawn = style === undefined ? 0 : styledWidth(style);
  return drawn > 0 || level === undefined ? drawn : Number(level) * EM;
}

/** "indent-level-2", "depth-1", "tree-indent2". */
const LEVEL = /(?:^|[\s_-])(?:indent(?:[-_]?level)?|depth)[-_]?(\d)(?=\s|$)/;

function styledWidth(style: string): number {
  let width = 0;
  for (const [, amount = "", unit = ""] of style.matchAll(LEFT)) width += Number(amount) * (PIXELS[unit] ?? 1);
  return width;
}

const LEFT = /(?:^|;)\s*(?:padding-left|margin-left|text-indent)\s*:\s*(\d{1,4}(?:\.\d{1,3})?)\s*(px|pt|r?em|ch)?/g;

const EM = 16;
const PIXELS: Readonly<Record<string, number>> = { pt: 4 / 3, em: EM, rem: EM, ch: EM / 2 };

const holdsText = (node: DomNode): boolean =>
  node.type === "text" ? (node.data ?? "").trim() !== "" : (node.children ?? []).some(holdsText);
