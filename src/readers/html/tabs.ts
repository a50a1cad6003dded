/**
 * Tabs: a row of labels and, for each, a panel, of which a browser shows one. All are read, each below its label, which is
 * what says of an example whether it is a request or a response, and of which status.
 */
import type { DomElement, DomNode } from "./dom.ts";
import { isElement } from "./dom.ts";
import { addText, endParagraph } from "./flow.ts";
import type { Flow } from "./flow.ts";
import type { ReadNodes } from "./table.ts";

interface Tab {
  /** The id of the panel that it opens. */
  readonly panel: string | null;
  readonly ids: readonly string[];
  readonly label: readonly DomNode[];
}

/** Reads an element that holds rows of tabs with their panels, and whatever stands around them; false for any other. */
export function readTabs(flow: Flow, element: DomElement, readNodes: ReadNodes): boolean {
  const { children } = element;
  let read = 0;
  for (let at = 0; at < children.length; at += 1) {
    const row = children[at];
    if (!row || !isElement(row) || !isRow(row)) continue;
    const tabs = tabsOf(row);
    const { panels, end } = panelsFrom(children, at + 1, tabs);
    if (tabs.length === 0 || panels.length === 0) continue;
    readNodes(flow, children.slice(read, at));
    readPanels(flow, panels, tabs, readNodes);
    read = end;
    at = end - 1;
  }
  if (read === 0) return false;
  readNodes(flow, children.slice(read));
  return true;
}

/** Each panel below its label. */
function readPanels(flow: Flow, panels: readonly DomElement[], tabs: readonly Tab[], readNodes: ReadNodes): void {
  panels.forEach((panel, index) => {
    endParagraph(flow);
    const before = flow.blocks.length;
    const label = (labelOf(panel, tabs) ?? tabs[index])?.label ?? [];
    for (const node of label) addText(flow, node);
    endParagraph(flow);
    const isLabelled = flow.blocks.length > before;
    const from = flow.blocks.length;
    readNodes(flow, [panel]);
    endParagraph(flow);
    // a label without anything below it would say something of the next panel
    if (isLabelled && flow.blocks.length === from) flow.blocks.splice(before);
  });
}

function isRow({ name, attribs, children }: DomElement): boolean {
  if (attribs["role"] === "tablist") return true;
  const classes = ` ${attribs["class"] ?? ""} `;
  if ((name === "ul" || name === "div") && /[ -](?:tabs|tab-list|tablist|tabbed-labels)[ -]/.test(classes))
    return children.some((child) => isElement(child) && (child.name === "li" || child.name === "label"));
  return false;
}

function tabsOf(row: DomElement): Tab[] {
  return row.children.flatMap((child) => {
    if (!isElement(child)) return [];
    const label = textNodes(child);
    if (label.length === 0) return [];
    const controls: string[] = [];
    const ids: string[] = [];
    collect(child, controls, ids);
    return [{ panel: controls[0] ?? null, ids, label }];
  });
}

/** What a tab controls, and by which ids a panel may name it. */
function collect({ attribs, children }: DomElement, controls: string[], ids: string[]): void {
  const { id, href } = attribs;
  const target = attribs["aria-controls"] ?? (href?.startsWith("#") ? href.slice(1) : undefined);
  if (target) controls.push(target);
  if (id) ids.push(id);
  for (const child of children) if (isElement(child)) collect(child, controls, ids);
}

/** The panels right behind a row, or in a holder behind it, and the place at which the page goes on. */
function panelsFrom(
  nodes: readonly DomNode[],
  from: number,
  tabs: readonly Tab[],
): { readonly panels: DomElement[]; readonly end: number } {
  const panels: DomElement[] = [];
  let end = from;
  for (let at = from; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (!node || !isElement(node) || node.name === "input" || node.name === "script") continue;
    const inside = labelOf(node, tabs) ? [] : node.children.filter(isElement).filter(isPanel);
    if (inside.length === 0 && !isPanel(node)) break;
    // what holds panels is no panel of its own; behind others it is something else
    if (inside.length > 0 && !isPanel(node) && panels.length > 0) break;
    panels.push(...(inside.length > 0 ? inside : [node]));
    end = at + 1;
  }
  return { panels, end };
}

function isPanel({ attribs }: DomElement): boolean {
  return (
    attribs["role"] === "tabpanel" ||
    / (?:tab-pane|tab-content|tabcontent|tabbed-block) /.test(` ${attribs["class"] ?? ""} `)
  );
}

function labelOf({ attribs }: DomElement, tabs: readonly Tab[]): Tab | undefined {
  const by = attribs["aria-labelledby"];
  return tabs.find(
    ({ panel, ids }) => (panel !== null && panel === attribs["id"]) || (by !== undefined && ids.includes(by)),
  );
}

function textNodes(node: DomNode): DomNode[] {
  if (node.type === "text") return (node.data ?? "").trim() === "" ? [] : [node];
  return (node.children ?? []).flatMap(textNodes);
}
