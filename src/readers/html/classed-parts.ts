/**
 * Which elements of a page are parts of fields, told by classes: `<div class="property-name">id</div><span class="property-type">…`.
 * Generators agree on little else.
 */
import { foldSpace } from "../../source/text.ts";
import { type DomElement, type DomNode, isElement } from "./dom.ts";
import { elementKind } from "./elements.ts";

export type Part = "name" | "type" | "required";

/** Behind the word may stand a mark of the build: "param-name3fxk". */
const THING = "(?:prop|property|param|parameter|field|key|attribute|argument)";
const NAME_CLASS = new RegExp(`(?:^|[-_])${THING}[-_]{1,2}name(?![a-z]{3})`);
const TYPE_CLASS = new RegExp(`(?:^|[-_])${THING}[-_]{1,2}(?:data-?)?(?:type|detail|format)(?![a-z]{3})`);
const REQUIRED_CLASS = new RegExp(`^(?:[a-z-]{0,30}${THING}[-_]{1,2})?required(?:\\d\\w{0,8})?$`);
const EXAMPLE_CLASS = /(?:^|[-_])examples?$/;
const THING_CLASS = new RegExp(`^${THING}$`);
/** A row of a table without a head, whose first cell is the name. */
const ROW_CLASS = new RegExp(`^${THING}-row$`);
/** Attributes that say which part of a field an element is, beside its classes. */
const ATTRIBUTES = ["class", "data-test", "data-testid", "data-part"];
export const NAME = /^[A-Za-z_$@][\w.$@[\]-]*$/;
export const BRACKETS = /^[[\]{}\s]+$/;
/** A list of the fields that are required is the longest of them. */
const LONGEST_PART = 1000;
/** Elements that end what is said of fields. */
const FOREIGN = new Set(["heading", "table", "code-block"]);

/** What is known of an element before its page is read: fields nest as deep as elements, and each is looked at once. */
export interface Known {
  readonly part: Part | null;
  /** The name of a field that it is. */
  readonly name: string | null;
  /** null where it is longer than any part. */
  readonly text: string | null;
  /** In what its first text stands. */
  readonly first: Part | "text" | null;
  /** Names in it, and at most as many marks. */
  readonly names: number;
  readonly marks: number;
  /** Whether an element in it is a part, and whether one is a heading, code, or a table with heads. */
  readonly holdsPart: boolean;
  readonly holdsForeign: boolean;
}

export type KnownElements = ReadonlyMap<DomNode, Known>;

/** The elements of a tree; null where none of them is the name of a field, as on most pages. */
export function knownElements(root: DomNode): KnownElements | null {
  if (!hasName(root, null)) return null;
  const known = new Map<DomNode, Known>();
  learn(root, null, known);
  return known;
}

function hasName(node: DomNode, parent: DomElement | null): boolean {
  const element = isElement(node) ? node : null;
  if (element && partOf(element, parent) === "name") return true;
  return (node.children ?? []).some((child) => hasName(child, element));
}

function learn(node: DomNode, parent: DomElement | null, known: Map<DomNode, Known>): void {
  const element = isElement(node) ? node : null;
  const children = node.children ?? [];
  for (const child of children) learn(child, element, known);
  if (!element) return;
  const inside = children.flatMap((child) => known.get(child) ?? []);
  const sum = (count: (one: Known) => number): number => inside.reduce((all, one) => all + count(one), 0);
  const isSilent = elementKind(element.name) === "silent";
  const text = isSilent ? "" : joined(children, known);
  const written = partOf(element, parent);
  const name = written === "name" && text !== null ? nameOf(text) : null;
  const part = written === "name" && name === null ? null : written;
  known.set(element, {
    part,
    name,
    text,
    first: isSilent ? null : firstIn(element, part, known),
    names: sum(({ names }) => names) + (name === null ? 0 : 1),
    marks: sum(({ marks }) => marks) + marksOf(element, part, text),
    holdsPart: inside.some((one) => one.part !== null || one.holdsPart),
    holdsForeign: !isExample(element) && children.some((child) => isElement(child) && isForeign(child, known)),
  });
}

/** The text of nodes; null where it is longer than any part. */
function joined(nodes: readonly DomNode[], known: KnownElements): string | null {
  let text = "";
  for (const node of nodes) {
    const more = isElement(node) ? (known.get(node)?.text ?? null) : node.type === "text" ? (node.data ?? "") : "";
    if (more === null || text.length + more.length > LONGEST_PART) return null;
    text += more;
  }
  return text;
}

function firstIn(element: DomElement, part: Part | null, known: KnownElements): Known["first"] {
  if (part === "name") return "name";
  if (part === "required" || classesOf(element).includes("description")) return null;
  for (const child of element.children) {
    const first = isElement(child) ? (known.get(child)?.first ?? null) : isMark(child) ? null : "text";
    if (first !== null) return first;
  }
  return null;
}

/** What stands between the parts of fields. */
export const isMark = (node: DomNode): boolean => isBlank(node) || BRACKETS.test(node.data ?? "");

function marksOf(element: DomElement, part: Part | null, text: string | null): number {
  if (part === "name") return isRequired(element, text) ? 1 : 0;
  if (part !== null) return text === null ? 1 : text.split(/[,，]/).length;
  return element.children.filter((child) => !isElement(child) && !isBlank(child) && isMark(child)).length;
}

/** An example of a field's value may be code. */
const isExample = (element: DomElement): boolean => classesOf(element).some((word) => EXAMPLE_CLASS.test(word));

function isForeign(child: DomElement, known: KnownElements): boolean {
  const of = known.get(child);
  const isKind = FOREIGN.has(elementKind(child.name) ?? "") && !(child.name === "table" && (of?.names ?? 0) > 0);
  return isKind || child.name === "th" || of?.holdsForeign === true;
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

/** Asked of every element of a page, of which most have none of these attributes. */
function classesOf({ attribs }: DomElement): readonly string[] {
  if (!ATTRIBUTES.some((name) => attribs[name] !== undefined)) return NO_CLASSES;
  return ATTRIBUTES.flatMap((name) => attribs[name]?.toLowerCase().split(/\s+/) ?? []);
}

const NO_CLASSES: readonly string[] = [];

export const isRequired = (name: DomElement, text: string | null): boolean =>
  classesOf(name).includes("required") || /[*＊]$/.test(text?.trimEnd() ?? "");

/** The name that a text is, without the sign behind it. */
function nameOf(text: string): string | null {
  const name = /^([^\s:：*＊]{1,200})\s?[:：*＊]{0,8}$/.exec(foldSpace(text))?.[1] ?? "";
  return NAME.test(name) ? name : null;
}

export const isBlank = (node: DomNode): boolean =>
  node.type === "comment" || (node.type === "text" && (node.data ?? "").trim() === "");
