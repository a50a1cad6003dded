/** Directives: which of them says what. One that nobody knows keeps its argument and its content. */
import type { Block, ListItem, Strong } from "../../document/document.ts";
import type { Body } from "./body.ts";
import { paragraph, readNested } from "./body.ts";
import { readCode, readNamedCode, readParsedLiteral } from "./code-directives.ts";
import type { Directive } from "./directive.ts";
import { argumentText, beginsWithOption, isEmpty, splitDirective, splitWithoutArgument } from "./directive.ts";
import { HTTP_METHODS, readHttpMethod, readJsonObject, readRestMethod } from "./http-domain.ts";
import { readInclude, readLiteralInclude } from "./included/include.ts";
import { readRestParameters, readRestStatusCode } from "./included/rest-directives.ts";
import type { Lines } from "./lines.ts";
import { endOf, hasText, lineText, sliceLines, textOf } from "./lines.ts";
import { misspelt } from "./misspelt.ts";
import { type Page, report, spanBetween, spanOfLines, takeIds } from "./page.ts";
import { readQuotes } from "./quotes.ts";
import { readCsvTable } from "./tables/csv-table.ts";
import { readListTable, readTableDirective } from "./tables/table-directives.ts";

type DirectiveReader = (directive: Directive) => void;

const READERS = new Map<string, DirectiveReader>([
  ...named(readAdmonition, "attention caution danger error hint important note tip warning seealso"),
  ...named(readTitled, "admonition topic sidebar todo versionadded versionchanged versionremoved deprecated"),
  ...named(readQuoteDirective, "epigraph highlights pull-quote"),
  ...named(readTransparent, "container only ifconfig class rst-class cssclass"),
  ...named(readContent, "compound hlist glossary"),
  ...named(readCode, "code code-block sourcecode"),
  ...named(
    readNamedCode,
    "math productionlist prompt doctest testcode testoutput testsetup graphviz digraph graph uml",
  ),
  ...named(readParsedLiteral, "parsed-literal"),
  ...named(readRubric, "rubric centered"),
  ...named(readFigure, "figure"),
  ...named(readImage, "image"),
  ...named(readToctree, "toctree"),
  ...named(readTableDirective, "table"),
  ...named(readListTable, "list-table"),
  ...named(readCsvTable, "csv-table"),
  ...HTTP_METHODS.map((method): [string, DirectiveReader] => [`http:${method}`, readHttpMethod]),
  ...named(readJsonObject, "json:object"),
  ...named(readRestMethod, "rest_method"),
  ...named(readRestParameters, "rest_parameters"),
  ...named(readRestStatusCode, "rest_status_code"),
  ...named(readInclude, "include"),
  ...named(readLiteralInclude, "literalinclude"),
  ...named(refuse, "raw"),
  ...named(setLanguage, "highlight highlightlang"),
  ...named(declareRole, "role"),
  ...named(setDomain, "default-domain"),
  ...named(readTabs, "tabs tab-set grid"),
  ...named(readTab, "tab group-tab tab-item dropdown details collapse toggle card grid-item grid-item-card"),
  ...named(readCode, "code-tab"),
  ...named(ignore, "contents sectnum section-numbering header footer meta title target-notes default-role index"),
  ...named(ignore, "tabularcolumns currentmodule module date rest_expand_all"),
]);

function named(reader: DirectiveReader, names: string): [string, DirectiveReader][] {
  return names.split(" ").map((name) => [name, reader]);
}

/** Reads the directive that begins at `body.at` and ends before line `to`. */
export function readDirective(body: Body, written: string, block: Lines, to: number): void {
  const name = written.toLowerCase();
  const span = spanOfLines(body.page, body.lines, body.at, to);
  const reader = READERS.get(name) ?? ofDomain(body.page, name, block) ?? readUnknown;
  reader({ body, name, block, to, span });
  body.at = to;
}

/** `.. get:: /path`, where the page or its project makes the HTTP domain the one that needs no prefix. */
function ofDomain({ domain }: Page, name: string, block: Lines): DirectiveReader | undefined {
  if (domain !== null && READERS.has(`${domain}:${name}`)) return READERS.get(`${domain}:${name}`);
  return HTTP_METHODS.includes(name) && lineText(block, 0).startsWith("/") ? readHttpMethod : undefined;
}

function readAdmonition(directive: Directive): void {
  const { content } = splitWithoutArgument(directive);
  if (!isEmpty(directive, content)) pushNote(directive, null, content);
}

/** The argument is printed above the content, as a title or a version. */
function readTitled(directive: Directive): void {
  const parts = splitDirective(directive);
  pushNote(directive, parts.argument, parts.content);
}

/** The argument is a picture, the content its caption and legend; an empty comment stands for no caption. */
function readFigure(directive: Directive): void {
  const { body, span } = directive;
  const { content } = splitDirective(directive);
  const [caption] = pushNote(directive, null, content);
  const isComment = lineText(content, 0) === "..";
  if (caption !== undefined && caption.type !== "paragraph" && !isComment) {
    report(body.page, "malformed", "figure whose caption is no paragraph", span);
  }
}

function readImage(directive: Directive): void {
  const { body, span } = directive;
  splitDirective(directive);
  body.blocks.push({ type: "note", kind: "image", blocks: [], ids: takeIds(body.page), span });
}

function readQuoteDirective(directive: Directive): void {
  const { content } = splitWithoutArgument(directive);
  if (!isEmpty(directive, content)) readQuotes(directive.body, content, directive.name);
}

/** The argument says when or how the content is shown; the content stands as if it stood alone. */
function readTransparent(directive: Directive): void {
  pushContent(directive, splitDirective(directive).content);
}

function readContent(directive: Directive): void {
  pushContent(directive, splitWithoutArgument(directive, "any").content);
}

function pushContent({ body }: Directive, content: Lines): void {
  for (const block of readNested(body, content, body.titles)) body.blocks.push(block);
}

function readRubric(directive: Directive): void {
  const { body, span } = directive;
  const { argument } = splitDirective(directive);
  if (argument.count === 0) return;
  const title = paragraph(body.page, argument, 0, argument.count);
  const strong: Strong = { type: "strong", children: title.content, span: title.span };
  body.blocks.push({ ...title, content: [strong], span });
}

/** Pages that belong under this one, each as `Title <page>` or `page`. */
function readToctree(directive: Directive): void {
  const { body, span } = directive;
  const { page } = body;
  const { content } = splitDirective(directive);
  const ids = takeIds(page);
  const items: ListItem[] = [];
  for (let i = 0; i < content.count; i++) {
    if (hasText(content, i)) items.push(toctreeEntry(body, content, i));
  }
  if (items.length > 0) body.blocks.push({ type: "list", ordered: false, items, ids, span });
}

function toctreeEntry({ page }: Body, content: Lines, i: number): ListItem {
  const entry = content.sheet.text.slice(textOf(content, i), endOf(content, i));
  const bracket = entry.endsWith(">") ? entry.lastIndexOf("<") : -1;
  const href = bracket > 0 ? entry.slice(bracket + 1, -1) : entry;
  const title = bracket > 0 ? entry.slice(0, bracket).trimEnd() : entry;
  const span = spanBetween(page, content.sheet, textOf(content, i), endOf(content, i));
  const link = { type: "link" as const, href, children: [{ type: "text" as const, text: title, span }], span };
  return { blocks: [{ type: "paragraph", content: [link], ids: [], span }], ids: [], span };
}

function refuse({ body, name, span }: Directive): void {
  report(body.page, "refused", `"${name}" directive`, span);
}

function setLanguage(directive: Directive): void {
  directive.body.page.language = argumentText(splitDirective(directive)) || null;
}

function setDomain(directive: Directive): void {
  directive.body.page.domain = argumentText(splitDirective(directive)).toLowerCase() || null;
}

/** What stands in a group of tabs stands below each other. */
function readTabs(directive: Directive): void {
  pushContent(directive, splitDirective(directive).content);
}

/** The argument is the title over the content. */
function readTab(directive: Directive): void {
  readRubric(directive);
  pushContent(directive, splitDirective(directive).content);
}

/** `.. role:: name(base)` */
function declareRole(directive: Directive): void {
  const [name = ""] = argumentText(splitDirective(directive)).split("(");
  directive.body.page.roles.add(name.trim().toLowerCase());
}

function ignore(): void {}

/** What is not known to be an argument or an option is kept: the first line as a paragraph, the others as blocks. */
function readUnknown(directive: Directive): void {
  const { body, name, block, span } = directive;
  const meant = misspelt(name, READERS.keys());
  if (meant !== null) report(body.page, "malformed", `unknown directive "${name}", perhaps "${meant}"`, span);
  if (beginsWithOption(directive)) {
    const { argument, content } = splitDirective(directive);
    pushNote(directive, argument, content);
  } else pushNote(directive, sliceLines(block, 0, hasText(block, 0) ? 1 : 0), sliceLines(block, 1, block.count));
}

/** A note with the directive's argument, if it is printed, above its content; returns what is in it. */
function pushNote({ body, name, span }: Directive, argument: Lines | null, content: Lines): readonly Block[] {
  const { page } = body;
  const ids = takeIds(page);
  const blocks: Block[] = [];
  if (argument !== null && argument.count > 0) blocks.push(paragraph(page, argument, 0, argument.count));
  for (const block of readNested(body, content)) blocks.push(block);
  body.blocks.push({ type: "note", kind: name, blocks, ids, span });
  return blocks;
}
