/**
 * Fields whose parts are told apart by classes: `<div class="property-name">id</div><span class="property-type">string</span><span
 * class="property-required"></span>`, with the fields of an object in elements further in. Generators agree on little else. They become
 * the list that a writer would make of them: "**id** (string, required) – What it is".
 */
import type { Block, Inline, List, ListItem, Paragraph } from "../../document/document.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import { BRACKETS, isBlank, isMark, isRequired, type KnownElements, NAME } from "./classed-parts.ts";
import { type DomElement, type DomNode, isElement } from "./dom.ts";
import { elementKind } from "./elements.ts";

/** A field with what stands in and behind it, up to the next one. */
export interface FieldParts {
  readonly name: string;
  readonly node: DomElement;
  readonly marks: readonly string[];
  readonly said: readonly DomNode[];
  readonly fields: readonly FieldParts[];
}

const LONGEST_MARK = 120;

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

/** The elements from one on that may be nothing but fields, and the fields if they are. */
export interface FieldRun {
  /** Index of the node behind them. */
  readonly end: number;
  /** null where too few of the names have a type or a mark. */
  readonly fields: readonly FieldParts[] | null;
}

export function fieldsFrom(nodes: readonly DomNode[], from: number, known: KnownElements): FieldRun | null {
  let end = from;
  const run: DomElement[] = [];
  for (let at = from; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined || (isBlank(node) && run.length > 0)) continue;
    if (!isElement(node)) break;
    const of = known.get(node);
    const isDefinition = node.name === "dd" && run.at(-1)?.name === "dt";
    if (!of || (!isDefinition && (of.names === 0 || of.first !== "name")) || of.holdsForeign) break;
    run.push(node);
    end = at + 1;
  }
  if (run.length === 0) return null;
  const sum = (of: "marks" | "names"): number => run.reduce((all, node) => all + (known.get(node)?.[of] ?? 0), 0);
  // a name without a type is a name of anything
  const isMostly = (marked: number, names: number): boolean => 2 * marked > names;
  if (!isMostly(sum("marks"), sum("names"))) return { end, fields: null };
  const fields = collected(run, known);
  const all = fields.flatMap(withInner);
  return { end, fields: isMostly(all.filter(({ marks }) => marks.length > 0).length, all.length) ? fields : null };
}

const withInner = (field: FieldParts): readonly FieldParts[] => [field, ...field.fields.flatMap(withInner)];

function collected(run: readonly DomElement[], known: KnownElements): readonly FieldParts[] {
  const roots: OpenField[] = [];
  const stack: OpenField[] = [];
  let required: readonly string[] = [];
  const visit = (node: DomNode, depth: number): void => {
    const field = stack.at(-1);
    if (!isElement(node)) {
      if (isBlank(node)) return;
      if (isMark(node)) field?.marks.push(...bracketType((node.data ?? "").trim(), field));
      else field?.said.push(node);
      return;
    }
    const of = known.get(node);
    if (!of || elementKind(node.name) === "silent") return;
    if (of.name !== null) {
      while ((stack.at(-1)?.depth ?? -1) >= depth) stack.pop();
      const marks = isRequired(node, of.text) ? ["required"] : [];
      const opened: OpenField = { name: of.name, node, depth, marks, said: [], fields: [], required: [] };
      (stack.at(-1)?.fields ?? roots).push(opened);
      stack.push(opened);
      return;
    }
    const text = of.text === null ? null : foldSpace(of.text);
    if (of.part === "required") {
      const names = /^[^:：]{1,20}[:：]\s?(\S.*)$/.exec(text ?? "")?.[1]?.split(/[,，]\s?/) ?? null;
      if (names && field) field.required = names;
      else if (names) required = names;
      else field?.marks.push("required");
    } else if (of.part === "type" && text !== null && text !== "" && text.length <= LONGEST_MARK) {
      if (field) addType(field, typeIn(text));
    } else if (text !== null && BRACKETS.test(text)) field?.marks.push(...bracketType(text, field));
    else if (of.names > 0 || of.holdsPart) for (const child of node.children) visit(child, depth + 1);
    else if (text !== "") field?.said.push(node);
  };
  for (const element of run) visit(element, 0);
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

/** "[" before "string", "object[]" over "Lamp": a list of such. */
function addType({ marks }: OpenField, type: string): void {
  const list = marks.findIndex((mark) => mark === LIST || /^object\s?\[\]$/i.test(mark));
  if (list >= 0 && NAME.test(type)) marks[list] = `${type}[]`;
  else marks.push(type);
}

const LIST = "array";

/** An object is drawn by its braces, a list by its brackets. */
function bracketType(text: string, { marks }: OpenField): readonly string[] {
  if (marks.some((mark) => mark !== "required")) return [];
  return text.startsWith("{") ? ["object"] : text.startsWith("[") ? [LIST] : [];
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
  const span = from && to ? { ...from.span, end: to.span.end } : null;
  return span && { type: "list", ordered: false, areFields: true, items, ids, span };
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
