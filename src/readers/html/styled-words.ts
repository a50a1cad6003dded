/**
 * Words that a style prints where an element has none: `<th class="param-data-type"></th>` is headed "data type", and
 * `<span class="property-required"></span>` says "required".
 */
import { type DomElement, type DomNode, isElement } from "./dom.ts";

const COLUMN =
  /(?:^|[-_])(?:param|parameter|property|field|header|column|col)[-_]{1,2}([a-z]{2,20}(?:[-_][a-z]{2,20})?)$/;
const REQUIRED = /(?:^|[-_])(required|mandatory|optional)$/;

/** The heads of a row of `<th>` none of which has a text; null where one has, or a class says nothing. */
export function styledHeads(cells: readonly DomElement[]): readonly string[] | null {
  if (cells.length < 2 || cells.some(holdsText)) return null;
  const words = cells.map((cell) => classWord(cell, COLUMN)?.replaceAll(/[-_]/g, " ") ?? "");
  return words.includes("") ? null : words;
}

const PART = /(?:^|[-_])((?:request|response)s?(?:[-_](?:body|params|parameters|headers))?)$/;

/** The words over a section that begins with none of its own: `<section class="api-request-body">`. */
export function styledTitle(element: DomElement): string | null {
  const words = element.name === "section" ? (classWord(element, PART)?.replaceAll(/[-_]/g, " ") ?? null) : null;
  if (words === null) return null;
  const [noun = ""] = words.split(/s?(?: |$)/, 1);
  const isTitled = [...partsOf(element, MOST_PARTS)].some(
    (part, at) =>
      at === MOST_PARTS - 1 || (isElement(part) ? HEADING.test(part.name) : saysFirst(part.data ?? "", noun)),
  );
  return isTitled ? null : words;
}

const HEADING = /^(?:h[1-6]|legend|strong)$/;

/** A section with more in it is none that its class alone tells of. */
const MOST_PARTS = 2000;

const saysFirst = (text: string, noun: string): boolean => text.trimStart().toLowerCase().startsWith(noun);

/** The elements and texts in an element, in page order, up to a number of them. */
function* partsOf(element: DomElement, most: number): Iterable<DomNode> {
  const waiting: DomNode[] = [...element.children].toReversed();
  for (let count = 0; count < most; count += 1) {
    const node = waiting.pop();
    if (!node) return;
    yield node;
    for (const child of (node.children ?? []).toReversed()) waiting.push(child);
  }
}

/** The nodes that say what a list holds: `<section class="array-items">Lamp</section>` is drawn below "Items"; null in any other. */
export function listedType(element: DomElement): readonly DomNode[] | null {
  if (classWord(element, ITEMS) === null) return null;
  const nodes = element.children.filter(holdsText);
  const [only, ...others] = nodes;
  return only && others.length === 0 ? nodes : null;
}

const ITEMS = /(?:^|[-_])array[-_](items?)$/;

/** The mark that stands in a cell without a text. */
export function styledMark(cell: DomElement): string | null {
  if (holdsText(cell)) return null;
  for (const child of cell.children.filter(isElement)) {
    const mark = classWord(child, REQUIRED);
    if (mark !== null) return mark;
  }
  return null;
}

const classWord = ({ attribs }: DomElement, pattern: RegExp): string | null =>
  (attribs["class"] ?? "")
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => pattern.exec(word)?.[1] ?? [])[0] ?? null;

const holdsText = (node: DomNode): boolean =>
  node.type === "text" ? (node.data ?? "").trim() !== "" : (node.children ?? []).some(holdsText);
