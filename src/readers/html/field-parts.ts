/**
 * Fields whose parts are told apart by classes: `<div class="property-name">id</div><span class="property-type">string</span><span
 * class="property-required"></span>`, with the fields of an object in elements further in. Generators agree on little else. They become
 * the list that a writer would make of them: "**id** (string, required) – What it is".
 */
import type { Block, Inline, List, ListItem, Paragraph } from "../../document/document.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import { type DomElement, type DomNode, isElement } from "./dom.ts";
import { elementKind } from "./elements.ts";

type Part = "name" | "type" | "required";

/** A field with what stands in and behind it, up to the next one. */
export interface FieldParts {
  readonly name: string;
  readonly node: DomElement;
  readonly marks: readonly string[];
  readonly said: readonly DomNode[];
  readonly fields: readonly FieldParts[];
}

interface OpenField {
  readonly name: string;
  readonly node: DomElement;
  readonly depth: number;
  readonly marks: string[];
  readonly said: DomNode[];
  readonly fields: OpenField[];
  /** Names that the object says its fields with these to be required. */
  required: readonly string[];
}

/** Behind the word may stand a mark of the build: "param-name3fxk". */
const THING = "(?:prop|property|param|parameter|field|key|attribute|argument)";
const NAME_CLASS = new RegExp(`(?:^|[-_])${THING}[-_]{1,2}name(?![a-z]{3})`);
const TYPE_CLASS = new RegExp(`(?:^|[-_])${THING}[-_]{1,2}(?:data-?)?(?:type|detail|format)(?![a-z]{3})`);
const REQUIRED_CLASS = new RegExp(`^(?:[a-z-]{0,30}${THING}[-_]{1,2})?required(?:\\d\\w{0,8})?$`);
const THING_CLASS = new RegExp(`^${THING}$`);
/** A row of a table without a head, whose first cell is the name. */
const ROW_CLASS = new RegExp(`^${THING}-row$`);
/** Attributes that say which part of a field an element is, beside its classes. */
const ATTRIBUTES = ["class", "data-test", "data-testid", "data-part"];
const NAME = /^[A-Za-z_$@][\w.$@[\]-]*$/;
const BRACKETS = /^[[\]{}\s]+$/;
const LONGEST_MARK = 120;
/** Elements that end what is said of fields. */
const FOREIGN = new Set(["heading", "table", "code-block"]);

/** The elements of a tree that hold names of fields; null where there are none. */
export function fieldHolders(root: DomNode): ReadonlySet<DomNode> | null {
  const holders = new Set<DomNode>();
  const visit = (node: DomNode, parent: DomElement | null): boolean => {
    let holds = false;
    if (isElement(node)) {
      holds = partOf(node, parent) === "name" && nameIn(node) !== null;
      for (const child of node.children) holds = visit(child, node) || holds;
    } else for (const child of node.children ?? []) holds = visit(child, null) || holds;
    if (holds) holders.add(node);
    return holds;
  };
  visit(root, null);
  return holders.size === 0 ? null : holders;
}

/** The fields of the elements from one on that are nothing but fields, and how many nodes they are. */
export function fieldsFrom(
  nodes: readonly DomNode[],
  from: number,
  holders: ReadonlySet<DomNode>,
): { readonly fields: readonly FieldParts[]; readonly end: number } | null {
  let end = from;
  const run: DomElement[] = [];
  for (let at = from; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined || isBlank(node)) continue;
    if (!isElement(node)) break;
    const isDefinition = node.name === "dd" && run.at(-1)?.name === "dt";
    if (!isDefinition && (!holders.has(node) || firstPart(node, null) !== "name")) break;
    if (holdsForeign(node, holders)) break;
    run.push(node);
    end = at + 1;
  }
  const fields = run.length === 0 ? [] : collected(run, holders);
  const all = fields.flatMap(withInner);
  // a name without a type is a name of anything
  return all.length > 0 && 2 * all.filter(({ marks }) => marks.length > 0).length > all.length ? { fields, end } : null;
}

const withInner = (field: FieldParts): readonly FieldParts[] => [field, ...field.fields.flatMap(withInner)];

function collected(run: readonly DomElement[], holders: ReadonlySet<DomNode>): readonly FieldParts[] {
  const roots: OpenField[] = [];
  const stack: OpenField[] = [];
  let required: readonly string[] = [];
  const visit = (node: DomNode, parent: DomElement | null, depth: number): void => {
    const field = stack.at(-1);
    if (!isElement(node)) {
      if (BRACKETS.test(node.data ?? "")) field?.marks.push(...bracketType((node.data ?? "").trim(), field));
      else if (!isBlank(node)) field?.said.push(node);
      return;
    }
    if (elementKind(node.name) === "silent") return;
    const part = partOf(node, parent);
    const name = part === "name" ? nameIn(node) : null;
    if (name !== null) {
      while ((stack.at(-1)?.depth ?? -1) >= depth) stack.pop();
      const marks = isRequired(node) ? ["required"] : [];
      const opened: OpenField = { name, node, depth, marks, said: [], fields: [], required: [] };
      (stack.at(-1)?.fields ?? roots).push(opened);
      stack.push(opened);
      return;
    }
    const text = foldSpace(textOf(node));
    if (part === "required") {
      const names = /^[^:：]{1,20}[:：]\s?(\S.*)$/.exec(text)?.[1]?.split(/[,，]\s?/) ?? null;
      if (names && field) field.required = names;
      else if (names) required = names;
      else field?.marks.push("required");
    } else if (part === "type" && text !== "" && text.length <= LONGEST_MARK) {
      if (field) addType(field, typeIn(text));
    } else if (BRACKETS.test(text)) field?.marks.push(...bracketType(text, field));
    else if (holders.has(node) || holdsPart(node)) for (const child of node.children) visit(child, node, depth + 1);
    else if (text !== "") field?.said.push(node);
  };
  for (const element of run) visit(element, null, 0);
  return roots.map((root) => closed(root, required));
}

function closed({ name, node, marks, said, fields, required }: OpenField, names: readonly string[]): FieldParts {
  const isNamed = names.includes(name) && !marks.includes("required");
  return {
    name,
    node,
    marks: isNamed ? [...marks, "required"] : marks,
    said,
    fields: fields.map((field) => closed(field, required)),
  };
}

/** Without a label for those who hear the page, and with the list said once: "Type: array string[]". */
const typeIn = (text: string): string => text.replace(/^type\s?[:：]\s?/i, "").replace(/^array (?=\S{1,60}\[\]$)/i, "");

/** "[" before "string": a list of such. */
function addType({ marks }: OpenField, type: string): void {
  const list = marks.indexOf(LIST);
  if (list >= 0 && NAME.test(type)) marks[list] = `${type}[]`;
  else marks.push(type);
}

const LIST = "array";

/** An object is drawn by its braces, a list by its brackets. */
function bracketType(text: string, { marks }: OpenField): readonly string[] {
  if (marks.some((mark) => mark !== "required")) return [];
  return text.startsWith("{") ? ["object"] : text.startsWith("[") ? [LIST] : [];
}

/** What kind of part an element's first text stands in. */
function firstPart(node: DomNode, parent: DomElement | null): Part | "text" | null {
  if (!isElement(node)) return isBlank(node) || BRACKETS.test(node.data ?? "") ? null : "text";
  if (elementKind(node.name) === "silent") return null;
  const part = partOf(node, parent);
  if (part === "name" && nameIn(node) !== null) return "name";
  if (part === "required" || classesOf(node).includes("description")) return null;
  for (const child of node.children) {
    const first = firstPart(child, node);
    if (first !== null) return first;
  }
  return null;
}

/** A heading, code, or a table with heads: no part of fields. */
function holdsForeign({ children }: DomElement, holders: ReadonlySet<DomNode>): boolean {
  return children.some((child) => {
    if (!isElement(child)) return false;
    const isForeign = FOREIGN.has(elementKind(child.name) ?? "") && !(child.name === "table" && holders.has(child));
    return isForeign || child.name === "th" || holdsForeign(child, holders);
  });
}

function holdsPart(element: DomElement): boolean {
  return element.children.some((child) => isElement(child) && (partOf(child, element) !== null || holdsPart(child)));
}

function partOf(element: DomElement, parent: DomElement | null): Part | null {
  const classes = classesOf(element);
  const around = parent === null ? [] : classesOf(parent);
  const isIn = around.some((word) => THING_CLASS.test(word));
  if (element.name === "td" && around.some((word) => ROW_CLASS.test(word)))
    return parent?.children.find(isElement) === element ? "name" : null;
  if (classes.some((word) => NAME_CLASS.test(word)) || (isIn && classes.includes("name"))) return "name";
  if (classes.some((word) => REQUIRED_CLASS.test(word)) && element.children.every(isPlain)) return "required";
  return classes.some((word) => TYPE_CLASS.test(word) || word === "type") ? "type" : null;
}

const isPlain = (node: DomNode): boolean => !isElement(node) || node.children.every((child) => !isElement(child));

function classesOf({ attribs }: DomElement): readonly string[] {
  return ATTRIBUTES.flatMap((name) => attribs[name]?.toLowerCase().split(/\s+/) ?? []);
}

const isRequired = (node: DomElement): boolean =>
  classesOf(node).includes("required") || /[*＊]\s*$/.test(textOf(node));

/** The name that an element holds, without the sign behind it. */
function nameIn(node: DomElement): string | null {
  const name = /^([^\s:：*＊]{1,200})\s?[:：*＊]{0,8}$/.exec(foldSpace(textOf(node)))?.[1] ?? "";
  return NAME.test(name) ? name : null;
}

const isBlank = (node: DomNode): boolean =>
  node.type === "comment" || (node.type === "text" && (node.data ?? "").trim() === "");

function textOf(node: DomNode): string {
  if (isElement(node) && elementKind(node.name) === "silent") return "";
  return node.type === "text" ? (node.data ?? "") : (node.children ?? []).map(textOf).join("");
}

/** The list of fields; `read` gives the blocks of what is said, `spanOf` the place of an element. */
export function listOfFields(
  fields: readonly FieldParts[],
  ids: readonly string[],
  read: (nodes: readonly DomNode[]) => readonly Block[],
  spanOf: (node: DomElement) => Span | undefined,
): List | null {
  const items = fields.flatMap((field): ListItem[] => {
    const span = spanOf(field.node);
    if (!span) return [];
    const [first, ...rest] = read(field.said);
    const said = first?.type === "paragraph" ? first.content : [];
    const others = first && first.type !== "paragraph" ? [first, ...rest] : rest;
    const inner = listOfFields(field.fields, [], read, spanOf);
    const blocks: readonly Block[] = [nameLine(field, said, span), ...others, ...(inner ? [inner] : [])];
    const end = Math.max(...blocks.map((block) => block.span.end));
    return [{ span: { ...span, end }, ids: [], blocks }];
  });
  const [from, to] = [items[0], items.at(-1)];
  return from && to ? { type: "list", ordered: false, items, ids, span: { ...from.span, end: to.span.end } } : null;
}

function nameLine({ name, marks }: FieldParts, said: readonly Inline[], span: Span): Paragraph {
  const end = said.at(-1)?.span.end ?? span.end;
  const beside = `${marks.length === 0 ? "" : ` (${marks.join(", ")})`} \u2013 `;
  const strong: Inline = { type: "strong", children: [{ type: "text", text: name, span }], span };
  return {
    type: "paragraph",
    content: [strong, { type: "text", text: beside, span }, ...said],
    ids: [],
    span: { ...span, end: Math.max(span.end, end) },
  };
}
