/** Reads the nodes of an HTML tree into the blocks of a flow. */
import type { Block, Heading } from "../../document/document.ts";
import { codeLanguage, codeText, holdsBlocks } from "./code-block.ts";
import type { DomElement, DomNode } from "./dom.ts";
import { isElement } from "./dom.ts";
import { elementKind } from "./elements.ts";
import { addBreak, addText, closeFrame, endParagraph, openFlow, openFrame, takeIds } from "./flow.ts";
import type { Flow } from "./flow.ts";
import { readDefinitions, readList } from "./list.ts";
import { noteClass, noteIcon } from "./note.ts";
import { coverSpans, nodeSpan } from "./places.ts";
import { paragraphsInline, readTable } from "./table.ts";

export function readNodes(flow: Flow, nodes: readonly DomNode[]): void {
  for (const node of nodes) {
    if (node.type === "text") addText(flow, node);
    else if (isElement(node)) readElement(flow, node);
    else if (node.type === "root" && node.children) readNodes(flow, node.children);
  }
}

function readElement(flow: Flow, element: DomElement): void {
  const kind = elementKind(element.name);
  if (kind === "silent") return;
  if (isHidden(element)) return leaveOut(flow, element);
  // `<a class="headerlink" href="#uri">¶</a>`, which generators put behind headings and captions
  if (kind === "anchor" && element.attribs["class"] === "headerlink") return;
  switch (kind) {
    case "break":
      return addBreak(flow, element);
    case "image":
      if (!flow.hasText && flow.blocks.length === 0) flow.icon ??= element.attribs["src"] ?? null;
      return waitFor(flow, element);
    case "slanted":
      return readSlanted(flow, element);
    case "strong":
    case "code":
    case "anchor":
    case undefined:
      return readInline(flow, element, kind);
    default:
      endParagraph(flow);
  }
  switch (kind) {
    case "rule":
      return waitFor(flow, element);
    case "heading":
      return readHeading(flow, element);
    case "code-block":
      if (holdsBlocks(element)) return readContainer(flow, element);
      waitFor(flow, element);
      return readCodeBlock(flow, element);
    case "quote":
      return readNote(flow, element, "quote");
    case "table":
      waitFor(flow, element);
      return readTable(flow, element, readNodes);
    case "list":
      waitFor(flow, element);
      return readList(flow, element, readNodes);
    case "definitions":
      waitFor(flow, element);
      return readDefinitions(flow, element, readNodes);
    default:
      if (noteClass(element) !== null) return readNote(flow, element, "note");
      return readContainer(flow, element);
  }
}

/** The element's id belongs to the next block. */
function waitFor(flow: Flow, element: DomElement): void {
  const { id, name } = element.attribs;
  if (id) flow.ids.push(id);
  if (name && name !== id && element.name === "a") flow.ids.push(name);
}

function readInline(flow: Flow, element: DomElement, kind: "strong" | "code" | "anchor" | undefined): void {
  waitFor(flow, element);
  const href = kind === "anchor" ? element.attribs["href"]?.trim() : undefined;
  const frame = frameOf(flow, kind, href);
  if (frame) openFrame(flow, frame, element, href);
  readNodes(flow, element.children);
  if (frame) closeFrame(flow);
}

/** Slanted type is a property of the text in it, not a node around it: what is strong or a link in it stays so. */
function readSlanted(flow: Flow, element: DomElement): void {
  waitFor(flow, element);
  flow.slantedDepth += 1;
  readNodes(flow, element.children);
  flow.slantedDepth -= 1;
}

function frameOf(
  flow: Flow,
  kind: "strong" | "code" | "anchor" | undefined,
  href: string | undefined,
): "strong" | "code" | "link" | undefined {
  if (kind === "anchor") return href === undefined ? undefined : "link";
  // Strong text within strong text is no stronger.
  return kind === "strong" && flow.strongDepth > 0 ? undefined : kind;
}

function readContainer(flow: Flow, element: DomElement): void {
  waitFor(flow, element);
  const before = flow.blocks.length;
  readNodes(flow, element.children);
  const isWhole = flow.blocks.length === before;
  endParagraph(flow, { span: isWhole ? nodeSpan(flow.page.places, element) : undefined });
}

function readHeading(flow: Flow, element: DomElement): void {
  waitFor(flow, element);
  const inner = openFlow(flow.page, takeIds(flow));
  readNodes(inner, element.children);
  endParagraph(inner, { span: undefined });
  const firstOther = inner.blocks.findIndex((block) => block.type !== "paragraph");
  const lines = firstOther < 0 ? inner.blocks : inner.blocks.slice(0, firstOther);
  const content = paragraphsInline(lines);
  const own = nodeSpan(flow.page.places, element);
  const span = coverSpans(firstOther < 0 ? own : undefined, content);
  if (content.length > 0 && span) {
    const ids = [...new Set([...lines.flatMap((line) => line.ids), ...inner.ids.splice(0)])];
    const level = Number(element.name.slice(1));
    flow.blocks.push({ type: "heading", span, ids, level, content } satisfies Heading);
  }
  // A heading that was left open swallows what follows it.
  for (const block of inner.blocks.slice(lines.length)) flow.blocks.push(block);
  flow.ids = flow.ids.concat(inner.ids);
}

function readCodeBlock(flow: Flow, element: DomElement): void {
  const span = nodeSpan(flow.page.places, element);
  const { text, lineOffsets } = codeText(flow.page.places, element);
  if (!span || text.trim() === "") return;
  const ids = takeIds(flow);
  const language = codeLanguage(element);
  flow.blocks.push({ type: "code", span, ids, language, text, lineOffsets });
}

function readNote(flow: Flow, element: DomElement, otherwise: string): void {
  waitFor(flow, element);
  const ids = takeIds(flow);
  const inner = openFlow(flow.page);
  readNodes(inner, element.children);
  endParagraph(inner, { span: undefined });
  const blocks: readonly Block[] = inner.blocks;
  const span = coverSpans(nodeSpan(flow.page.places, element), blocks);
  if (blocks.length === 0 || !span) {
    flow.ids = flow.ids.concat(ids, inner.ids);
    return;
  }
  const kind = noteClass(element) ?? (inner.icon === null ? null : noteIcon(inner.icon)) ?? otherwise;
  flow.blocks.push({ type: "note", span, ids: [...ids, ...inner.ids], kind, blocks });
}

const HIDING_STYLE = /(?:^|;)\s*display\s*:\s*none\b/i;

/** Whether a browser leaves the element out. */
function isHidden({ name, attribs }: DomElement): boolean {
  if (name === "dialog" && attribs["open"] === undefined) return true;
  if (attribs["hidden"] !== undefined) return attribs["hidden"] !== "until-found";
  return attribs["style"] !== undefined && HIDING_STYLE.test(attribs["style"]);
}

function leaveOut(flow: Flow, element: DomElement): void {
  const span = nodeSpan(flow.page.places, element);
  if (!span || !holdsText(element)) return;
  flow.page.problems.push({
    kind: "lost",
    message: `hidden <${element.name}> left out, as a browser does`,
    span,
  });
}

function holdsText(node: DomNode): boolean {
  if (node.type === "text") return (node.data ?? "").trim() !== "";
  return (node.children ?? []).some(holdsText);
}
