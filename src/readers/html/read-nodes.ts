/** Reads the nodes of an HTML tree into the blocks of a flow. */
import { isRepeatedPart, noteParts } from "./repeated-parts.ts";
import type { Block, Heading, Inline } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import { codeLanguage, codeText, holdsBlocks } from "./code-block.ts";
import type { DomElement, DomNode } from "./dom.ts";
import { isElement } from "./dom.ts";
import { elementKind, type ElementKind } from "./elements.ts";
import { hasGap, holdsOnlyElements } from "./chips.ts";
import { classVerb } from "./class-verb.ts";
import { type FieldParts, type FieldRun, fieldsFrom, listOfFields } from "./field-parts.ts";
import { isFrame, isMenu } from "./landmarks.ts";
import { layoutCells } from "./layout-table.ts";
import { readTabs } from "./tabs.ts";
import { addBreak, addGap, addText, addWords, closeFrame, endParagraph, openFlow, openFrame, takeIds } from "./flow.ts";
import type { Flow } from "./flow.ts";
import { readDefinitions, readList } from "./list.ts";
import { noteClass, noteIcon } from "./note.ts";
import { coverSpans, nodeSpan } from "./places.ts";
import { isNumberedCode, lastCell } from "./numbered-code.ts";
import { listedType, styledTitle } from "./styled-words.ts";
import { linesInline, readTable } from "./table.ts";

export function readNodes(flow: Flow, nodes: readonly DomNode[]): void {
  noteParts(nodes);
  let before: DomElement | null = null;
  let onlyElements: boolean | null = null;
  const isOnlyElements = (): boolean => (onlyElements ??= holdsOnlyElements(nodes));
  let [fieldsEnd, runEnd] = [0, 0];
  for (const [at, node] of nodes.entries()) {
    if (at < fieldsEnd || (isElement(node) && isLanguageMark(node) && isBeforeCode(nodes, at))) continue;
    const run = at < runEnd ? null : runOf(flow, nodes, at);
    if (run) runEnd = run.end;
    if (run?.fields) {
      addFields(flow, run.fields);
      fieldsEnd = run.end;
      continue;
    }
    if (node.type === "text") addText(flow, node);
    else if (isElement(node)) {
      // the listing of tables has the text of cells as a script would get it, without what a style adds
      const isWatched = before !== null && flow.page.cells === 0 && flow.codeDepth === 0 && !flow.atSpace;
      if (isWatched && before !== null && hasGap(before, node, isOnlyElements)) addGap(flow, node);
      readElement(flow, node);
    } else if (node.type === "root" && node.children) readNodes(flow, node.children);
    // an element without anything in it draws a line between two others
    const isDivider = isElement(node) && node.name === "span" && node.children.length === 0;
    if (node.type !== "comment" && !isDivider) before = isElement(node) ? node : null;
  }
}

/** The elements from a node on that classes tell to be fields, or names of anything; null where none begin. */
function runOf(flow: Flow, nodes: readonly DomNode[], at: number): FieldRun | null {
  const { known, cells } = flow.page;
  const run = known && flow.codeDepth === 0 ? fieldsFrom(nodes, at, known) : null;
  const [first, ...others] = run?.fields ?? [];
  // a cell of a table tells one field by its columns
  const isOne = first !== undefined && others.length + first.fields.length === 0;
  return run && cells > 0 && isOne ? { ...run, fields: null } : run;
}

function addFields(flow: Flow, fields: readonly FieldParts[]): void {
  endParagraph(flow);
  const { places } = flow.page;
  const read = (said: readonly DomNode[]): readonly Block[] => {
    const inner = openFlow(flow.page);
    readNodes(inner, said);
    endParagraph(inner, { span: undefined });
    return inner.blocks;
  };
  const list = listOfFields(fields, takeIds(flow), read, (element) => nodeSpan(places, element));
  if (list) flow.blocks.push(list);
}

function readElement(flow: Flow, element: DomElement): void {
  const kind = elementKind(element.name);
  if (kind === "silent") {
    if (element.name !== "button" || !isContentButton(element, flow.page.cells > 0 && !flow.hasText)) return;
    if (flow.page.cells > 0) return readNodes(flow, element.children);
    endParagraph(flow);
    return readContainer(flow, element);
  }
  if (isHidden(element)) return leaveOut(flow, element);
  if (kind === "anchor" && isPermalink(element)) return;
  if (isEditLink(element)) return;
  if (flow.page.cells === 0 && (isFrame(element) || isFolded(element, kind))) return;
  switch (kind) {
    case "break":
      return addBreak(flow, element);
    case "image":
      if (!flow.hasText && flow.blocks.length === 0) flow.icon ??= element.attribs["src"] ?? null;
      return waitFor(flow, element);
    case "slanted":
      return readSlanted(flow, element);
    case "code":
      // a viewer of JSON folds lists within a `<code>`
      if (flow.page.cells === 0 && flow.codeDepth === 0 && holdsBlocks(element)) {
        endParagraph(flow);
        waitFor(flow, element);
        return readCodeBlock(flow, element);
      }
      return readInline(flow, element, kind);
    case "strong":
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
      if (flow.page.cells === 0) {
        if (isNumberedCode(element)) return readNodes(flow, lastCell(element)?.children ?? []);
        const cells = layoutCells(element);
        if (cells) return cells.filter((cell) => !isMenu(cell)).forEach((cell) => readContainer(flow, cell));
      }
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
  const verb = flow.page.cells === 0 ? classVerb(element) : null;
  if (verb !== null) addWords(flow, element, `${verb} `);
  addTitle(flow, element);
  const listed = listedType(element);
  if (listed) addWords(flow, element, "[");
  if (!readTabs(flow, element, readNodes)) readNodes(flow, listed ?? element.children);
  if (listed) addWords(flow, element, "]");
  const isWhole = flow.blocks.length === before;
  endParagraph(flow, { span: isWhole ? nodeSpan(flow.page.places, element) : undefined });
  endSections(flow, element, before);
}

function addTitle(flow: Flow, element: DomElement): void {
  const title = flow.page.cells === 0 ? styledTitle(element) : null;
  if (title === null) return;
  addWords(flow, element, title);
  endParagraph(flow);
}

/** What is written as a section: `<section>`, Sphinx `<div class="section">`, AsciiDoc `<div class="sect2">`. */
function isSection({ name, attribs }: DomElement): boolean {
  if (name === "section" || name === "article") return true;
  return name === "div" && /(?:^| )(?:section|sect\d)(?: |$)/.test(attribs["class"] ?? "");
}

/**
 * A section holds no longer than the element that is written as one, nor than an element that holds another heading as high: the
 * last heading of a column says nothing of the column beside it. An element that only wraps its heading ends nothing.
 */
function endSections(flow: Flow, element: DomElement, from: number): void {
  if (element.name === "body" || element.name === "html" || flow.blocks.length < from + 2) return;
  const end = nodeSpan(flow.page.places, element)?.end;
  const inside = flow.headings.slice(flow.headings.findLastIndex((at) => at < from) + 1);
  if (end === undefined || inside.length === 0) return;
  const levels = inside.map((at) => levelAt(flow, at));
  const highest = levels.reduce((least, level) => Math.min(least, level));
  // a card that begins with something else than its heading: "GET", "/things", and only then "Response"
  const isCard = (inside[0] ?? 0) > from && isRepeatedPart(element, highest);
  const areEnded = isSection(element) || isCard || levels.indexOf(highest) < levels.lastIndexOf(highest);
  for (const at of inside) {
    const block = flow.blocks[at];
    if (block?.type !== "heading" || block.end !== undefined || (!areEnded && block.level === highest)) continue;
    flow.blocks[at] = { ...block, end };
  }
}

function levelAt({ blocks }: Flow, at: number): number {
  const block = blocks[at];
  return block?.type === "heading" ? block.level : Infinity;
}

function readHeading(flow: Flow, element: DomElement): void {
  waitFor(flow, element);
  const inner = openFlow(flow.page, takeIds(flow));
  readNodes(inner, element.children);
  endParagraph(inner, { span: undefined });
  const firstOther = inner.blocks.findIndex((block) => block.type !== "paragraph");
  const lines = firstOther < 0 ? inner.blocks : inner.blocks.slice(0, firstOther);
  const content = linesInline(lines);
  const own = nodeSpan(flow.page.places, element);
  const span = coverSpans(firstOther < 0 ? own : undefined, content);
  if (content.length > 0 && span) {
    const ids = [...new Set([...lines.flatMap((line) => line.ids), ...inner.ids.splice(0)])];
    const level = Number(element.name.slice(1));
    flow.headings.push(flow.blocks.length);
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
  addBadge(flow, element, text);
  const ids = takeIds(flow);
  const language = codeLanguage(element);
  flow.blocks.push({ type: "code", span, ids, language, text, lineOffsets });
}

/** `<pre data-type="get">/things</pre>`: a style prints the word of the attribute before an address. */
function addBadge(flow: Flow, element: DomElement, text: string): void {
  const { attribs } = element;
  const word = attribs["data-type"] ?? attribs["data-method"] ?? attribs["data-verb"];
  const span = nodeSpan(flow.page.places, element);
  if (word === undefined || !span || !/^[A-Za-z]{3,8}$/.test(word) || !/^\s*(?:\/|https?:)\S*\s*$/.test(text)) return;
  const last = flow.blocks.at(-1);
  const isShown = last?.type === "paragraph" && paragraphText(last.content) === word.toUpperCase();
  const badge = { ...span, end: span.start };
  const content = [{ type: "text" as const, text: word.toUpperCase(), span: badge }];
  if (!isShown) flow.blocks.push({ type: "paragraph", span: badge, ids: [], content });
}

const paragraphText = (content: readonly Inline[]): string => inlineText(content).trim().toUpperCase();

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

/** `<a class="headerlink" href="#uri">¶</a>`, which generators put beside headings and captions. */
function isPermalink({ attribs, children }: DomElement): boolean {
  const classes = attribs["class"];
  if (classes === "headerlink") return true;
  if (classes === undefined || !/(?:header|hash|heading|perma)-?link|anchor/i.test(classes)) return false;
  return attribs["href"]?.includes("#") === true && !/[\p{L}\p{N}]/u.test(shownText(children));
}

/** "[edit]" in a heading, with which a wiki opens the section's source. */
const isEditLink = ({ name, attribs }: DomElement): boolean =>
  name === "span" && /(?:^|[\s-])edit-?section(?:$|\s)/i.test(attribs["class"] ?? "");

/** "json" in the corner of a block of code; elsewhere it may be a value. */
const isLanguageMark = ({ name, attribs, children }: DomElement): boolean =>
  name === "span" &&
  /(?:^|\s)(?:lang|code-?lang|language-name)(?:$|\s)/.test(attribs["class"] ?? "") &&
  /^[\w+#.-]{1,20}$/.test(shownText(children).trim());

/** Whether a block of code comes next, but for a button that copies it. */
function isBeforeCode(nodes: readonly DomNode[], at: number): boolean {
  const next = nodes.slice(at + 1).find((node) => {
    const isBlank = node.type === "comment" || (node.type === "text" && (node.data ?? "").trim() === "");
    return !isBlank && node.name !== "button";
  });
  return next?.name === "pre";
}

/** A control that opens something shows what it opens: more than a word such as "Copy". */
function isContentButton(button: DomElement, beginsCell: boolean): boolean {
  const parts = textParts(button, []);
  return parts.length > 1 || (beginsCell && parts.length === 1 && button.attribs["aria-label"] !== undefined);
}

/** The texts of an element that stand in elements of their own. */
function textParts(element: DomElement, parts: string[]): string[] {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const text = shownText(child.children).trim();
    if (text !== "") parts.push(text);
  }
  return parts;
}

function shownText(nodes: readonly DomNode[]): string {
  return nodes
    .map((node) =>
      isElement(node) && elementKind(node.name) === "silent" ? "" : (node.data ?? shownText(node.children ?? [])),
    )
    .join("");
}

const HIDING_STYLE = /(?:^|;)\s*display\s*:\s*none\b/i;

/** Whether a browser leaves the element out. */
function isHidden({ name, attribs }: DomElement): boolean {
  if (name === "dialog" && attribs["open"] === undefined) return true;
  // what another tab shows is one click away
  if (attribs["role"] === "tabpanel") return false;
  if (attribs["hidden"] !== undefined) return attribs["hidden"] !== "until-found";
  return attribs["style"] !== undefined && HIDING_STYLE.test(attribs["style"]);
}

/** What is on the page for the eye only, or folded away beside what it repeats. */
function isFolded({ attribs }: DomElement, kind: ElementKind | undefined): boolean {
  return kind === "container" && attribs["aria-hidden"] === "true";
}

function leaveOut(flow: Flow, element: DomElement): void {
  const span = nodeSpan(flow.page.places, element);
  // a closed dialog is a part of the page's frame, such as its search
  if (!span || element.name === "dialog" || !holdsText(element)) return;
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
