/** `<ul>`, `<ol>` and `<dl>`. */
import type { ListItem } from "../../document/document.ts";
import type { DomElement, DomNode } from "./dom.ts";
import { isElement } from "./dom.ts";
import { endParagraph, openFlow, takeIds } from "./flow.ts";
import type { Flow } from "./flow.ts";
import { coverSpans, nodeSpan } from "./places.ts";
import type { ReadNodes } from "./table.ts";

/** Adds a list to the flow. What stands between its items belongs to the item before. */
export function readList(flow: Flow, element: DomElement, readNodes: ReadNodes): void {
  const parts: DomNode[][] = [];
  const item = itemName(element);
  for (const child of element.children) {
    const last = parts.at(-1);
    if (!last || (isElement(child) && child.name === item)) parts.push([child]);
    else last.push(child);
  }
  addList(flow, element, element.name === "ol", parts, readNodes);
}

/** Some sites make a list of blocks that are no items. */
const itemName = ({ children }: DomElement): "li" | "div" =>
  children.some((child) => isElement(child) && child.name === "div") &&
  children.every((child) => !isElement(child) || child.name === "div")
    ? "div"
    : "li";

/** Adds a definition list to the flow: each item is its terms and then their definitions. */
export function readDefinitions(flow: Flow, element: DomElement, readNodes: ReadNodes): void {
  const parts: DomNode[][] = [];
  let inTerms = false;
  // `<dl><div><dt>…` groups terms and definitions
  const children = element.children.flatMap((child) =>
    isElement(child) && child.name === "div" ? child.children : [child],
  );
  for (const child of children) {
    const last = parts.at(-1);
    const isTerm = isElement(child) && child.name === "dt";
    if (!last || (isTerm && !inTerms)) parts.push([child]);
    else last.push(child);
    if (isElement(child)) inTerms = isTerm;
  }
  addList(flow, element, false, parts, readNodes);
}

function addList(
  flow: Flow,
  element: DomElement,
  ordered: boolean,
  parts: readonly (readonly DomNode[])[],
  readNodes: ReadNodes,
): void {
  const { places } = flow.page;
  const ids = takeIds(flow);
  const item = itemName(element);
  const items: ListItem[] = [];
  let waiting: string[] = [];
  for (const part of parts) {
    const [first] = part;
    const li = first && isElement(first) && first.name === item ? first : null;
    const inner = openFlow(flow.page);
    readNodes(inner, li ? li.children : part);
    endParagraph(inner, li ? { span: undefined } : undefined);
    const ownIds = li?.attribs["id"] ? [li.attribs["id"]] : [];
    if (li && part.length > 1) readNodes(inner, part.slice(1));
    endParagraph(inner);
    const span = coverSpans(first && li ? nodeSpan(places, li) : undefined, inner.blocks);
    const itemIds = [...waiting, ...ownIds, ...inner.ids];
    if (span && (li || inner.blocks.length > 0)) {
      items.push({ span, ids: [...new Set(itemIds)], blocks: inner.blocks });
      waiting = [];
    } else {
      waiting = itemIds;
    }
  }
  const hasText = items.some((item) => item.blocks.length > 0);
  const span = coverSpans(nodeSpan(places, element), items);
  if (hasText && span) flow.blocks.push({ type: "list", span, ids, ordered, items });
  else flow.ids = flow.ids.concat(ids, ...items.map((item) => item.ids), waiting);
}
